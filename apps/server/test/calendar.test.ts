import type { CalendarAnswer, MeAnswer, PersonView, Problem } from '@anyone-else/protocol';
import { CALENDAR_FILE_LIMIT } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from './house.ts';

const START = Date.UTC(2026, 10, 24, 10);
const DAY = 24 * 60 * 60_000;

let house: House;
let clock: number;
let nonces = 0;
beforeEach(async () => {
  clock = START;
  house = await House.open({
    now: () => new Date(clock).toISOString(),
    newNonce: () => (++nonces).toString(16).padStart(24, '0'),
  });
});
afterEach(() => house.close());

const json = async <T>(reply: Response | Promise<Response>): Promise<T> => (await (await reply).json()) as T;
const address = () => json<CalendarAnswer>(house.get('/api/calendar'));
const add = async (name = 'Ana Ferreira') =>
  (await json<PersonView>(house.post('/api/people', { name, notes: 'Private.' }))).person.id;
let entries = 0;
const log = (id: string, entry: object) =>
  house.post(`/api/people/${id}/log`, { id: `entry-${++entries}`, ...entry });
const meet = (id: string, on: string, where = 'Café') =>
  log(id, { type: 'set', meetingId: 'meeting-1', on, minutes: 17, where });
const file = (id: string, kind: string) => house.get(`/api/people/${id}/calendar/${kind}.ics`);
const lineOf = (text: string, name: string) =>
  text.split('\r\n').find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));

describe('the feed', () => {
  it('holds what is due with all people, and says when nothing has changed', async () => {
    for (const name of ['Ana Ferreira', 'Ben; "the" Okafor,\r\nBEGIN:VEVENT'])
      await meet(await add(name), '2026-12-01T08:00:00Z');
    const { feed, entries } = await address();
    expect(entries).toBe(4);
    const reply = await house.get(feed);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toMatch(/^text\/calendar; charset=utf-8/);
    expect(reply.headers.get('cache-control')).toBe('private, no-store');
    const text = await reply.text();
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(4);
    expect(text).not.toContain('Private.');
    const etag = reply.headers.get('etag')!;
    const again = await house.get(feed, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await meet(await add('Carla'), '2026-12-02T08:00:00Z');
    expect((await house.get(feed, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it.each(['', '?key=', '?key=wrong', '?key=a&key=b', '?key[]=x', '?KEY=x', `?key=${'x'.repeat(5000)}`])(
    'is not there without its key: %s',
    async (query) => {
      for (const time of ['before there is one', 'after']) {
        const reply = await house.get(`/calendar.ics${query}`);
        expect([reply.status, (await json<Problem>(reply)).code], time).toEqual([404, 'not-found']);
        await address();
      }
    },
  );

  it('has an address that stays until another is made, which ends it', async () => {
    const { feed } = await address();
    expect((await address()).feed).toBe(feed);
    await house.restart();
    expect((await address()).feed).toBe(feed);
    const next = await json<CalendarAnswer>(house.post('/api/calendar/renew', {}));
    expect(next.feed).not.toBe(feed);
    expect((await house.get(feed)).status).toBe(404);
    expect((await house.get(next.feed)).status).toBe(200);
  });

  it('is given to a program of this machine, and to no page of another site', async () => {
    const { feed } = await address();
    const agents = [
      'iOS/19 dataaccessd/1.0',
      'Mozilla/5.0 (X11; Linux) Thunderbird/140.0',
      'Evolution/3.56',
      '',
    ];
    for (const agent of agents)
      expect((await house.get(feed, { headers: { 'user-agent': agent } })).status, agent).toBe(200);
    expect((await house.get(feed, { headers: { origin: 'https://elsewhere.example' } })).status).toBe(403);
    expect((await house.get(feed, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  });
});

describe('single files', () => {
  it('move a talk under the same name, and call it off', async () => {
    const id = await add();
    await meet(id, '2026-12-01T08:00:00Z');
    const first = await file(id, 'talk');
    expect(first.headers.get('content-disposition')).toBe('attachment; filename="talk.ics"');
    const before = await first.text();
    await meet(id, '2026-12-03T17:30:00Z');
    const after = await (await file(id, 'talk')).text();
    expect(lineOf(after, 'UID')).toBe(lineOf(before, 'UID'));
    const sequence = (text: string) => Number(lineOf(text, 'SEQUENCE')!.split(':')[1]);
    expect(sequence(after)).toBeGreaterThan(sequence(before));
    expect(lineOf(after, 'DTSTART')).toBe('DTSTART:20261203T173000Z');
    await log(id, { type: 'called-off', meetingId: 'meeting-1' });
    const off = await (await file(id, 'talk')).text();
    expect([lineOf(off, 'METHOD'), lineOf(off, 'STATUS'), lineOf(off, 'UID')]).toEqual([
      'METHOD:CANCEL',
      'STATUS:CANCELLED',
      lineOf(before, 'UID'),
    ]);
  });

  it('are by the clock of the user’s zone', async () => {
    const id = await add();
    await meet(id, '2026-12-01T08:00:00Z');
    const { version } = await json<MeAnswer>(house.get('/api/me'));
    await house.post('/api/me', { version, zone: 'Asia/Kolkata' }, 'PUT');
    const text = await (await file(id, 'talk')).text();
    expect(text).toContain('\r\nDTSTART;TZID=Asia/Kolkata:20261201T133000\r\n');
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Kolkata\r\n');
  });

  it('put off the check-in when there was contact', async () => {
    const id = await add();
    clock += DAY;
    const on = new Date(clock - 60_000 * 60).toISOString();
    await log(id, { type: 'talked', on, meetingId: null, broughtId: null, told: null });
    const before = await (await file(id, 'check-in')).text();
    expect(lineOf(before, 'DTSTART')).toMatch(/^DTSTART;VALUE=DATE:2027\d{4}$/);
    clock += 20 * DAY;
    await log(id, { type: 'touched', note: 'Met her at the fair' });
    const after = await (await file(id, 'check-in')).text();
    expect(lineOf(after, 'UID')).toBe(lineOf(before, 'UID'));
    expect(lineOf(after, 'DTSTART')! > lineOf(before, 'DTSTART')!).toBe(true);
    expect(lineOf(await (await file(id, 'thank-you')).text(), 'SUMMARY')).toBe('SUMMARY:Thank Ana Ferreira');
  });

  it('that there is no ground for are not there, in words', async () => {
    const id = await add();
    for (const kind of ['talk', 'thank-you', 'check-in']) {
      const reply = await file(id, kind);
      expect([reply.status, (await json<Problem>(reply)).message]).toEqual([
        404,
        expect.stringMatching(/person/),
      ]);
    }
    expect((await file(id, 'party')).status).toBe(404);
    expect((await file('nobody', 'talk')).status).toBe(404);
  });
});

describe('a calendar of the user’s own', () => {
  const bring = (body: string | Uint8Array<ArrayBuffer>, type = 'text/calendar') =>
    house.get('/api/calendar/busy', { method: 'POST', headers: { 'content-type': type }, body });
  const calendar = (...lines: string[]) =>
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  const DOCTOR = calendar('DTSTART:20261201T090000Z', 'DURATION:PT1H', 'SUMMARY:Doctor Moreau');

  it('leaves behind when they are busy and nothing else, until it is forgotten', async () => {
    const { busy } = await json<MeAnswer>(bring(DOCTOR));
    expect(busy).toEqual({
      spans: 1,
      until: '2026-12-01T10:00:00.000Z',
      broughtAt: new Date(START).toISOString(),
    });
    expect(await house.storage.me.busy()).toEqual({
      spans: [{ from: '2026-12-01T09:00:00.000Z', to: '2026-12-01T10:00:00.000Z' }],
      broughtAt: new Date(START).toISOString(),
    });
    const forgotten = await house.get('/api/calendar/busy', { method: 'DELETE' });
    expect((await json<MeAnswer>(forgotten)).busy).toBeNull();
  });

  it('in two bytes a character is read too', async () => {
    const wide = new Uint8Array(Buffer.from(`\ufeff${DOCTOR}`, 'utf16le'));
    expect((await json<MeAnswer>(bring(wide))).busy?.spans).toBe(1);
  });

  it('that cannot be read leaves what was kept before', async () => {
    await bring(DOCTOR);
    const refused = await bring('Dear diary');
    expect([refused.status, (await json<Problem>(refused)).code]).toEqual([422, 'unreadable-file']);
    expect((await json<MeAnswer>(house.get('/api/me'))).busy?.spans).toBe(1);
  });

  it('too large, or of another kind, is refused in words', async () => {
    const large = await bring('x'.repeat(CALENDAR_FILE_LIMIT + 1));
    expect([large.status, (await json<Problem>(large)).message]).toEqual([
      413,
      expect.stringMatching(/4 MB/),
    ]);
    const other = await bring('{}', 'application/json');
    expect([other.status, (await json<Problem>(other)).message]).toEqual([
      415,
      expect.stringMatching(/text\/calendar/),
    ]);
  });

  it('made to be followed for ever ends, and the server answers meanwhile', async () => {
    // Each of these rules alone takes a step of ten years and more to find its next day.
    const rule = 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;BYSETPOS=1';
    const endless = Array.from({ length: 1400 }, () => rule);
    const read = bring(calendar('DTSTART:20261201T090000Z', 'DURATION:PT1H', ...endless));
    expect((await house.get('/api/health')).status).toBe(200);
    const refused = await read;
    expect([refused.status, (await json<Problem>(refused)).message]).toEqual([
      422,
      expect.stringMatching(/coming weeks/),
    ]);
  });
});
