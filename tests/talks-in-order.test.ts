import { readdirSync, readFileSync } from 'node:fs';
import { loadContent } from '@anyone-else/content';
import { type Reading, Transcript, TranscriptGold, type Turn } from '@anyone-else/protocol';
import { judge } from '@anyone-else/scoring';
import { describe, expect, test } from 'vitest';
import { calibrations, foldReading, outOfFold } from '../packages/reading/tools/out-of-fold.ts';

/**
 * Reading and judging together, on the hand-labelled talks: each talk is read by a reader that never saw its author
 * (stored raw scores, the product's own decoder), then judged as in the product.
 */
const folder = new URL('../packages/reading/corpus/transcripts/', import.meta.url);
const playbook = loadContent().playbooks.get('full-arc')!;
const rows = outOfFold();
const without = calibrations(rows);
const readings = new Map<string, Reading>(
  rows
    .filter((row) => row.where.startsWith('transcripts/'))
    .map((row) => [row.where, foldReading(row, without.get(row.part)!)]),
);

const talks = readdirSync(folder)
  .sort()
  .map((file) => {
    const raw = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    const { agreedMinutes, user, contact, turns: said } = Transcript.parse(raw);
    const read = said.map((_, at) => readings.get(`transcripts/${file}#${at}`) ?? null);
    const turns: Turn[] = said.map(({ speaker, text }, at) => ({
      speaker,
      text,
      labels: read[at]?.labels ?? null,
    }));
    const scorecard = judge({
      turns,
      readings: read,
      playbook,
      agreedMinutes: agreedMinutes ?? 20,
      readerVersion: 'out of fold',
      user,
      contact,
    });
    return {
      id: file.replace('.json', ''),
      author: file[0]!,
      gold: TranscriptGold.parse(raw.labels),
      scorecard,
    };
  });

const RANK = { poor: 0, fair: 1, good: 2 };

function pairs(of: typeof talks): { right: number; all: number } {
  let right = 0;
  let all = 0;
  for (const better of of)
    for (const worse of of) {
      if (RANK[better.gold.quality] <= RANK[worse.gold.quality]) continue;
      all++;
      if (better.scorecard.total > worse.scorecard.total) right++;
    }
  return { right, all };
}

const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

describe('a talk read by a reader that never saw its author', () => {
  test('scores in the order in which a coach would put it', () => {
    const { right, all } = pairs(talks);
    for (const author of new Set(talks.map((talk) => talk.author))) {
      const own = pairs(talks.filter((talk) => talk.author === author));
      console.log(`  author ${author}: ${share(own.right, own.all)} of ${own.all} pairs`);
    }
    console.log(`good > fair > poor: ${share(right, all)} of ${all} pairs`);
    expect(right / all).toBeGreaterThan(0.92);
  });

  test('has its closer found, and told whether it was narrowed', () => {
    const asked = talks.filter(({ gold, scorecard }) => gold.closer.asked === scorecard.closer.asked);
    const narrowed = talks.filter(({ gold }) => gold.closer.asked);
    const right = narrowed.filter(
      ({ gold, scorecard }) => gold.closer.specific === scorecard.closer.specific,
    );
    console.log(`closer asked or not: right in ${asked.length} of ${talks.length} talks`);
    console.log(`narrowed or not: right in ${right.length} of ${narrowed.length} talks`);
    expect(asked.length / talks.length).toBeGreaterThan(0.93);
    expect(right.length / narrowed.length).toBeGreaterThan(0.9);
  });
});
