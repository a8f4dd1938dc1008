import { afterEach, beforeEach, expect, vi } from 'vitest';
import { line, personas } from '../../packages/contact/test/talk.ts';
import { type FakeOpenAI, startFakeOpenAI } from './fake-openai.mjs';
import { all, type ModelTalk, modelTalk } from './model-talk.ts';

export const persona = personas.find(({ id }) => id === 'analytics-manager-desmond')!;
export const START = line('How did you get started in this?', 'journey open-question');
export const NEXT = line('What does a typical day look like?', 'day-to-day open-question');

/** An endpoint for each test of the file that imports this, in which nothing may be printed. */
export let fake: FakeOpenAI;
let printed: string[];
beforeEach(async () => {
  fake = await startFakeOpenAI();
  printed = [];
  for (const to of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, to).mockImplementation((...words) => void printed.push(words.map(String).join(' ')));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await fake.close();
  expect(printed, 'nothing is ever printed').toEqual([]);
});

/** A talk in which the model has said hello. */
export async function begun(): Promise<ModelTalk> {
  const talk = await modelTalk(fake, persona);
  await all(talk.rehearsal.open());
  expect(talk.last()).toMatchObject({ voice: 'model', interrupted: false });
  return talk;
}
