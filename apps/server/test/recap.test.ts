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
