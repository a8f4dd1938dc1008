import { expect, it } from 'vitest';
import { firstName } from './spoken.ts';

it.each([
  ["O'Neil, Dana", 'Dana'],
  ["Dr. Dana O'Neil", 'Dana'],
  ['Dr. Obi', 'Dr. Obi'],
  ['You', 'You'],
])('calls %s %s', (name, called) => {
  expect(firstName(name)).toBe(called);
});
