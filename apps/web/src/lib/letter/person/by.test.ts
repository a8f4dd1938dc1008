import { expect, it } from 'vitest';
import { sayBy } from './by.ts';

it('says a time as somebody would who knows what day it is there', () => {
  const at = (iso: string) => sayBy(iso, 'Europe/Lisbon', '2027-01-05');
  expect(at('2027-01-05T18:40:00Z')).toBe('18:40 today');
  expect(at('2027-01-06T08:40:00Z')).toBe('08:40 tomorrow');
  expect(at('2027-01-08T08:40:00Z')).toBe('08:40 on Friday');
  expect(at('2027-01-12T08:40:00Z')).toBe('08:40 on Tuesday 12 January');
  expect(sayBy('2027-01-05T23:30:00Z', 'Asia/Tokyo', '2027-01-05')).toBe('08:30 tomorrow');
});
