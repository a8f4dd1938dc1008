import { expect, it } from 'vitest';
import { firstName, initialsOf } from './spoken.ts';

it.each([
  ["O'Neil, Dana", 'Dana'],
  ["Dr. Dana O'Neil", 'Dana'],
  ['Dr. Obi', 'Dr. Obi'],
  ['You', 'You'],
])('calls %s %s', (name, called) => {
  expect(firstName(name)).toBe(called);
});

it.each([
  ["Mrs. Pat O'Leary", 'PO'],
  ['Dr. Obi', 'O'],
  ['Ana Maria de Souza', 'AS'],
  ['<img src=x onerror=alert(1)>', 'IO'],
  ['noor', 'N'],
  ['42', ''],
])('marks %s with %s', (name, letters) => {
  expect(initialsOf(name)).toBe(letters);
});
