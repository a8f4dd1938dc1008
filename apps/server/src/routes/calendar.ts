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
import type { AppDeps } from '../deps.ts';
import type { PeopleBook } from '../people/book.ts';
import { withPerson } from '../people/find.ts';
import { meOf } from '../people/me.ts';
import { refuseWith } from '../problems.ts';

type Deps = Pick<AppDeps, 'storage' | 'now' | 'newNonce'>;

const NOTHING_HERE: Problem = { code: 'not-found', message: 'There is nothing at this address.' };
const NOT_DUE: Record<CalendarKind, string> = {
  talk: 'No talk with this person is in the calendar.',
  'thank-you': 'No thank-you note to this person is due.',
  'check-in': 'The next check-in with this person is not set.',
};

const NAME = 'Anyone Else';
const TYPE = 'text/calendar; charset=utf-8';

/** The user's calendar: its secret address, the feed itself, and single files. */
export function calendarRoutes(app: FastifyInstance, deps: Deps, book: PeopleBook): void {
  addressRoutes(app, deps, book);
  feedRoute(app, deps, book);
  fileRoutes(app, deps, book);
}

async function allEntries(deps: Deps, book: PeopleBook): Promise<CalendarEntry[]> {
  const [{ views, now }, { me }] = await Promise.all([book.views(), meOf(deps)]);
  return views.flatMap((view) => entriesFor(view.person, view, me, now));
}

/** GET /api/calendar · POST /api/calendar/renew */
function addressRoutes(app: FastifyInstance, deps: Deps, book: PeopleBook): void {
  const { storage, newNonce } = deps;
  const freshKey = () => newNonce() + newNonce();
  const answer = async (key: string): Promise<CalendarAnswer> => {
    const entries = await allEntries(deps, book);
    return {
      feed: `/calendar.ics?key=${key}`,
      entries: entries.filter(({ cancelled }) => !cancelled).length,
    };
  };

  app.get('/api/calendar', async () => await answer(await storage.me.calendarKey(freshKey())));

  app.post('/api/calendar/renew', async () => {
    const key = freshKey();
    await storage.me.renewCalendarKey(key);
    return await answer(key);
  });
}

/**
 * GET /calendar.ics?key= · what a calendar program on this machine asks for from time to time. Without the key nothing
 * seems to be here. Log lines hold the route alone, never an address with its query.
 */
function feedRoute(app: FastifyInstance, deps: Deps, book: PeopleBook): void {
  app.get('/calendar.ics', async (request, reply) => {
    reply.header('cache-control', 'private, no-store');
    const kept = await deps.storage.me.findCalendarKey();
    if (kept === undefined || !isKey(request.query, kept)) return refuseWith(reply, NOTHING_HERE);
    const text = writeCalendar(await allEntries(deps, book), { method: 'PUBLISH', name: NAME, feed: true });
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    reply.header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    return reply.type(TYPE).send(text);
  });
}

/** In the same time for every key, right or wrong, long or short. */
function isKey(query: unknown, kept: string): boolean {
  const { key } = query as { key?: unknown };
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(typeof key === 'string' ? key : ''), digest(kept));
}

/** GET /api/people/:id/calendar/:kind.ics · one entry as a file; the same UID each time, so that it moves what is there. */
function fileRoutes(app: FastifyInstance, deps: Deps, book: PeopleBook): void {
  type ById = { Params: { id: string } };
  const sendEntry = async (person: Person, kind: CalendarKind, reply: FastifyReply) => {
    const [view, { me }] = await Promise.all([book.view(person), meOf(deps)]);
    const now = deps.now();
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
      withPerson(deps, (person, _request: FastifyRequest<ById>, reply) => sendEntry(person, kind, reply)),
    );
}
