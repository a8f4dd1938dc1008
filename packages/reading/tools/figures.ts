import { ACTS, BEATS, FOULS, type Labels } from '@anyone-else/protocol';
import type { Label } from '../src/vocabulary.ts';

/** Right, wrongly given and missed. */
export interface Tally {
  hit: number;
  wrong: number;
  missed: number;
}

export const tally = (): Tally => ({ hit: 0, wrong: 0, missed: 0 });
export const f1 = ({ hit, wrong, missed }: Tally): number =>
  hit === 0 ? 0 : (2 * hit) / (2 * hit + wrong + missed);
export const precision = ({ hit, wrong }: Tally): number => (hit === 0 ? 0 : hit / (hit + wrong));
export const recall = ({ hit, missed }: Tally): number => (hit === 0 ? 0 : hit / (hit + missed));
export const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;

export interface Compared {
  said: Labels;
  truth: Labels;
}

export const flat = ({ beats, acts, fouls, followUp }: Labels): Label[] => [
  ...beats,
  ...acts,
  ...fouls,
  ...(followUp ? (['followUp'] as const) : []),
];

export function tallies(pairs: readonly Compared[]): Map<Label, Tally> {
  const found = new Map<Label, Tally>();
  const of = (label: Label): Tally => found.get(label) ?? found.set(label, tally()).get(label)!;
  for (const { said, truth } of pairs) {
    const given = new Set(flat(said));
    const right = new Set(flat(truth));
    for (const label of given) of(label)[right.has(label) ? 'hit' : 'wrong']++;
    for (const label of right) if (!given.has(label)) of(label).missed++;
  }
  return found;
}

/** The figures of the issue, for one part or one author. */
export interface Figures {
  beats: number;
  closer: number;
  closerPrecision: number;
  closerRecall: number;
  fouls: number;
  forms: number;
  acts: number;
  followUp: number;
}

export const FIGURE_NAMES: Record<keyof Figures, string> = {
  beats: 'beats micro-F1',
  closer: 'closer F1',
  closerPrecision: 'closer precision',
  closerRecall: 'closer recall',
  fouls: 'fouls macro-F1',
  forms: 'open/closed F1',
  acts: 'acts micro-F1',
  followUp: 'followUp F1',
};

/** Fouls are averaged over those that occur; open/closed is the mean of the two. */
export function figuresOf(pairs: readonly Compared[]): Figures {
  const found = tallies(pairs);
  const of = (label: Label): Tally => found.get(label) ?? tally();
  const micro = (labels: readonly Label[]): number =>
    f1(
      labels
        .map(of)
        .reduce(
          (a, b) => ({ hit: a.hit + b.hit, wrong: a.wrong + b.wrong, missed: a.missed + b.missed }),
          tally(),
        ),
    );
  const present = FOULS.filter((foul) => of(foul).hit + of(foul).missed > 0);
  return {
    beats: micro(BEATS),
    closer: f1(of('anyone-else')),
    closerPrecision: precision(of('anyone-else')),
    closerRecall: recall(of('anyone-else')),
    fouls: mean(present.map((foul) => f1(of(foul)))),
    forms: mean([f1(of('open-question')), f1(of('closed-question'))]),
    acts: micro(ACTS),
    followUp: f1(of('followUp')),
  };
}

export const meanFigures = (list: readonly Figures[]): Figures =>
  Object.fromEntries(
    (Object.keys(FIGURE_NAMES) as (keyof Figures)[]).map((name) => [name, mean(list.map((x) => x[name]))]),
  ) as unknown as Figures;
