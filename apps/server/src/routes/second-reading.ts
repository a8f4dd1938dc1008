import { SecondReadingAsk } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { faultIn } from '../faults.ts';
import { goneOf } from '../gone.ts';
import { refuseWith } from '../problems.ts';
import { type TalkKind, withScorable } from '../scorable.ts';
import type { SecondReadings } from '../second-readings.ts';

/** POST below a talk's /second-reading · answers a SecondReading, and changes nothing. */
export function secondReadingRoute(app: FastifyInstance, kind: TalkKind, readings: SecondReadings): void {
  app.post(
    `${kind.path}/:id/second-reading`,
    withScorable(kind, async (talk, request, reply) => {
      const asked = SecondReadingAsk.safeParse(request.body ?? {});
      if (!asked.success)
        return refuseWith(reply, { code: 'bad-request', message: faultIn('The question', asked.error) });
      const read = await readings.of(talk, goneOf(reply), asked.data);
      return read.ok ? read.value : refuseWith(reply, read.problem);
    }),
  );
}
