import { expect, it } from 'vitest';
import { callName } from '../src/index.ts';

it.each([
  ["O'Neil, Dana", 'Dana'],
  ["Dr. Dana O'Neil", 'Dana'],
  ["Dana O'Neil", 'Dana'],
  ['Dr. Obi', 'Dr. Obi'],
  ['Amara "Ami" Obi', 'Ami'],
  ['Dan Whitlock, PhD', 'Dan'],
  ['Dan (Loomwork)', 'Dan'],
  ['J. R. Lowe', 'J. R. Lowe'],
  ['Cher', 'Cher'],
  ['', undefined],
  ['  ', undefined],
  [undefined, undefined],
])('%s is called %s', (name, called) => {
  expect(callName(name)).toBe(called);
});
