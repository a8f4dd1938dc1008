import { expect, test } from 'vitest';
import { readAccuracy } from '../src/index.ts';
import { turnAccuracy } from '../tools/accuracy-figures.ts';
import { outOfFold } from '../tools/out-of-fold.ts';

test('what the product says of its accuracy is what is measured now (tools/accuracy.ts writes it)', async () => {
  const { talks, talksInOrder, closerRight, narrowedRight, ...said } = await readAccuracy();
  expect(said).toEqual(turnAccuracy(outOfFold()));
  // Recomputed in tests/talks-in-order.test.ts, since only a test may know the judge.
  for (const share of [talksInOrder, closerRight, narrowedRight]) expect(share).toBeGreaterThan(0.5);
  expect(talks).toBeGreaterThan(100);
});
