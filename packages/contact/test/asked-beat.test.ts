import { ANSWERED_BEATS, type Beat } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { corpus } from './corpus.ts';
import { begin, personas } from './talk.ts';

const isContent = (beat: Beat) => (ANSWERED_BEATS as readonly Beat[]).includes(beat);
const questions = corpus.filter(
  ({ beats, acts, fouls, followUp }) =>
    !followUp &&
    fouls.length === 0 &&
    beats.some(isContent) &&
    acts.some((act) => act === 'open-question' || act === 'closed-question'),
);

test('what people really ask is answered on its beat, or honestly not', () => {
  let wrong = 0;
  let told = 0;
  questions.forEach((labels, index) => {
    const persona = personas[index % personas.length];
    if (!persona) throw new Error('no contact files');
    const { move } = begin(persona, index).say({ text: labels.text, labels });
    const answers = move.steps.filter(({ answerId }) => answerId !== undefined);
    if (answers.length > 0) told += 1;
    if (answers.some(({ beat }) => beat !== undefined && !labels.beats.includes(beat))) wrong += 1;
  });
  const share = (count: number) => `${((100 * count) / questions.length).toFixed(1)} %`;
  console.log(`${questions.length} questions: told ${share(told)}, on another beat ${share(wrong)}`);
  expect(wrong / questions.length).toBeLessThanOrEqual(0.05);
  expect(told / questions.length).toBeGreaterThanOrEqual(0.9);
});
