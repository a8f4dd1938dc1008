import { expect, test } from 'vitest';
import { add, outOf, putBack, takeOut } from './mend.ts';

const NOTHING = { out: [], added: [] };

test('a line is taken out once, shown with its own words, and put back', () => {
  const line = { kind: 'name' as const, text: 'Region: Midtjylland' };
  const mended = takeOut(takeOut(NOTHING, line), line);
  expect(mended.out).toEqual(['name:Region: Midtjylland']);
  expect(outOf(mended, ['name'])).toEqual([{ key: mended.out[0], text: 'Region: Midtjylland' }]);
  expect(outOf(mended, ['promise', 'own-promise'])).toEqual([]);
  expect(putBack(mended, mended.out[0]!)).toEqual(NOTHING);
});

test('what the user added is gone when it is taken out, by its name alone where it is one', () => {
  const named = add(NOTHING, { kind: 'name', text: 'Ida Lund, planner at Merrin' });
  expect(takeOut(named, { kind: 'name', text: 'Ida Lund' })).toEqual(NOTHING);
  const learnt = add(NOTHING, { kind: 'learnt', text: 'Keep a diary' });
  expect(takeOut(learnt, { kind: 'learnt', text: 'Keep a diary' })).toEqual(NOTHING);
  expect(takeOut(learnt, { kind: 'promise', text: 'Keep a diary' }).added).toHaveLength(1);
});
