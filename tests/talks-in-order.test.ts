import { readAccuracy } from '@anyone-else/reading';
import { describe, expect, test } from 'vitest';
import { talkAccuracy } from '../packages/reading/tools/accuracy-figures.ts';
import { outOfFold } from '../packages/reading/tools/out-of-fold.ts';
import { judgedTalks, pairsInOrder, type Share, talkFigures } from '../packages/reading/tools/whole-talks.ts';

/**
 * Reading and judging together, on the hand-labelled talks: each talk is read by a reader that never saw its author
 * (stored raw scores, the product's own decoder), then judged as in the product.
 */
const rows = outOfFold();
const talks = judgedTalks(rows);
const { inOrder, closerRight, narrowedRight } = talkFigures(talks);

const part = ({ right, all }: Share) => right / all;
const share = (of: Share) => `${(100 * part(of)).toFixed(1)} %`;

describe('a talk read by a reader that never saw its author', () => {
  test('scores in the order in which a coach would put it', () => {
    for (const author of new Set(talks.map((talk) => talk.author))) {
      const own = pairsInOrder(talks.filter((talk) => talk.author === author));
      console.log(`  author ${author}: ${share(own)} of ${own.all} pairs`);
    }
    console.log(`good > fair > poor: ${share(inOrder)} of ${inOrder.all} pairs`);
    expect(part(inOrder)).toBeGreaterThan(0.95);
  });

  test('has its closer found, and told whether it was narrowed', () => {
    console.log(`closer asked or not: right in ${closerRight.right} of ${closerRight.all} talks`);
    console.log(`narrowed or not: right in ${narrowedRight.right} of ${narrowedRight.all} talks`);
    expect(part(closerRight)).toBeGreaterThan(0.97);
    expect(part(narrowedRight)).toBeGreaterThan(0.93);
  });
});

test('what the product says of whole talks is what is measured now (run packages/reading/tools/accuracy.ts)', async () => {
  const { talks: judged, talksInOrder, closerRight: asked, narrowedRight: narrowed } = await readAccuracy();
  expect({ talks: judged, talksInOrder, closerRight: asked, narrowedRight: narrowed }).toEqual(
    talkAccuracy(rows),
  );
});
