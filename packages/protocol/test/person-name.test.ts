import { expect, it } from 'vitest';
import { callName, spokenName } from '../src/index.ts';

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
  ["Raman, Priya (St. Anne's)", 'Priya'],
  ["Raman, Priya (St. Anne's) ", 'Priya'],
  ['van der Berg, Ludwig (Guest)', 'Ludwig'],
  ['Ana Lim, Acme', 'Ana'],
  ['Joy Ade, RN, BSN', 'Joy'],
  ['', undefined],
  ['  ', undefined],
  [undefined, undefined],
])('%s is called %s', (name, called) => {
  expect(callName(name)).toBe(called);
});

it.each([
  ["Raman, Priya (St. Anne's) ", 'Priya Raman'],
  ['Raman , Priya [External]', 'Priya Raman'],
  ["O'Neil, Dana", "Dana O'Neil"],
  ['van der Berg, Ludwig', 'Ludwig van der Berg'],
  ['Ade, Joy, RN', 'Joy Ade, RN'],
  ['García Márquez, Gabriel (Ward 3)', 'Gabriel García Márquez'],
  ['Ana Lim, Acme', 'Ana Lim, Acme'],
  ['Priya, Designer', 'Priya, Designer'],
  ['Dan Whitlock', 'Dan Whitlock'],
  ['(Priya)', '(Priya)'],
])('%s is said %s', (name, said) => {
  expect(spokenName(name)).toBe(said);
});
