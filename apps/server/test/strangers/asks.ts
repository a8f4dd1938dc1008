import { DELETE_WORDS } from '@anyone-else/protocol';
import { SETUP } from '../house.ts';
import { busyCalendar, type Kept, talkWith } from './one-of-everything.ts';
import type { Asked } from './visitor.ts';

type Ask = (kept: Kept) => Omit<Asked, 'method'>;
type Asks = Record<string, Ask>;

const LETTER = { subject: 'Thank you', body: 'Thank you for the talk.' };
const CORRECTION = { kind: 'check', dimension: 'closer', check: 'asked', outcome: 'met' };

/** Below a talk of either kind. */
const belowTalk = (begin: '/api/sessions' | '/api/brought', kind: 'talk' | 'brought'): Asks =>
  Object.fromEntries(
    (
      [
        ['GET', '/scorecard'],
        ['POST', '/second-reading', {}],
        ['GET', '/overrides'],
        ['POST', '/overrides', CORRECTION],
        ['GET', '/letter'],
        ['PUT', '/letter', LETTER],
        ['DELETE', '/letter'],
        ['GET', '/export.md'],
        ['GET', '/export.json'],
        ['GET', '/recap'],
        ['GET', '/recap.md'],
        ['GET', ''],
      ] as const
    ).map(([method, rest, body]) => [
      `${method} ${begin}/:id${rest}`,
      (kept) => ({ path: `${begin}/${kept[kind]}${rest}`, body }),
    ]),
  );

const ENTRY = {
  id: 'entry-1',
  type: 'talked',
  on: '2026-03-01T17:00:00.000Z',
  meetingId: null,
  broughtId: null,
  told: null,
};
const person =
  (rest: string, body?: unknown): Ask =>
  (kept) => ({ path: `/api/people/${kept.person}${rest}`, body });

/**
 * Each route whose address names something that one account keeps. In this order an account can ask them all of its
 * own: what removes something comes after what needs it.
 */
export const OF_SOMEBODY: Asks = {
  ...belowTalk('/api/sessions', 'talk'),
  ...belowTalk('/api/brought', 'brought'),
  'GET /api/sessions/:id/aside': (kept) => ({ path: `/api/sessions/${kept.talk}/aside` }),
  'PUT /api/sessions/:id/aside': (kept) => ({
    path: `/api/sessions/${kept.talk}/aside`,
    body: { version: 1, notes: 'x' },
  }),
  'POST /api/sessions/:id/takes': (kept) => ({ path: `/api/sessions/${kept.talk}/takes`, body: { seq: 2 } }),
  'GET /api/sessions/:id/takes': (kept) => ({ path: `/api/sessions/${kept.talk}/takes` }),
  'PUT /api/sessions/:id/kept': (kept) => ({ path: `/api/sessions/${kept.talk}/kept`, body: {} }),
  'GET /api/sessions/:id/compare': (kept) => ({
    path: `/api/sessions/${kept.talk}/compare?with=${kept.take}`,
  }),
  'POST /api/sessions/:id/end': (kept) => ({ path: `/api/sessions/${kept.take}/end`, body: {} }),
  'GET /api/contacts/:id': (kept) => ({ path: `/api/contacts/${kept.contact}` }),
  'GET /api/contacts/:id/file': (kept) => ({ path: `/api/contacts/${kept.contact}/file` }),
  'PUT /api/contacts/:id': (kept) => ({
    path: `/api/contacts/${kept.contact}`,
    body: {
      ...{ name: 'Dana', pronouns: 'she/her', role: 'Lead', field: 'health', years: 9, temper: 'warm' },
      company: { name: 'Corvane', does: 'software', public: [] },
    },
  }),
  'GET /api/people/:id': person(''),
  'PUT /api/people/:id': person('', { version: 1, role: 'Tester' }),
  'GET /api/people/:id/sheet': person('/sheet'),
  'PUT /api/people/:id/sheet': person('/sheet', { version: 1, answers: {} }),
  'POST /api/people/:id/questions/check': person('/questions/check', { texts: ['Why?'] }),
  'POST /api/people/:id/contact': person('/contact', {}),
  'GET /api/people/:id/calendar/talk.ics': person('/calendar/talk.ics'),
  'GET /api/people/:id/calendar/thank-you.ics': person('/calendar/thank-you.ics'),
  'GET /api/people/:id/calendar/check-in.ics': person('/calendar/check-in.ics'),
  'GET /api/people/:id/talks/:entryId/recap': person('/talks/entry-1/recap'),
  'GET /api/people/:id/talks/:entryId/recap.md': person('/talks/entry-1/recap.md'),
  'GET /api/people/:id/letters/:kind': person('/letters/outreach'),
  'PUT /api/people/:id/letters/:kind': person('/letters/outreach', LETTER),
  'POST /api/people/:id/letters/:kind/check': person('/letters/outreach/check', LETTER),
  'POST /api/people/:id/letters/:kind/reword': person('/letters/outreach/reword', {
    ...LETTER,
    modelHost: 'model.test',
  }),
  'DELETE /api/people/:id/letters/:kind': person('/letters/outreach'),
  'POST /api/people/:id/log': person('/log', { ...ENTRY, id: 'entry-3' }),
  'PUT /api/people/:id/log/:entryId': person('/log/entry-1', ENTRY),
  'DELETE /api/people/:id/log/:entryId': person('/log/entry-1'),
  'DELETE /api/people/:id': person(''),
  'DELETE /api/contacts/:id': (kept) => ({ path: `/api/contacts/${kept.contact}` }),
  'DELETE /api/brought/:id': (kept) => ({ path: `/api/brought/${kept.brought}` }),
  'DELETE /api/sessions/:id': (kept) => ({ path: `/api/sessions/${kept.talk}` }),
};

const at =
  (path: string, body?: unknown, type?: string): Ask =>
  () => ({ path, body, ...(type && { type }) });

/** Each route that answers everybody about what is their own, or makes something of theirs. */
export const OF_ONESELF: Asks = {
  'GET /api/content': at('/api/content'),
  'GET /api/sessions': at('/api/sessions'),
  'POST /api/sessions': at('/api/sessions', SETUP),
  'GET /api/brought': at('/api/brought'),
  'POST /api/brought': at('/api/brought', talkWith('Priya Shah')),
  'POST /api/brought/read': at(
    '/api/brought/read?name=a.txt',
    'Ann: Hello\nBen: Hi',
    'application/octet-stream',
  ),
  'POST /api/contacts': at('/api/contacts', {
    name: 'Dana',
    role: 'Nurse',
    company: '',
    notes: '',
    by: 'embedded',
  }),
  'POST /api/contacts/file': at('/api/contacts/file', 'no contact', 'application/octet-stream'),
  'GET /api/people': at('/api/people'),
  'POST /api/people': at('/api/people', { name: 'Somebody' }),
  'GET /api/progress': at('/api/progress'),
  'GET /api/week': at('/api/week'),
  'GET /api/me': at('/api/me'),
  'PUT /api/me': at('/api/me', { version: 0, name: 'Ben' }),
  'GET /api/calendar': at('/api/calendar'),
  'POST /api/calendar/renew': at('/api/calendar/renew', {}),
  'POST /api/calendar/busy': at('/api/calendar/busy', busyCalendar, 'text/calendar'),
  'DELETE /api/calendar/busy': at('/api/calendar/busy'),
  'GET /api/model': at('/api/model'),
  'POST /api/model/try': at('/api/model/try', {}),
  'PUT /api/model': at('/api/model', { url: 'http://127.0.0.1:9/v1', model: 'm', key: 'k', plays: false }),
  'DELETE /api/model': at('/api/model'),
  'POST /api/spelling': at('/api/spelling', { text: 'Helo', names: [] }),
  'GET /api/data': at('/api/data'),
  'GET /api/data/export.zip': at('/api/data/export.zip'),
  'PUT /api/data/keep': at('/api/data/keep', { keep: 'for-good' }),
  'POST /api/data/delete': at('/api/data/delete', { words: DELETE_WORDS }),
};

/** Answered to everybody alike, signed in or not; holds nothing of anybody. */
export const OF_NOBODY: Asks = {
  'GET /api/health': at('/api/health'),
  'GET /health/live': at('/health/live'),
  'GET /health/ready': at('/health/ready'),
  // By a token of the operator's, where people sign in.
  'GET /metrics': at('/metrics'),
};

/** Of the product itself; for those who are signed in. */
export const OF_THE_PRODUCT: Asks = {
  'GET /api/accuracy': at('/api/accuracy'),
  'GET /api/sample': at('/api/sample'),
};

/** Each has a test of its own. */
export const TRIED_APART = ['GET /api/sessions/:id/live', 'GET /api/work/:id', 'GET /calendar.ics'];
