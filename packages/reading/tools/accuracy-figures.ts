import { readFileSync } from 'node:fs';
import type { Accuracy } from '@anyone-else/protocol';
import { asCalibration } from '../src/calibration.ts';
import { LABELS } from '../src/vocabulary.ts';
import { type Figures, f1, figuresOf, meanFigures, precision, recall, tallies, tally } from './figures.ts';
import { calibrations, type FoldRow, foldReading, outOfFold } from './out-of-fold.ts';
import { judgedTalks, talkFigures } from './whole-talks.ts';

const CALIBRATION = new URL('../model/calibration.json', import.meta.url);

/** Shares are kept to three digits: more would be noise. */
const rounded = (share: number): number => Math.round(share * 1000) / 1000;

const shown = ({ closer: _, ...figures }: Figures): Accuracy['mean'] =>
  Object.fromEntries(
    Object.entries(figures).map(([name, share]) => [name, rounded(share)]),
  ) as Accuracy['mean'];

/** What of the accuracy concerns single turns: everything but the talks. */
export function turnAccuracy(rows: readonly FoldRow[]): Omit<Accuracy, keyof TalkAccuracy> {
  const without = calibrations(rows);
  const authors = [...without.keys()].map((author) => {
    const own = rows.filter(({ part }) => part === author);
    const pairs = own.map((row) => ({
      said: foldReading(row, without.get(author)!).labels,
      truth: row.labels,
    }));
    return { author, pairs, figures: figuresOf(pairs) };
  });
  const found = tallies(authors.flatMap(({ pairs }) => pairs));
  return {
    readerVersion: asCalibration(JSON.parse(readFileSync(CALIBRATION, 'utf8'))).version,
    turns: rows.length,
    authors: authors.length,
    mean: shown(meanFigures(authors.map(({ figures }) => figures))),
    byAuthor: authors.map(({ author, pairs, figures }) => ({
      author,
      turns: pairs.length,
      figures: shown(figures),
    })),
    byLabel: LABELS.map((label) => {
      const counts = found.get(label) ?? tally();
      return {
        label,
        given: counts.hit + counts.missed,
        precision: rounded(precision(counts)),
        recall: rounded(recall(counts)),
        f1: rounded(f1(counts)),
      };
    }),
  };
}

type TalkAccuracy = Pick<Accuracy, 'talks' | 'talksInOrder' | 'closerRight' | 'narrowedRight'>;

/** What of the accuracy concerns whole talks, which are read out of fold and then judged. */
export function talkAccuracy(rows: readonly FoldRow[]): TalkAccuracy {
  const talks = judgedTalks(rows);
  const { inOrder, closerRight, narrowedRight } = talkFigures(talks);
  return {
    talks: talks.length,
    talksInOrder: rounded(inOrder.right / inOrder.all),
    closerRight: rounded(closerRight.right / closerRight.all),
    narrowedRight: rounded(narrowedRight.right / narrowedRight.all),
  };
}

export function accuracy(): Accuracy {
  const rows = outOfFold();
  return { ...turnAccuracy(rows), ...talkAccuracy(rows) };
}
