import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayIn } from '../src/said-day.ts';

// A Friday.
const SAID = Temporal.PlainDate.from('2026-11-20');
const read = (text: string) => dayIn(text, SAID)?.toString();

describe('the day that a promise names', () => {
  test.each([
    ["I'll send it to you this weekend, it's in QGIS", '2026-11-22'],
    ['I will write by Friday', '2026-11-27'],
    ['I can call on Monday', '2026-11-23'],
    ['next Friday you have it', '2026-11-27'],
    ['You get it next week.', '2026-11-29'],
    ['by the end of the week', '2026-11-22'],
    ['the meetup in Odense, in March', '2027-03-31'],
    ['by the end of January', '2027-01-31'],
    ['by March I have it', '2027-03-01'],
    ['on the 3rd', '2026-12-03'],
    ['by the 30th', '2026-11-30'],
    ['on 10 december', '2026-12-10'],
    ['On March 3rd', '2027-03-03'],
    ['before the 3rd of Feb', '2027-02-03'],
    ['I will do it tomorrow', '2026-11-21'],
    ['I will send it tonight', '2026-11-20'],
    ['in two weeks', '2026-12-04'],
    ['give me a couple of days', '2026-11-22'],
    ['before Christmas', '2026-12-24'],
    ['next month', '2026-12-31'],
  ])('%s', (text, day) => {
    expect(read(text)).toBe(day);
  });

  test.each([
    'I may send you the marching orders',
    'I can send you that map',
    'I work on Mondays and march 400 days',
    'I will send the 2019 report',
    'It may be 3 pages',
  ])('none: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test('is never before it was said', () => {
    for (const text of [
      'on 19 November',
      'in October',
      'on the 19th',
      'by Christmas',
      'this week',
      'on Friday',
    ])
      expect(read(text)! >= '2026-11-20', text).toBe(true);
    expect(read('on 29 February')).toBe('2027-02-28');
  });
});
