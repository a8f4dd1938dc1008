import { expect, test } from 'vitest';
import {
  cleanText,
  countWords,
  createChance,
  deriveSeed,
  oneLine,
  plainRole,
  sentenceRanges,
  spokenMinutes,
} from '../src/index.ts';

test('words are counted as people speak them', () => {
  expect(countWords("I'm a well-known ex-nurse, 1,200 shifts… done!")).toBe(7);
  expect(countWords('   ')).toBe(0);
  expect(countWords('你好')).toBe(1);
});

test('text is cleaned of what nobody typed, and of nothing else', () => {
  expect(cleanText('a\u0000b\uD800c\u200Bd\u202Ee\u{E0041}f\r\ng\th')).toBe('abcdef\ng\th');
  expect(cleanText('👩‍💻 Zoë “yes”')).toBe('👩‍💻 Zoë “yes”');
});

test('a field of one line has one line, and something to see in it', () => {
  expect(oneLine(' Ana\r\nMaria\u2028 de\t\u202ESouza ')).toBe('Ana Maria de Souza');
  for (const unseen of ['\u200B\u202E', '\u200D', '\u3164', '\u2800', ' \n '])
    expect(oneLine(unseen)).toBe('');
  expect(oneLine('小林')).toBe('小林');
});

test('a role loses its article and its full stop', () => {
  expect(plainRole('a product designer')).toBe('product designer');
  expect(plainRole(' An  R&D lead. ')).toBe('R&D lead');
  expect(plainRole('The head of operations…')).toBe('head of operations');
  for (const role of [
    '',
    'analyst',
    'A level teacher',
    'theatre nurse',
    'android developer',
    'C++ developer (Sr.)',
  ])
    expect(plainRole(role)).toBe(role);
});

test('sentences cover the text and keep titles together', () => {
  const text = 'Dr. Shah left. Why? I asked him… "No."';
  expect(sentenceRanges(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Dr. Shah left.',
    'Why?',
    'I asked him…',
    '"No."',
  ]);
});

test('the clock counts speech, not typing', () => {
  expect(spokenMinutes([Array(150).fill('word').join(' ')])).toBeCloseTo(1 + 2 / 60);
});

test('chance repeats itself for a seed and differs between seeds and purposes', () => {
  const draws = (seed: number) => {
    const chance = createChance(seed);
    return Array.from({ length: 5 }, () => chance.next());
  };
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
  expect(deriveSeed(7, 'reply', 1)).not.toBe(deriveSeed(7, 'reply', 2));
});
