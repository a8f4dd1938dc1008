import { type Act, NO_LABELS } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import type { AnnotatedTurn } from './annotated.ts';
import { sayEarly } from './early.ts';

const turns = (...acts: Act[]): AnnotatedTurn[] =>
  acts.map((act, turn) => ({
    turn,
    speaker: 'user',
    runs: [],
    labels: { ...NO_LABELS, acts: [act] },
    unsure: [],
    overruled: undefined,
    start: undefined,
    cut: undefined,
    again: false,
    missedCues: [],
  }));

it('says of a talk that was broken off that its score says little', () => {
  expect(sayEarly(turns('open-question', 'close'))).toBe(
    'The talk stopped early, after 1 turn with a question: this says little yet.',
  );
  expect(sayEarly(turns('small-talk', 'close'))).toMatch(/before you had asked anything/);
});

it('is silent where there is enough to go by, however the questions were put', () => {
  expect(sayEarly(turns('open-question', 'closed-question', 'open-question'))).not.toBe('');
  expect(sayEarly(turns('open-question', 'closed-question', 'open-question', 'closed-question'))).toBe('');
});
