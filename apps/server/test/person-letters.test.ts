import type { LetterCheck, PersonLetterAnswer, PersonView, Problem } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House, SETUP } from './house.ts';
import { TALK } from './talk-file.ts';

const DAY = 24 * 60 * 60_000;
const START = Date.UTC(2026, 2, 2, 9);

describe('letters to a person', () => {
  let house: House;
  let clock: number;
  beforeEach(async () => {
    clock = START;
    house = await House.open({ now: () => new Date(clock).toISOString() });
    await send(
      '/api/me',
      {
        version: 0,
        name: 'Jonas Weber',
        background: 'ward nurse',
        targetRole: 'product designer',
        zone: 'Europe/London',
      },
      'PUT',
    );
  });
  afterEach(() => house.close());

  const read = async <T>(answer: Promise<Response>): Promise<T & { http: number }> => {
    const reply = await answer;
    const body = reply.status === 204 ? {} : ((await reply.json()) as object);
    return { ...body, http: reply.status } as T & { http: number };
  };
  const get = <T = PersonLetterAnswer & Problem>(path: string) => read<T>(house.get(path));
  const send = <T = PersonView & Problem>(path: string, body: unknown, method = 'POST') =>
    read<T>(house.post(path, body, method));
  const ANA = {
    id: 'ana-lima-1',
    name: 'Ana Lima',
    pronouns: 'she/her',
    role: 'product designer',
    company: 'Harbour Labs',
    email: 'ana@harbour.example',
    zone: 'America/New_York',
    why: 'her talk on night shifts',
    ground: ['both studied at Leeds'],
  };
  const add = (more: object = {}) => send('/api/people', { ...ANA, ...more });
  let entries = 0;
  const log = (id: string, entry: object) =>
    send(`/api/people/${id}/log`, { id: `entry-${++entries}`, ...entry });
  const at = (kind: string, id = ANA.id) => `/api/people/${id}/letters/${kind}`;

  it('are signed by the name of the last rehearsal where the page of the user gives none', async () => {
    const { version } = await get<{ version: number; http: number }>('/api/me');
    expect((await send('/api/me', { version, name: '' }, 'PUT')).http).toBeLessThan(300);
    await add();
    const unsigned = await get(at('outreach'));
    expect(unsigned.letter.body).not.toContain('Ruth Mensah');
    await house.begin({ user: { ...SETUP.user, name: 'Ruth Mensah' } });
    expect((await get(at('outreach'))).letter.body).toMatch(/,\nRuth Mensah$/u);
    expect((await get<{ me: { name: string } }>('/api/me')).me.name).toBe('');
  });

  it('do not take the words of another window back, and take the same words twice', async () => {
    await add();
    const { letter } = await get(at('outreach'));
    const draft = { subject: letter.subject, body: letter.body };
    const [mine, other] = ['Mine.', 'Another window’s.'].map((body) => ({ subject: 'Hello', body }));
    const saves = await Promise.all(
      [mine, other].map((words) => send(at('outreach'), { ...words, over: draft }, 'PUT')),
    );
    expect(saves.map(({ http }) => http).sort()).toEqual([204, 409]);
    expect(saves.find(({ http }) => http === 409)?.code).toBe('conflict');
    const [first, second] = saves[0]?.http === 204 ? [mine, other] : [other, mine];
    expect((await get(at('outreach'))).letter).toMatchObject(first!);
    // The answer was lost, and it goes out again; then the other one has seen it and writes over it.
    expect((await send(at('outreach'), { ...first, over: draft }, 'PUT')).http).toBe(204);
    expect((await send(at('outreach'), { ...second, over: first }, 'PUT')).http).toBe(204);
    expect((await get(at('outreach'))).letter).toMatchObject(second!);
    // Nor does going back to the draft take words that nobody saw there.
    expect(await send(at('outreach'), { over: first }, 'DELETE')).toMatchObject({
      http: 409,
      code: 'conflict',
    });
    expect((await send(at('outreach'), { over: { subject: 1 } }, 'DELETE')).http).toBe(400);
    expect((await get(at('outreach'))).letter).toMatchObject(second!);
    expect((await send(at('outreach'), { over: second }, 'DELETE')).http).toBe(204);
    expect((await get(at('outreach'))).edited).toBe(false);
  });

  it('are drafted from the page, and pass their own check', async () => {
    await add();
    const { letter, check, to, edited, wanting, deadline, sentAt } = await get(at('outreach'));
    expect(letter.body).toMatch(/^(Dear|Hello) Ana,\n/);
    expect(letter.body).toContain('talk on night shifts');
    expect(letter.body).toContain('17');
    expect(check.items.filter(({ verdict }) => verdict !== 'good')).toEqual([]);
    expect(wanting.map(({ where }) => where)).toEqual(['page']);
    expect([check.unfounded, to, edited, deadline, sentAt]).toEqual([
      [],
      { name: 'Ana Lima', email: ANA.email },
      false,
      null,
      null,
    ]);
    expect((await get(at('outreach'))).letter).toEqual(letter);
  });

  const told = (takeaways: string[]) => ({
    ...{ minutes: 20, takeaways, personal: '', names: [], promises: [], ownPromises: [] },
    ...{ introductionOffered: false, notes: '', self: {} },
  });
  const talked = (takeaways: string[]) =>
    log(ANA.id, {
      type: 'talked',
      on: new Date(clock - DAY / 24).toISOString(),
      meetingId: null,
      broughtId: null,
      told: told(takeaways),
    });

  it('are edited for one occasion: once sent, or after another talk, the desk begins afresh', async () => {
    await add();
    await talked(['tests come first']);
    const mine = { subject: 'Thanks', body: 'Dear Ana,\n\nThank you for the first talk.\n\nJonas' };
    await send(at('thank-you'), mine, 'PUT');
    expect(await get(at('thank-you'))).toMatchObject({ edited: true, letter: mine });
    const sent = await log(ANA.id, { type: 'wrote', letter: 'thank-you', ...mine });
    expect(JSON.stringify(sent)).toContain('Thank you for the first talk.');
    expect(await get(at('thank-you'))).toMatchObject({
      edited: false,
      sentAt: new Date(clock).toISOString(),
    });
    // Never sent, it is no letter about the next talk all the same.
    const late = { subject: 'Thanks', body: 'Dear Ana,\n\nOnce more: the first talk.\n\nJonas' };
    await send(at('thank-you'), late, 'PUT');
    expect(await get(at('thank-you'))).toMatchObject({ edited: true, letter: late });
    clock += 60 * DAY;
    await talked(['write every day']);
    const second = await get(at('thank-you'));
    expect([second.edited, second.sentAt, second.letter.body.includes('first talk')]).toEqual([
      false,
      null,
      false,
    ]);
    expect(second.letter.body).toContain('write every day');
  });

  it('are not the same word for word at the second check-in with the same idea', async () => {
    await add();
    await talked([]);
    clock += 40 * DAY;
    const path = `${at('check-in')}?idea=anything`;
    const first = (await get(path)).letter;
    await send(path, { subject: 'Hello', body: `${first.body}\nMine.` }, 'PUT');
    await log(ANA.id, { type: 'wrote', letter: 'check-in', subject: 'Hello', body: `${first.body}\nMine.` });
    clock += 60 * DAY;
    const second = await get(path);
    expect([second.edited, second.idea]).toEqual([false, 'anything']);
    const sentences = (body: string) =>
      new Set(
        body
          .split('\n\n')
          .slice(1, -1)
          .join(' ')
          .split(/(?<=[.!?]) /),
      );
    const said = sentences(first.body);
    expect([...sentences(second.letter.body)].filter((one) => said.has(one))).toEqual([]);
  });

  it('say where there is nothing to thank for', async () => {
    await add();
    const wantingOf = async (kind: string) =>
      (await get(at(kind))).wanting.map(({ text }) => text).join('\n');
    const verdict = async (kind: string, id: string) =>
      (await get(at(kind))).check.items.find((item) => item.id === id)?.verdict;
    expect(await wantingOf('scheduling')).toMatch(/no answer/);
    expect(await verdict('scheduling', 'thanks')).toBe('look');
    await log(ANA.id, { type: 'wrote', letter: 'outreach', subject: '', body: '' });
    await log(ANA.id, { type: 'heard', answer: 'yes', note: '' });
    expect(await wantingOf('scheduling')).not.toMatch(/said no|no answer/);
    expect(await verdict('scheduling', 'thanks')).toBe('good');
    clock += DAY;
    await log(ANA.id, { type: 'heard', answer: 'no', note: '' });
    expect(await wantingOf('scheduling')).toMatch(/^Ana said no/);
    expect(await verdict('scheduling', 'thanks')).toBe('mend');
    await talked(['tests come first']);
    expect(await wantingOf('introduction-thanks')).toMatch(/offered an introduction/);
    expect(['look', 'mend']).toContain(await verdict('introduction-thanks', 'their-offer'));
  });

  it('keep the user’s own words until they are dropped, and check them', async () => {
    await add();
    const mine = { subject: 'Hi', body: 'Dear Tom,\n\nCan I pick your brain? My CV is attached.\n\nJonas' };
    expect((await send(at('outreach'), mine, 'PUT')).http).toBe(204);
    const kept = await get(at('outreach'));
    expect(kept).toMatchObject({ edited: true, letter: mine });
    const mend = kept.check.items.filter(({ verdict }) => verdict === 'mend').map(({ id }) => id);
    expect(mend).toEqual(expect.arrayContaining(['subject', 'greeting', 'no-pick-your-brain', 'no-resume']));
    const typed = await send<LetterCheck>(`${at('outreach')}/check`, { subject: 'A', body: '' });
    expect(typed.items[0]).toMatchObject({ id: 'length', verdict: 'mend' });
    expect((await send(at('outreach'), undefined, 'DELETE')).http).toBe(204);
    expect((await get(at('outreach'))).edited).toBe(false);
  });

  it('offer three times on both clocks, none of them where the user is not free', async () => {
    await add();
    const { letter, check } = await get(at('scheduling'));
    const lines = letter.body.split('\n').filter((line) => line.startsWith('•'));
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/in New York, .*in London$/);
    expect(check.items.find(({ id }) => id === 'varied-times')?.verdict).toBe('good');
    expect(check.items.find(({ id }) => id === 'both-zones')?.verdict).toBe('good');
  });

  it('offer no time at which a talk with somebody is agreed, and say why they are few', async () => {
    await add();
    const before = (await get(at('scheduling'))).letter.body
      .split('\n')
      .filter((line) => line.startsWith('•'));
    await add({ id: 'tom-baker-1', name: 'Tom Baker' });
    // The first free half hour of each day, and all of Thursday.
    const taken = ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-09'];
    for (const day of taken)
      await log('tom-baker-1', {
        ...{ type: 'set', meetingId: day, on: `${day}T06:00:00Z`, minutes: 240, where: '' },
      });
    for (const day of taken)
      await log('tom-baker-1', {
        ...{ type: 'set', meetingId: `${day}-2`, on: `${day}T10:15:00Z`, minutes: 240, where: '' },
      });
    await log(ANA.id, { type: 'heard', answer: 'yes', note: '' });
    const { letter, wanting } = await get(at('scheduling'));
    const after = letter.body.split('\n').filter((line) => line.startsWith('•'));
    const isEvening = (line: string) => /, 1[78]:\d\d in London$/.test(line);
    expect([before.every(isEvening), after.every(isEvening), after.length]).toEqual([false, true, 3]);
    expect(wanting).toEqual([
      { where: 'me', text: expect.stringMatching(/^All three are at about the same time/) },
    ]);
  });

  it('begin anew once a letter has gone out, however that was said', async () => {
    await add();
    const mine = { subject: 'Mine', body: 'Dear Ana,\n\nMine.\n\nJonas' };
    await send(at('thank-you'), mine, 'PUT');
    await log(ANA.id, { type: 'wrote', letter: 'thank-you', subject: '', body: '' });
    clock += 60 * DAY;
    const talked = { type: 'talked', on: new Date(clock).toISOString(), meetingId: null, broughtId: null };
    await log(ANA.id, { ...talked, told: null });
    expect(await get(at('thank-you'))).toMatchObject({ edited: false, sentAt: null });
  });

  it('say who led to somebody, and why not yet to remind them', async () => {
    await add();
    await add({ id: 'tom-baker-1', name: 'Tom Baker', ledBy: { personId: ANA.id } });
    const first = await get(at('first-message', 'tom-baker-1'));
    expect(first.letter.body).toContain('Ana Lima');
    expect(first.check.items.find(({ id }) => id === 'who-suggested')?.verdict).toBe('good');
    await log(ANA.id, { type: 'wrote', letter: 'outreach', subject: 'Your advice', body: 'Hello' });
    clock += 3 * DAY;
    const soon = await get(at('nudge'));
    expect(soon.letter.subject).toBe('Re: Your advice');
    expect(soon.check.items.find(({ id }) => id === 'not-too-soon')).toMatchObject({
      verdict: 'look',
      text: expect.stringContaining('4 more days'),
    });
    clock += 4 * DAY;
    expect((await get(at('nudge'))).check.items.every(({ verdict }) => verdict === 'good')).toBe(true);
    expect((await get(at('outreach'))).sentAt).toBe(new Date(START).toISOString());
  });

  it('send ahead the questions that were chosen on the sheet', async () => {
    await add();
    const questions = [
      'How did you start?',
      'What is hard?',
      'Who helped?',
      'What would you do again?',
      'What comes next?',
    ].map((text, i) => ({ id: `q${i}`, text }));
    await send(
      `/api/people/${ANA.id}/sheet`,
      { version: 0, questions, ahead: questions.map(({ id }) => id).reverse() },
      'PUT',
    );
    const { letter, check } = await get(at('questions'));
    expect(letter.body).toContain('1. What comes next?\n2. What would you do again?');
    expect(check.items.find(({ id }) => id === 'questions-count')?.verdict).toBe('good');
  });

  it('have one thank-you note for a talk that was brought, wherever it is written', async () => {
    await add({ name: 'Stefan Brandt', id: 'stefan-1', pronouns: 'he/him' });
    const { id: broughtId } = await send<{ id: string }>('/api/brought', TALK);
    await log('stefan-1', {
      type: 'talked',
      on: new Date(START).toISOString(),
      meetingId: null,
      broughtId,
      told: null,
    });
    clock += DAY / 2;
    const note = await get(at('thank-you', 'stefan-1'));
    const { letter } = await get<{ letter: object }>(`/api/brought/${broughtId}/letter`);
    expect(note.letter).toEqual(letter);
    // Who they are, and who thanks them, is as the pages say.
    expect(note.letter.body).toMatch(/^(?:Dear|Hello|Hi) Stefan,[\s\S]*\nJonas Weber$/);
    const { version } = (await get<PersonView>('/api/people/stefan-1')).person;
    await send('/api/people/stefan-1', { version, name: 'Quirin Achleitner' }, 'PUT');
    const renamed = await get(at('thank-you', 'stefan-1'));
    expect(renamed.letter.body).toMatch(/^(?:Dear|Hello|Hi) Quirin,/);
    expect((await get<{ letter: object }>(`/api/brought/${broughtId}/letter`)).letter).toEqual(
      renamed.letter,
    );
    // A day from the end of the talk, for the desk, the person's page and the check.
    const by = new Date(START + 30 * 60_000 + DAY).toISOString();
    expect(note.deadline).toEqual({ by, over: false });
    expect((await get<PersonView>('/api/people/stefan-1')).next).toMatchObject({ kind: 'thank-you', by });
    const mine = {
      subject: 'Thank you',
      body: 'Dear Stefan,\n\nThank you for the two green lights.\n\nJonas',
    };
    expect((await send(at('thank-you', 'stefan-1'), mine, 'PUT')).http).toBe(204);
    expect(await get<{ letter: object; edited: boolean }>(`/api/brought/${broughtId}/letter`)).toMatchObject({
      letter: mine,
      edited: true,
    });
    await send(at('thank-you', 'stefan-1'), undefined, 'DELETE');
    expect(await get<{ edited: boolean }>(`/api/brought/${broughtId}/letter`)).toMatchObject({
      edited: false,
    });
    clock += DAY;
    expect((await get(at('thank-you', 'stefan-1'))).deadline?.over).toBe(true);
  });

  it('are there for a real person and a real kind only, in the expected form', async () => {
    await add();
    expect(await get(at('outreach', 'nobody'))).toMatchObject({ http: 404, code: 'not-found' });
    expect(await get(at('ransom'))).toMatchObject({ http: 404, code: 'not-found' });
    const long = await send(at('note'), { subject: 'x'.repeat(301), body: '' }, 'PUT');
    expect(long).toMatchObject({ http: 400, code: 'bad-request', field: 'subject' });
    expect(long.message).not.toContain('xxx');
  });
});
