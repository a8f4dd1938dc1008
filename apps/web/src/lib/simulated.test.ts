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
const said = (more = {}) => simulatedLines({ ...CARD, ...more }, 'Amado').join('\n');

test('says the figures of the card in words', () => {
  expect(said()).toContain('to Amado 1,240 times');
  expect(said()).toContain('in 98 of 100 talks. It took about 7 turns.');
  expect(said()).toContain('named nobody: every time.');
  expect(said()).toContain('about 42 words at a time, seldom more than 88');
  expect(said()).toContain('In all 20,000 turns, Amado repeated a sentence in no talk');
  expect(said()).toContain('gave away something private once.');
  expect(said({ repeats: 6, leaks: 0 })).toMatch(/repeated a sentence 6 times, and never gave away/);
});

test('rounds nothing up to all or down to none', () => {
  expect(said()).toContain('99 of 100 got an answer');
  expect(said()).toContain('in 1 of 100 turns');
  expect(said({ onTopic: 1 })).toContain('every one got an answer');
  expect(said({ warmed: 0 })).toContain('two people to talk to: never.');
});
