import { BroughtCreated, Problem, Recap } from '@anyone-else/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { House } from './house.ts';
import { TALK } from './talk-file.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const recapAt = async (path: string) => Recap.parse(await (await house.get(path)).json());

it('sums up a talk that was brought, every line with its turn', async () => {
  const { id } = BroughtCreated.parse(await (await house.post('/api/brought', TALK)).json());
  const recap = await recapAt(`/api/brought/${id}/recap`);
  expect(recap).toMatchObject({
    title: 'Talk with Stefan Brandt, trainer at Merrin Medical',
    from: 'transcript',
    outcome: {
      names: [{ name: 'Priya Shah', turn: 5 }],
      promises: [{ text: '“I will write to her tonight.”', turn: 5 }],
      introduction: { turn: 5, offered: true },
      closerAsked: true,
    },
  });
  for (const { text, turn } of recap.outcome.takeaways)
    expect(TALK.turns[turn!]!.text).toContain(text.replace(/^“|\.?”$/gu, ''));
  expect(recap.nextSteps[0]).toBe('Thank Stefan today: a note counts most within 24 hours of the talk.');

  const file = await house.get(`/api/brought/${id}/recap.md`);
  expect(file.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(file.headers.get('content-disposition')).toBe(
    'attachment; filename="recap-with-stefan-2026-03-01.md"',
  );
  expect(await file.text()).toContain('# Talk with Stefan Brandt, trainer at Merrin Medical');
});

it('says nothing of a rehearsal before its end, and then calls it practice', async () => {
  const id = await house.begin();
  const tab = await house.join(id);
  await tab.says('client-01', 'How did you come to do this work?');
  tab.close();
  for (const ending of ['', '.md']) {
    const early = await house.get(`/api/sessions/${id}/recap${ending}`);
    expect(Problem.parse(await early.json()).code).toBe('not-ended');
  }
  await house.post(`/api/sessions/${id}/end`, {});
  const recap = await recapAt(`/api/sessions/${id}/recap`);
  expect(recap.from).toBe('rehearsal');
  expect(recap.title).toMatch(/^Practice talk with Amado/);
  expect(recap.minutes).toBeGreaterThan(0);
  expect((await house.get('/api/sessions/none/recap')).status).toBe(404);
});

it('stands on the page of whom the talk was with: from the transcript, or as it was told', async () => {
  await house.post('/api/me', { version: 0, zone: 'Asia/Tokyo' }, 'PUT');
  const page = {
    name: 'Stefan Brandt',
    role: 'Trainer',
    company: 'Merrin',
    id: 'stefan-0001',
    everyMonths: 6,
  };
  await house.post('/api/people', page);
  const { id: broughtId } = BroughtCreated.parse(await (await house.post('/api/brought', TALK)).json());
  const talked = { type: 'talked', on: '2026-01-31T20:00:00.000Z', meetingId: null };
  const told = {
    minutes: 25,
    takeaways: ['Two green lights, and nobody knew'],
    personal: '',
    names: [{ name: 'Priya Shah', role: '', company: '', why: '' }],
    promises: [],
    ownPromises: ['Send him the drawing'],
    introductionOffered: false,
    notes: 'Nobody else is to read this.',
    self: { 'asked-the-closer': 'no' },
  };
  const log = '/api/people/stefan-0001/log';
  await house.post(log, { ...talked, id: 'from-file', broughtId, told: null });
  await house.post(log, { ...talked, id: 'from-me', broughtId: null, told });
  await house.post(log, { ...talked, id: 'bare', broughtId: null, told: null });
  const at = (entry: string) => `/api/people/stefan-0001/talks/${entry}/recap`;

  const file = await recapAt(at('from-file'));
  expect(file).toMatchObject({ from: 'transcript', on: talked.on, contact: { company: 'Merrin' } });
  expect(file.outcome.names).toMatchObject([{ name: 'Priya Shah', turn: 5 }]);
  // As the page has it: where the user is, the talk was on the first of February.
  expect(file.nextSteps.at(-1)).toContain('August 2026');

  const own = await recapAt(at('from-me'));
  expect(own).toMatchObject({ from: 'told', minutes: 25, outcome: { closerAsked: false } });
  expect(own.outcome.takeaways).toEqual([{ text: 'Two green lights, and nobody knew', turn: null }]);
  expect(JSON.stringify(own)).not.toContain('Nobody else');

  expect((await recapAt(at('bare'))).nextSteps.length).toBeGreaterThan(0);
  // In Tokyo it was the next morning.
  const page1 = await house.get(`${at('from-me')}.md`);
  expect(page1.headers.get('content-disposition')).toContain('recap-with-stefan-2026-02-01.md');
  expect(await page1.text()).toContain('1 February 2026 · 25 minutes · as you told it');
  expect((await house.get(at('nothing-here'))).status).toBe(404);
});
