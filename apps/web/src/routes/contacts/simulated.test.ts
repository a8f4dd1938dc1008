import { expect, test } from 'vitest';
import { simulatedLines } from './simulated.ts';

const CARD = {
  talks: 1240,
  turns: 20_000,
  warmed: 0.98,
  cooled: 1,
  onTopic: 0.999,
  words: { median: 41.6, p95: 88 },
  asksBack: 0.004,
  praises: 0,
  repeats: 0,
  leaks: 1,
  turnsToWarm: 7,
  ease: 'gentle',
} as const;

test('says the figures in words, and rounds nothing to perfect', () => {
  const said = simulatedLines(CARD, 'Amado').join('\n');
  expect(said).toContain('1,240 rehearsals');
  expect(said).toContain('98 of 100');
  expect(said).toContain('99 of 100 questions');
  expect(said).toContain('1 of 100');
  expect(said).toContain('about 42 words');
  expect(said).toContain('twice in a long talk: never. Let out something private: once.');
});
