import { describe, expect, test } from 'vitest';
import { asCalibration, type Calibration } from '../src/calibration.ts';
import { decodeLogits } from '../src/decode.ts';
import { AT, LABELS, type Label } from '../src/vocabulary.ts';

const calibration: Calibration = {
  version: 'test',
  shares: LABELS.map(() => 0.5),
  thresholds: LABELS.map(() => 0),
};
const scores = (above: Partial<Record<Label, number>>): Float64Array => {
  const all = new Float64Array(LABELS.length).fill(-5);
  for (const [label, score] of Object.entries(above)) all[AT[label as Label]] = score;
  return all;
};
const two = [
  { start: 0, end: 9 },
  { start: 10, end: 30 },
];

describe('decodeLogits', () => {
  test('joins the whole and its surest sentence by the share', () => {
    const logits = {
      whole: scores({ journey: -1, 'open-question': 3 }),
      sentences: [scores({}), scores({ journey: 2, 'open-question': 3 })],
    };
    const { labels, confidence } = decodeLogits({ logits, words: 9, sentences: two }, calibration);
    expect(labels).toEqual({ beats: ['journey'], acts: ['open-question'], fouls: [], followUp: false });
    expect(confidence.journey).toBe(0.622); // 1 / (1 + e^-0.5)
  });

  test('says which sentence holds a label, the likeliest when none holds it by itself', () => {
    const logits = {
      whole: scores({ thanks: 4, acknowledge: 4, rude: 3 }),
      sentences: [scores({ thanks: 4, acknowledge: 3, rude: -4 }), scores({ rude: -2 })],
    };
    const { sentences } = decodeLogits({ logits, words: 9, sentences: two }, calibration);
    expect(sentences).toEqual([
      { start: 0, end: 9, beats: ['thanks'], acts: ['acknowledge'], fouls: [] },
      { start: 10, end: 30, beats: [], acts: [], fouls: ['rude'] },
    ]);
  });

  test('names what is near its threshold, on either side, as unsure', () => {
    const logits = { whole: scores({ reflect: 0.2, 'small-talk': -0.2, answer: 4 }), sentences: [] };
    const { labels, unsure, confidence } = decodeLogits(
      { logits, words: 5, sentences: [two[0]!] },
      calibration,
    );
    expect(labels.acts).toEqual(['reflect', 'answer']);
    expect(unsure).toEqual(['reflect', 'small-talk']);
    expect(Object.keys(confidence).sort()).toEqual(['answer', 'reflect', 'small-talk']);
  });

  test('of a turn too long to be seen whole, what a sentence shows counts in full', () => {
    const logits = {
      whole: scores({ 'asked-for-job': -5, request: -5 }),
      sentences: [scores({}), scores({ 'asked-for-job': 3, request: 3 })],
    };
    const long = decodeLogits({ logits, words: 400, sentences: two }, calibration);
    const short = decodeLogits({ logits, words: 20, sentences: two }, calibration);
    expect(long.labels.fouls).toEqual(['asked-for-job']);
    expect(short.labels.fouls).toEqual([]);
  });
});

test.each([
  ['nothing', null],
  ['a row too short', { version: 'x', shares: [0], thresholds: LABELS.map(() => 0) }],
  ['no number', { version: 'x', shares: LABELS.map(() => 0), thresholds: LABELS.map(() => Number.NaN) }],
])('a calibration that is %s is refused', (_, value) => {
  expect(() => asCalibration(value)).toThrow('calibration.json does not fit');
});
