// Learns which passages a reader would note down: logistic regression on the signs of a passage, plain numbers.
//   node packages/letters/training/takeaways.ts          writes src/takeaway-weights.ts from the corpus and the open scenes
//   node packages/letters/training/takeaways.ts check    each author left out once: is one of the best two or three labelled?
import { writeFileSync } from 'node:fs';
import { scenes } from '../../../tests/support/finding/scenes.ts';
import { corpusTalks } from '../../../tests/support/finding/talks.ts';
import { meaningOf, overlap } from '../src/meaning.ts';
import { type Passage, passagesOf } from '../src/passages.ts';
import { sayingsOf } from '../src/sayings.ts';
import { oddsOf, type Signs, signsOf } from '../src/takeaway-signs.ts';
import { mayBeTaken } from '../src/worth.ts';

interface Row {
  talk: string;
  author: string;
  passage: Passage;
  signs: Signs;
  /** Half of a label's words of meaning stand in it. */
  noted: boolean;
}

const rows: Row[] = [...corpusTalks('read'), ...scenes('open')].flatMap(
  ({ id, author, input, takeaways }) => {
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
  },
);

type Weights = Record<string, number>;

const STEPS = 400;
const RATE = 2;
const SHRINK = 10;

function learn(from: readonly Row[]): Weights {
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
function best(of: readonly Row[], weights: Weights, count: number): Row[] {
  const ranked = [...of].sort((a, b) => oddsOf(b.signs, weights) - oddsOf(a.signs, weights));
  return ranked
    .filter((row, at) => ranked.findIndex(({ passage }) => passage.turn === row.passage.turn) === at)
    .slice(0, count);
}

if (process.argv.includes('check')) {
  for (const author of new Set(rows.map((row) => row.author))) {
    const weights = learn(rows.filter((row) => row.author !== author));
    const mine = Map.groupBy(
      rows.filter((row) => row.author === author),
      ({ talk }) => talk,
    );
    const among = (count: number) =>
      [...mine.values()].filter((talk) => best(talk, weights, count).some(({ noted }) => noted)).length;
    console.log(
      `${author} left out: best ${among(1)}, two ${among(2)}, three ${among(3)} of ${mine.size} talks`,
    );
  }
} else {
  const lines = Object.entries(learn(rows))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `  ${/^\w+$/u.test(name) ? name : `'${name}'`}: ${weight.toFixed(3)},`);
  writeFileSync(
    new URL('../src/takeaway-weights.ts', import.meta.url),
    `/** Written by training/takeaways.ts; what each sign of a passage weighs, in log-odds. */\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`,
  );
}
