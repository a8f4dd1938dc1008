import {
  type MeAnswer,
  PeopleAnswer,
  type PersonView,
  type Problem,
  type WeekAnswer,
} from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from './house.ts';

const DAY = 24 * 60 * 60_000;
const START = Date.UTC(2026, 2, 2, 9);
const TOLD = {
  ...{ minutes: 17, takeaways: [], personal: '', names: [], promises: [], ownPromises: [] },
  ...{ introductionOffered: false, notes: '', self: {} },
};

describe('people over the wire', () => {
  let house: House;
  let clock: number;
  beforeEach(async () => {
    clock = START;
    house = await House.open({ now: () => new Date(clock).toISOString() });
  });
  afterEach(() => house.close());

  const read = async <T>(answer: Promise<Response>): Promise<T & { http: number }> => {
    const reply = await answer;
    const body = reply.status === 204 ? {} : ((await reply.json()) as object);
    return { ...body, http: reply.status } as T & { http: number };
  };
  const get = <T>(path: string) => read<T>(house.get(path));
  const send = <T = PersonView & Problem>(path: string, body: unknown, method = 'POST') =>
    read<T>(house.post(path, body, method));
  const add = (body: object = { name: 'Ana Reyes', pronouns: 'she/her' }) => send('/api/people', body);
  let entries = 0;
  const log = (id: string, entry: object) =>
    send(`/api/people/${id}/log`, { id: `entry-${++entries}`, ...entry });
  const WROTE = { type: 'wrote', letter: 'outreach', subject: 'A question', body: 'Hello' };

  it('are added with a name alone, once for an id, and found again', async () => {
    const made = await add({ name: '  Ana\tReyes ', id: 'browser-made-1' });
    expect(made).toMatchObject({
      http: 201,
      person: {
        id: 'browser-made-1',
        version: 1,
        page: { name: 'Ana Reyes', playbookId: 'full-arc' },
        log: [],
      },
      next: { kind: 'write', letter: 'outreach' },
      rhythm: { everyMonths: 2, from: 'playbook' },
    });
    expect(await add({ name: 'Somebody else', id: 'browser-made-1' })).toMatchObject({
      http: 200,
      person: { page: { name: 'Ana Reyes' } },
    });
    const { people, now, tree } = await get<PeopleAnswer>('/api/people');
    expect([people.length, now, tree]).toEqual([1, new Date(START).toISOString(), []]);
    expect((await get<PersonView>('/api/people/browser-made-1')).person).toEqual(made.person);
    expect(await get('/api/people/nobody-here')).toMatchObject({ http: 404, code: 'not-found' });
  });

  it('have a page that is changed where it is as it was seen', async () => {
    const { person } = await add();
    await log(person.id, WROTE);
    const path = `/api/people/${person.id}`;
    const both = await Promise.all(
      ['Tester', 'Writer'].map((role) => send(path, { version: 1, role }, 'PUT')),
    );
    expect(both.map(({ http }) => http).sort()).toEqual([200, 409]);
    const { person: now } = await get<PersonView>(path);
    expect(now.page).toMatchObject({ name: 'Ana Reyes', pronouns: 'she/her' });
    expect(now.log).toHaveLength(1);
    expect(await send(path, { version: 1, role: 'Third' }, 'PUT')).toMatchObject({ code: 'conflict' });
    expect((await send(path, { version: now.version, why: 'Her way' }, 'PUT')).person.page.why).toBe(
      'Her way',
    );
  });

  it('have a log that knows what is sent twice, at once as well as later, and can be undone', async () => {
    const { person } = await add();
    const path = `/api/people/${person.id}/log`;
    const entry = { ...WROTE, id: 'one' };
    const twice = await Promise.all([1, 2, 3].map(() => send(path, entry)));
    expect(twice.map(({ http }) => http)).toEqual([200, 200, 200]);
    clock += DAY;
    const again = await send(path, entry);
    expect(again.person.log).toEqual([{ ...entry, at: new Date(START).toISOString() }]);
    expect(again.person.version).toBe(2);
    expect(await send(path, { ...entry, body: 'Other words' })).toMatchObject({
      http: 409,
      code: 'conflict',
    });
    const undone = await read<PersonView>(house.get(`${path}/one`, { method: 'DELETE' }));
    expect(undone).toMatchObject({ http: 200, person: { version: 3, log: [] } });
    expect(undone.person.changedAt).toBe(new Date(clock).toISOString());
    expect((await read(house.get(`${path}/one`, { method: 'DELETE' }))).http).toBe(200);
  });

  it('have a log whose entries are replaced where they stand, at one go', async () => {
    const { person } = await add();
    const path = `/api/people/${person.id}/log`;
    const talked = { type: 'talked', on: new Date(START).toISOString(), meetingId: null, broughtId: null };
    await send(path, { ...WROTE, id: 'one' });
    await send(path, { ...talked, id: 'two', told: null });
    const told = { ...TOLD, takeaways: ['Ask early'] };
    clock += DAY;
    const changed = await send(`${path}/two`, { ...talked, id: 'two', told }, 'PUT');
    expect(changed).toMatchObject({ http: 200, person: { version: 4 } });
    const at = new Date(START).toISOString();
    expect(changed.person.log).toEqual([
      { ...WROTE, id: 'one', at },
      { ...talked, id: 'two', at, told },
    ]);
    expect((await send(`${path}/two`, { ...talked, id: 'two', told }, 'PUT')).person.version).toBe(4);
    const bad = [
      { path: `${path}/gone`, body: { ...talked, id: 'gone', told }, http: 404 },
      { path: '/api/people/nobody/log/two', body: { ...talked, id: 'two', told }, http: 404 },
      { path: `${path}/two`, body: { ...talked, id: 'one', told }, http: 409 },
      { path: `${path}/two`, body: { ...WROTE, id: 'two' }, http: 409 },
      { path: `${path}/two`, body: { ...talked, id: 'two', told, on: '2036-01-01T00:00:00Z' }, http: 400 },
      { path: `${path}/two`, body: { ...talked, id: 'two', told, broughtId: 'nothing' }, http: 400 },
    ];
    for (const { path, body, http } of bad) expect(await send(path, body, 'PUT')).toMatchObject({ http });
    expect((await get<PersonView>(`/api/people/${person.id}`)).person).toEqual(changed.person);
    const [, seen] = changed.person.log;
    const both = await Promise.all(
      ['One window', 'The other'].map((takeaway) => {
        const words = { ...talked, id: 'two', told: { ...TOLD, takeaways: [takeaway] } };
        return send(`${path}/two`, { ...words, over: seen }, 'PUT');
      }),
    );
    expect(both.map(({ http }) => http).toSorted()).toEqual([200, 409]);
    const lost = both.find(({ http }) => http === 409);
    expect(lost?.message).toBe('This was changed in another window meanwhile, so nothing was kept.');
    expect(await send(`${path}/two`, { ...talked, id: 'two', told, over: { id: 1 } }, 'PUT')).toMatchObject({
      http: 400,
    });
    await send(`${path}/two`, undefined, 'DELETE');
    expect(await send(`${path}/two`, { ...talked, id: 'two', told }, 'PUT')).toMatchObject({
      http: 404,
      code: 'not-found',
    });
  });

  it('do nothing in the future but to talk', async () => {
    const { person } = await add();
    const tomorrow = new Date(START + DAY).toISOString();
    expect(await log(person.id, { ...WROTE, at: tomorrow })).toMatchObject({ http: 400, field: 'at' });
    const talked = { type: 'talked', on: tomorrow, meetingId: null, broughtId: null, told: null };
    expect(await log(person.id, talked)).toMatchObject({ http: 400, field: 'on' });
    const fast = await log(person.id, { ...WROTE, at: '2026-03-02T10:00:20+01:00' });
    expect(fast.person.log).toMatchObject([{ at: new Date(START).toISOString() }]);
    const set = await log(person.id, { type: 'set', meetingId: 'm1', on: tomorrow, minutes: 17, where: '' });
    expect(set).toMatchObject({ status: 'scheduled', meeting: { id: 'm1', on: tomorrow } });
    expect(await log(person.id, { ...WROTE, at: 'yesterday' })).toMatchObject({ http: 400, field: 'at' });
    expect(await log(person.id, { type: 'check-in-moved', to: '2026-02-30' })).toMatchObject({ field: 'to' });
    expect(
      await log(person.id, { ...talked, on: new Date(START).toISOString(), broughtId: 'no-such-talk' }),
    ).toMatchObject({ http: 400, field: 'broughtId' });
  });

  it('take no date that nobody lives to see, and no offset for a zone', async () => {
    const { person } = await add();
    const set = { type: 'set', meetingId: 'm1', minutes: 17, where: '' };
    for (const on of ['0026-11-30T10:00:00Z', '9999-12-31T23:59:59-23:59', '2101-01-01T00:00:00Z'])
      expect(await log(person.id, { ...set, on })).toMatchObject({ http: 400, field: 'on' });
    expect(await log(person.id, { type: 'check-in-moved', to: '2999-01-01' })).toMatchObject({ field: 'to' });
    expect(await log(person.id, { ...WROTE, at: '1899-01-01T00:00:00Z' })).toMatchObject({ field: 'at' });
    const path = `/api/people/${person.id}`;
    expect(await send(path, { version: 1, zone: '+05:00' }, 'PUT')).toMatchObject({
      http: 400,
      field: 'zone',
    });
    expect(await send(path, { version: 999, role: 'Tester' }, 'PUT')).toMatchObject({ http: 409 });
  });

  it('are in the week with what is due', async () => {
    const ana = (await add()).person.id;
    const tom = (await add({ name: 'Tom' })).person.id;
    await log(ana, WROTE);
    let week = await get<WeekAnswer>('/api/week');
    expect(week.dues).toEqual([]);
    expect(week.later).toMatchObject([{ personId: ana, kind: 'wait', overdue: false }]);
    expect(week.open).toMatchObject([{ personId: tom, kind: 'write' }]);
    clock += 9 * DAY;
    week = await get<WeekAnswer>('/api/week');
    expect(week.dues).toMatchObject([{ kind: 'nudge', overdue: true }]);
    await log(ana, { ...WROTE, letter: 'nudge' });
    clock += 21 * DAY;
    expect((await get<PeopleAnswer>('/api/people')).people.map(({ status }) => status)).toEqual([
      'quiet',
      'wished-for',
    ]);
  });

  it('are listed without a word of letters, notes and talks, and are whole on their own page', async () => {
    const { person } = await add({ name: 'Ana Reyes', ground: ['Both nurses'], notes: 'SECRET notes' });
    await log(person.id, { ...WROTE, subject: 'SECRET subject', body: 'SECRET body' });
    const told = { ...TOLD, takeaways: ['SECRET lesson'], notes: 'SECRET account' };
    const on = new Date(START).toISOString();
    await log(person.id, { type: 'talked', on, meetingId: null, broughtId: null, told });
    const list = await get<PeopleAnswer>('/api/people');
    expect(PeopleAnswer.parse(list).people).toMatchObject([
      { person: { id: person.id, page: { name: 'Ana Reyes', ground: ['Both nurses'] } }, status: 'talked' },
    ]);
    const secrets = (body: unknown) => JSON.stringify(body).match(/SECRET/g)?.length ?? 0;
    expect([list, await get('/api/week')].map(secrets)).toEqual([0, 0]);
    expect(secrets(await get(`/api/people/${person.id}`))).toBe(5);
  });

  it('are deleted with all of theirs', async () => {
    const { person } = await add();
    await log(person.id, WROTE);
    const path = `/api/people/${person.id}`;
    expect((await house.get(path, { method: 'DELETE' })).status).toBe(204);
    expect((await house.get(path, { method: 'DELETE' })).status).toBe(404);
    expect(await log(person.id, WROTE)).toMatchObject({ http: 404 });
    expect(await get('/api/week')).toMatchObject({ dues: [], open: [], later: [] });
  });

  it('have a page of the user’s own beside them', async () => {
    const first = await get<MeAnswer>('/api/me');
    expect(first).toMatchObject({ version: 0, busy: null, me: { name: '', minutes: 17 } });
    const saved = await send<MeAnswer>('/api/me', { version: 0, name: 'Maya', zone: 'Europe/Lisbon' }, 'PUT');
    expect(saved).toMatchObject({ http: 200, version: 1, me: { name: 'Maya', free: first.me.free } });
    expect(await send('/api/me', { version: 0, name: 'Ida' }, 'PUT')).toMatchObject({ http: 409 });
    expect(await send('/api/me', { version: 1, zone: 'Middle/Earth' }, 'PUT')).toMatchObject({
      field: 'zone',
    });
    const free = [{ day: 1, from: '18:00', to: '09:00' }];
    expect(await send('/api/me', { version: 1, free }, 'PUT')).toMatchObject({
      http: 400,
      field: 'free.0',
    });
  });
});
