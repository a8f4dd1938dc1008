import { ACTS, BEATS, FOULS, type Labels, NO_LABELS } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { begin, personas } from './talk.ts';

const text = 'Well, about the things you told me just now and how they went.';
const persona = personas[0];

/** Goodwill and steps after one more turn with these labels, the talk before being the same. */
function outcome(labels: Labels): string {
  if (!persona) throw new Error('no contact files');
  const talk = begin(persona, 5);
  talk.say({
    text: 'How did you get started?',
    labels: { ...NO_LABELS, beats: ['journey'], acts: ['open-question'] },
  });
  const { move } = talk.say({ text, labels });
  return JSON.stringify([move.goodwill, move.steps.map(({ kind, answerId }) => [kind, answerId])]);
}

const bare = outcome(NO_LABELS);
const with_ = (change: Partial<Labels>) => outcome({ ...NO_LABELS, ...change });

test.each(BEATS)('the beat %s changes something', (beat) => {
  expect(with_({ beats: [beat] })).not.toBe(bare);
});

test.each(ACTS)('the act %s changes something', (act) => {
  expect(with_({ acts: [act] })).not.toBe(bare);
});

test.each(FOULS)('the foul %s changes something, and costs goodwill', (foul) => {
  const [goodwill] = JSON.parse(with_({ fouls: [foul] })) as [number];
  const [before] = JSON.parse(bare) as [number];
  expect(goodwill).toBeLessThan(before);
});

test('a follow-up changes something', () => {
  expect(with_({ followUp: true })).not.toBe(bare);
});

test('temper and difficulty change where goodwill starts and how fast it moves', () => {
  if (!persona) throw new Error('no contact files');
  const seen = new Set<number>();
  for (const temper of ['warm', 'busy', 'sceptical', 'shy'] as const)
    for (const difficulty of ['gentle', 'true-to-life', 'tough'] as const) {
      const talk = begin(persona, 1, { temper, difficulty });
      const labels: Labels = { ...NO_LABELS, beats: ['journey'], acts: ['open-question', 'acknowledge'] };
      seen.add(talk.say({ text: 'How did you get started?', labels }).move.goodwill);
    }
  expect(seen.size).toBe(12);
});
