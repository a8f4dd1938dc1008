import { readFileSync } from 'node:fs';
import { countWords, type Reading } from '@anyone-else/protocol';
import type { Calibration } from '../src/calibration.ts';
import { decodeLogits } from '../src/decode.ts';
import { unitsOf } from '../src/units.ts';
import { LABELS } from '../src/vocabulary.ts';
import { calibrate, logitsOf } from './calibrate.ts';
import { type CorpusRow, corpusRows, digestOf } from './corpus-rows.ts';

/**
 * data/out-of-fold.json: what networks that never saw a part's author said of that part. Written by
 * tools/pack-folds.ts.
 */
export interface OutOfFoldFile {
  /** Raw scores are kept as whole numbers of 1/scale. */
  scale: number;
  /** Eight characters a row, in corpus order. */
  digests: string;
  /** Base64, one byte a row: how many units the row has (the whole, then its sentences). */
  counts: string;
  /** Base64, one signed byte a label, unit after unit. */
  logits: string;
}

export interface FoldRow extends CorpusRow {
  digest: string;
  /** The digest that the scores were made for. */
  scoredDigest: string;
  whole: Float64Array;
  sentences: Float64Array[];
}

/** Corpus rows with their stored scores. */
export function outOfFold(): FoldRow[] {
  const file = JSON.parse(
    readFileSync(new URL('../data/out-of-fold.json', import.meta.url), 'utf8'),
  ) as OutOfFoldFile;
  const counts = Buffer.from(file.counts, 'base64');
  const scores = new Int8Array(Buffer.from(file.logits, 'base64'));
  let unit = 0;
  const next = (): Float64Array => {
    const from = unit++ * LABELS.length;
    return Float64Array.from(scores.subarray(from, from + LABELS.length), (x) => x / file.scale);
  };
  return corpusRows().map((row, at) => ({
    ...row,
    digest: digestOf(row),
    scoredDigest: file.digests.slice(at * 8, at * 8 + 8),
    whole: next(),
    sentences: Array.from({ length: counts[at]! - 1 }, next),
  }));
}

/** The parts' letters, and for each the thresholds chosen on all the other parts. */
export function calibrations(rows: readonly FoldRow[]): Map<string, Calibration> {
  const parts = [...new Set(rows.map(({ part }) => part))].sort();
  return new Map(
    parts.map((part) => [
      part,
      calibrate(
        rows.filter((row) => row.part !== part),
        `without-${part}`,
      ),
    ]),
  );
}

/** The reading of a row through the product's own decoder. */
export function foldReading(row: FoldRow, calibration: Calibration): Reading {
  const { sentences } = unitsOf(row);
  if (row.sentences.length > 0 && row.sentences.length !== sentences.length) {
    throw new Error(`${row.where} is split otherwise than when it was scored; run training again`);
  }
  return decodeLogits({ logits: logitsOf(row), words: countWords(row.text), sentences }, calibration);
}
