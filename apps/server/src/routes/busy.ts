import { CALENDAR_FILE_LIMIT } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { goneOf } from '../gone.ts';
import { HEAVY } from '../limits/heavy.ts';
import { meOf } from '../people/me.ts';
import { answerErrorWith, refuseWith } from '../problems.ts';
import { readCalendarAside } from '../threads/read-calendar.ts';
import { meAnswer } from './me.ts';

/** Times for a talk are looked for in the coming week; a calendar that was brought serves for some weeks. */
const AHEAD_MS = 60 * 24 * 60 * 60_000;

const IN_OTHER_WORDS = answerErrorWith({
  tooLarge: `This file is larger than ${CALENDAR_FILE_LIMIT / 1024 / 1024} MB: please export only the coming weeks.`,
  wrongKind: 'A calendar must be sent as text/calendar.',
});

/** POST /api/calendar/busy · a calendar file as it is; keeps when the user is busy and nothing else. DELETE forgets it. */
export function busyRoutes(app: FastifyInstance): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('text/calendar', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    const options = { ...HEAVY, bodyLimit: CALENDAR_FILE_LIMIT, errorHandler: IN_OTHER_WORDS };
    scope.post('/api/calendar/busy', options, async ({ body, account }, reply) => {
      const { storage, now, threads } = account;
      const broughtAt = now();
      const until = new Date(Date.parse(broughtAt) + AHEAD_MS).toISOString();
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      const { me } = await meOf(account);
      const read = await readCalendarAside(
        threads,
        bytes,
        { from: broughtAt, until, zone: me.zone },
        goneOf(reply),
      );
      if (!read.ok) return refuseWith(reply, read.problem);
      await storage.me.saveBusy({ spans: read.value, broughtAt });
      return await meAnswer(account);
    });
  });

  app.delete('/api/calendar/busy', async ({ account }) => {
    await account.storage.me.dropBusy();
    return await meAnswer(account);
  });
}
