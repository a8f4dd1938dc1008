import { expect, it } from 'vitest';
import { besideOthers } from './caret.ts';

/** Texts with the caret drawn in as '|'. */
function moved(before: string, after: string): string {
  const { text, caret } = besideOthers(before.replace('|', ''), after, before.indexOf('|'));
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

it('leaves the caret among the same words', () => {
  expect(moved('abc|', 'xxabc')).toBe('xxabc|');
  expect(moved('a|bc', 'abcxx')).toBe('a|bcxx');
  expect(moved('ab|c', 'abc')).toBe('ab|c');
  expect(moved('one\ntw|o\nthree', 'one!\ntwo\nthree!')).toBe('one!\ntw|o\nthree!');
});

it('lets nothing that is typed next run into words that came in where the caret is', () => {
  expect(moved('Start.\n|', 'Start.\nalpha')).toBe('Start.\nalpha\n|');
  expect(moved('Start.\n|\nend', 'Start.\nalpha\nend')).toBe('Start.\nalpha\n|\nend');
  expect(moved('one |two', 'one alpha two')).toBe('one alpha |two');
  expect(moved('one|', 'one\nalpha')).toBe('one|\nalpha');
  expect(moved('|', 'alpha')).toBe('alpha\n|');
});

it('goes along with who writes on in the same word', () => {
  expect(moved('on|', 'one two')).toBe('one two|');
});
