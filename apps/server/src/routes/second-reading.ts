import { SecondReadingAsk } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { faultIn } from '../faults.ts';
import { goneOf } from '../gone.ts';
import { refuseWith } from '../problems.ts';
import { type TalkKind, withScorable } from '../scorable.ts';

/** POST below a talk's /second-reading · answers a SecondReading, and changes nothing. */
export function secondReadingRoute(app: FastifyInstance, path: TalkKind['path']): void {
  app.post(
    `${path}/:id/second-reading`,
    withScorable(path, async (talk, { account, body }, reply) => {
      const asked = SecondReadingAsk.safeParse(body ?? {});
      if (!asked.success)
        return refuseWith(reply, { code: 'bad-request', message: faultIn('The question', asked.error) });
      const read = await account.readings.of(talk, goneOf(reply), asked.data);
      return read.ok ? read.value : refuseWith(reply, read.problem);
    }),
  );
}
