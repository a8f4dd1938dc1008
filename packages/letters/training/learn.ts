import { scenes } from '../../../tests/support/finding/scenes.ts';
import { corpusTalks } from '../../../tests/support/finding/talks.ts';
import { meaningOf, overlap } from '../src/meaning.ts';
import { type Passage, passagesOf } from '../src/passages.ts';
import { sayingsOf } from '../src/sayings.ts';
import { oddsOf, type Signs, signsOf } from '../src/takeaway-signs.ts';
import { mayBeTaken } from '../src/worth.ts';

/** A passage of a labelled talk that a letter could quote. */
export interface Row {
  talk: string;
  author: string;
  passage: Passage;
  signs: Signs;
  /** Half of a label's words of meaning stand in it. */
  noted: boolean;
}

/** Of the corpus, read as talks by unseen authors are read, and of the open scenes. */
export const rowsToLearnFrom = (): Row[] =>
  [...corpusTalks('read'), ...scenes('open')].flatMap(({ id, author, input, takeaways }) => {
    const gold = takeaways.map(({ text }) => meaningOf(text));
    return passagesOf(sayingsOf(input.turns))
      .filter(mayBeTaken)
      .map((passage) => ({
        talk: id,
        author: /^\d/u.test(author) ? 'scenes' : author,
        passage,
        signs: signsOf(passage),
        noted: gold.some((label) => overlap(label, passage.meaning) >= 0.5),
      }));
  });

export type Weights = Record<string, number>;

const STEPS = 400;
const RATE = 2;
const SHRINK = 10;

/** Logistic regression by plain descent; the same rows give the same weights. */
export function learn(from: readonly Row[]): Weights {
  const weights: Weights = {};
  for (const { signs } of from) for (const name of Object.keys(signs)) weights[name] = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const slope: Weights = {};
    for (const { signs, noted } of from) {
      const wrong = 1 / (1 + Math.exp(-oddsOf(signs, weights))) - Number(noted);
      for (const [name, value] of Object.entries(signs)) slope[name] = (slope[name] ?? 0) + wrong * value;
    }
    for (const name of Object.keys(weights)) {
      const shrink = name === 'bias' ? 0 : SHRINK * weights[name]!;
      weights[name]! -= (RATE * ((slope[name] ?? 0) + shrink)) / from.length;
    }
  }
  return weights;
}

/** The best passages of a talk, one a turn. */
export function best(of: readonly Row[], weights: Weights, count: number): Row[] {
  const ranked = of
    .map((row) => ({ row, odds: oddsOf(row.signs, weights) }))
    .sort((a, b) => b.odds - a.odds)
    .map(({ row }) => row);
  return ranked
    .filter((row, at) => ranked.findIndex(({ passage }) => passage.turn === row.passage.turn) === at)
    .slice(0, count);
}

/** In how many of an author's talks one of the best `count` is labelled, by weights that never saw the author. */
export function leftOut(
  rows: readonly Row[],
  author: string,
  counts: readonly number[],
): { talks: number; among: number[] } {
  const weights = learn(rows.filter((row) => row.author !== author));
  const mine = [
    ...Map.groupBy(
      rows.filter((row) => row.author === author),
      ({ talk }) => talk,
    ).values(),
  ];
  const among = counts.map(
    (count) => mine.filter((talk) => best(talk, weights, count).some(({ noted }) => noted)).length,
  );
  return { talks: mine.length, among };
}
