import { createHash, timingSafeEqual } from 'node:crypto';
import { currentOf, entriesFor, writeCalendar } from '@anyone-else/calendar';
import {
  CALENDAR_KINDS,
  type CalendarAnswer,
  type CalendarEntry,
  type CalendarKind,
  type Person,
  type Problem,
} from '@anyone-else/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.ts';
import { withPerson } from '../people/find.ts';
import { meOf } from '../people/me.ts';
import { refuseWith } from '../problems.ts';

/** Whose calendar a key opens, where it opens any. */
export type CalendarOwner = (key: string) => Promise<Account | undefined>;

const NOTHING_HERE: Problem = { code: 'not-found', message: 'There is nothing at this address.' };
const NOT_DUE: Record<CalendarKind, string> = {
  talk: 'No talk with this person is in the calendar.',
  'thank-you': 'No thank-you note to this person is due.',
  'check-in': 'The next check-in with this person is not set.',
};

const NAME = 'Anyone Else';
/** As keys are made, and with room for others: nobody has anything looked up that could be none. */
const IS_KEY = /^[\w-]{1,200}$/;
const TYPE = 'text/calendar; charset=utf-8';

/** The user's calendar: its secret address, the feed itself, and single files. */
export function calendarRoutes(app: FastifyInstance, whose: CalendarOwner): void {
  addressRoutes(app);
  feedRoute(app, whose);
  fileRoutes(app);
}

async function allEntries(account: Account): Promise<CalendarEntry[]> {
  const [{ views, now }, { me }] = await Promise.all([account.book.views(), meOf(account)]);
  return views.flatMap((view) => entriesFor(view.person, view, me, now));
}

/** GET /api/calendar · POST /api/calendar/renew */
function addressRoutes(app: FastifyInstance): void {
  const freshKey = ({ newNonce }: Account) => newNonce() + newNonce();
  const answer = async (account: Account, key: string): Promise<CalendarAnswer> => {
    const entries = await allEntries(account);
    return {
      feed: `/calendar.ics?key=${key}`,
      entries: entries.filter(({ cancelled }) => !cancelled).length,
    };
  };

  app.get(
    '/api/calendar',
    async ({ account }) => await answer(account, await account.storage.me.calendarKey(freshKey(account))),
  );

  app.post('/api/calendar/renew', async ({ account }) => {
    const key = freshKey(account);
    await account.storage.me.renewCalendarKey(key);
    return await answer(account, key);
  });
}

/**
 * GET /calendar.ics?key= · what a calendar program on this machine asks for from time to time. Without the key nothing
 * seems to be here. Log lines hold the route alone, never an address with its query.
 */
function feedRoute(app: FastifyInstance, whose: CalendarOwner): void {
  app.get('/calendar.ics', async (request, reply) => {
    reply.header('cache-control', 'private, no-store');
    const { key } = request.query as { key?: unknown };
    const account = typeof key === 'string' && IS_KEY.test(key) ? await whose(key) : undefined;
    const kept = await account?.storage.me.findCalendarKey();
    if (account === undefined || kept === undefined || !isKey(key, kept))
      return refuseWith(reply, NOTHING_HERE);
    const text = writeCalendar(await allEntries(account), { method: 'PUBLISH', name: NAME, feed: true });
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    reply.header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    return reply.type(TYPE).send(text);
  });
}

/** In the same time for every key, right or wrong, long or short. */
function isKey(key: unknown, kept: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(typeof key === 'string' ? key : ''), digest(kept));
}

/** GET /api/people/:id/calendar/:kind.ics · one entry as a file; the same UID each time, so that it moves what is there. */
function fileRoutes(app: FastifyInstance): void {
  type ById = { Params: { id: string } };
  const sendEntry = async (account: Account, person: Person, kind: CalendarKind, reply: FastifyReply) => {
    const [view, { me }] = await Promise.all([account.book.view(person), meOf(account)]);
    const now = account.now();
    const entry = currentOf(entriesFor(person, view, me, now), kind, now);
    if (entry === undefined) return refuseWith(reply, { code: 'not-found', message: NOT_DUE[kind] });
    const method = entry.cancelled ? 'CANCEL' : 'PUBLISH';
    const text = writeCalendar([entry], { method, name: NAME });
    return reply
      .type(`${TYPE}; method=${method}`)
      .header('content-disposition', `attachment; filename="${kind}.ics"`)
      .send(text);
  };
  for (const kind of CALENDAR_KINDS)
    app.get<ById>(
      `/api/people/:id/calendar/${kind}.ics`,
      withPerson((person, { account }: FastifyRequest<ById>, reply) =>
        sendEntry(account, person, kind, reply),
      ),
    );
}
