/** Writes RESULTS.md: node packages/reading/tools/results.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { BEATS } from '@anyone-else/protocol';
import { LABELS } from '../src/vocabulary.ts';
import {
  type Compared,
  FIGURE_NAMES,
  type Figures,
  f1,
  figuresOf,
  meanFigures,
  precision,
  recall,
  tallies,
  tally,
} from './figures.ts';
import { measureRuntimes } from './measure.ts';
import { calibrations, foldReading, outOfFold } from './out-of-fold.ts';

const rows = outOfFold();
const without = calibrations(rows);
const parts = [...without.keys()];
const pairs = rows.map((row) => ({
  part: row.part,
  said: foldReading(row, without.get(row.part)!).labels,
  truth: row.labels,
}));
const ofPart = (part: string): Compared[] => pairs.filter((pair) => pair.part === part);

const table = (head: string[], body: string[][]): string =>
  [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const three = (x: number): string => x.toFixed(3);

function partTable(): string {
  const names = Object.keys(FIGURE_NAMES) as (keyof Figures)[];
  const figures = parts.map((part) => figuresOf(ofPart(part)));
  const row = (name: string, count: number, found: Figures): string[] => [
    name,
    String(count),
    ...names.map((key) => three(found[key])),
  ];
  return table(
    ['left out', 'turns', ...names.map((key) => FIGURE_NAMES[key])],
    [
      ...parts.map((part, i) => row(part, ofPart(part).length, figures[i]!)),
      row('**mean**', rows.length, meanFigures(figures)),
    ],
  );
}

function labelTable(): string {
  const found = tallies(pairs);
  return table(
    ['label', 'in the corpus', 'precision', 'recall', 'F1'],
    LABELS.map((label) => {
      const counts = found.get(label) ?? tally();
      const there = counts.hit + counts.missed;
      return [label, String(there), three(precision(counts)), three(recall(counts)), three(f1(counts))];
    }),
  );
}

/** Beats missed while exactly one wrong beat was given in their place. */
function confusions(): string {
  const counts = new Map<string, number>();
  for (const { said, truth } of pairs) {
    const missed = truth.beats.filter((beat) => !said.beats.includes(beat));
    const wrong = said.beats.filter((beat) => !truth.beats.includes(beat));
    if (missed.length !== 1 || wrong.length !== 1) continue;
    const key = `${missed[0]} | ${wrong[0]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 20);
  return table(
    ['truth', 'read as', 'turns'],
    most.map(([key, count]) => [...key.split(' | '), String(count)]),
  );
}

function missedAltogether(): string {
  const none = pairs.filter(({ said, truth }) => truth.beats.length > 0 && said.beats.length === 0).length;
  const extra = pairs.filter(({ said, truth }) => truth.beats.length === 0 && said.beats.length > 0).length;
  const exact = pairs.filter(({ said, truth }) => said.beats.join() === truth.beats.join()).length;
  return `Beats exactly right in ${exact} of ${pairs.length} turns; none given though there was one: ${none}; one given though there was none: ${extra}. (${BEATS.length} beats.)`;
}

const notes = readFileSync(new URL('../data/notes.md', import.meta.url), 'utf8');
writeFileSync(
  new URL('../RESULTS.md', import.meta.url),
  `# What the reader measures

Written by \`node packages/reading/tools/results.ts\`. Every figure is **out of fold**: each part of the corpus (one
author) is read by a network and thresholds that never saw that author. The corpus test recomputes them.

## By part
${partTable()}

## By label, all parts together
${labelTable()}

## Beats taken for one another
${missedAltogether()}

${confusions()}

## Time and memory on this machine
${await measureRuntimes()}

${notes}`,
);
