import type { Ask } from '@anyone-else/llm';
import { expect } from 'vitest';
import { readAgain, type SaidTurn } from '../src/index.ts';
import { ScriptedModel, turnsAsked } from './scripted-model.ts';

export const TURNS: SaidTurn[] = [
  { speaker: 'user', text: 'Thank you so much for your time today. How did you get started?' },
  { speaker: 'contact', text: 'By accident. I was a nurse for ten years.' },
  { speaker: 'user', text: 'Ten years! What made you leave the ward?' },
  { speaker: 'contact', text: 'My back, mostly.' },
  { speaker: 'user', text: 'Is there anyone else you think I should talk to?' },
];
export const GOOD = {
  turns: [
    {
      turn: 0,
      labels: [
        { label: 'thanks', quote: 'Thank you so much' },
        { label: 'journey', quote: 'How did you get started?' },
        { label: 'open-question', quote: 'How did you get started?' },
      ],
    },
    {
      turn: 2,
      labels: [
        { label: 'journey', quote: 'What made you leave' },
        { label: 'followUp', quote: 'leave the ward?' },
      ],
    },
    { turn: 4, labels: [{ label: 'anyone-else', quote: 'anyone else you think I should talk to' }] },
  ],
  remarks: [{ turn: 4, quote: 'anyone else you think', text: 'Say which kind of person you hope to meet.' }],
};

export const reading = async (model: ScriptedModel, turns = TURNS, signal?: AbortSignal) =>
  await readAgain({ model, turns, nonce: 'c0ffee', ...(signal === undefined ? {} : { signal }) });
export const read = async (reply: (ask: Ask<unknown>, number: number) => unknown, turns = TURNS) => {
  const model = new ScriptedModel(reply);
  const result = await reading(model, turns);
  if (!result.ok) throw new Error(result.problem.message);
  return { ...result.value, asked: model.asked };
};
export const refused = async (reply: (ask: Ask<unknown>, number: number) => unknown) => {
  const model = new ScriptedModel(reply);
  const result = await reading(model);
  if (result.ok) throw new Error('was read');
  expect(result.problem.code).toBe('model-failed');
  return { message: result.problem.message, asked: model.asked.length };
};
/** A talk of many pieces, and an answer that labels each turn with its own words. */
export const LONG: SaidTurn[] = Array.from({ length: 60 }, (_, at) => ({
  speaker: at % 2 === 0 ? 'user' : 'contact',
  text: `These are the words of turn ${at}.`,
}));
export const labelled = (ask: Ask<unknown>) => ({
  turns: turnsAsked(ask).map((turn) => ({
    turn,
    labels: [{ label: 'journey', quote: `the words of turn ${turn}` }],
  })),
  remarks: [],
});
