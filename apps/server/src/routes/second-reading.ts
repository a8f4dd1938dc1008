import type { FastifyInstance } from 'fastify';
import { refuseWith } from '../problems.ts';
import { type TalkKind, withScorable } from '../scorable.ts';
import type { SecondReadings } from '../second-readings.ts';

/** POST below a talk's /second-reading · answers a SecondReading, and changes nothing. */
export function secondReadingRoute(app: FastifyInstance, kind: TalkKind, readings: SecondReadings): void {
  app.post(
    `${kind.path}/:id/second-reading`,
    withScorable(kind, async (talk, _request, reply) => {
      const gone = new AbortController();
      // Comes when the browser has hung up, and too late to matter when it has its answer.
      reply.raw.once('close', () => gone.abort());
      const read = await readings.of(talk, gone.signal);
      return read.ok ? read.value : refuseWith(reply, read.problem);
    }),
  );
}
