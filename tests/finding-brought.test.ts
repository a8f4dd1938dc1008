import { draftThankYou, verifyLetter } from '@anyone-else/letters';
import { createReader, type Reader } from '@anyone-else/reading';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { broughtTalks, SHELVES } from './support/finding/brought.ts';
import {
  draftFigures,
  type Figures,
  inWords,
  nameFigures,
  ownPromiseFigures,
  precision,
  promiseFigures,
  recall,
} from './support/finding/figures.ts';
import type { LabelledTalk } from './support/finding/talks.ts';

/** Files as people bring them: read, and found in, as the product does it. */
const talks: LabelledTalk[] = [];
let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
  for (const shelf of SHELVES) talks.push(...(await broughtTalks(shelf, reader)));
}, 300_000);
afterAll(() => reader?.close());

function expectFound(what: string, figures: Figures, least: number): void {
  console.log(`brought, ${what}: ${inWords(figures)}`);
  expect(recall(figures), figures.missed.join('\n')).toBeGreaterThanOrEqual(least);
  expect(precision(figures), figures.wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
}

describe('what is found in files that people bring', () => {
  test('all of them are looked at', () => expect(talks).toHaveLength(32));
  test('people put forward', () => expectFound('names', nameFigures(talks), 0.95));
  test('promises', () => expectFound('promises', promiseFigures(talks), 0.95));
  test("the user's own promises", () => expectFound('own promises', ownPromiseFigures(talks), 0.85));
  test('something worth taking away, in the draft', () => {
    const figures = draftFigures(talks);
    console.log(`brought, drafts: ${inWords(figures)}`);
    expect(recall(figures), figures.missed.join('\n')).toBeGreaterThanOrEqual(0.85);
  });
  test('no note says what was not said, and none shouts', () => {
    for (const { id, input } of talks) {
      const letter = draftThankYou(input);
      expect(verifyLetter(letter, input.turns), id).toEqual([]);
      expect(letter.body, id).not.toMatch(/\p{Lu}{4}/u);
    }
  });
});
