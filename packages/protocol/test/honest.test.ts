import { describe, expect, test } from 'vitest';
import { heardIn, saidIn } from '../src/index.ts';
import { DESK } from './honest/desk.ts';
import { HANDS } from './honest/hands.ts';
import { TOLD } from './honest/told.ts';

const BY_FIELD = Object.entries({ ...DESK, ...HANDS, ...TOLD });
const ALL = BY_FIELD.flatMap(([, sentences]) => sentences);

/** As it is typed in haste, and as a machine writes down what it heard: no capitals, no question marks. */
const loosely = (text: string): string[] => {
  const unasked = text.replaceAll('?', '');
  return [text.toLowerCase(), unasked, unasked.toLowerCase()];
};

describe('what honest people say in the words of a scorer stays byte for byte', () => {
  test('there are hundreds of it, no two alike', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(400);
    expect(new Set(ALL).size).toBe(ALL.length);
  });

  test.each(BY_FIELD)('%s', (_, sentences) => {
    for (const sentence of sentences) {
      expect(heardIn(sentence)).toBe(sentence);
      expect(saidIn(sentence)).toBe(sentence);
    }
  });

  test.each(BY_FIELD)('%s, typed loosely', (_, sentences) => {
    for (const sentence of sentences.flatMap(loosely)) expect(heardIn(sentence)).toBe(sentence);
  });

  test('one after another, on one line and on many', () => {
    for (const [at, sentence] of ALL.entries()) {
      const next = ALL[(at * 7 + 1) % ALL.length]!;
      for (const both of [
        `${sentence} ${next}`,
        `${sentence}\n${next}`,
        `Right. ${sentence} How did you start?`,
      ])
        expect(heardIn(both)).toBe(both);
    }
  });
});
