import { describe, expect, test } from 'vitest';
import { MOST_SENTENCES, splitSentences } from '../src/sentences.ts';

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  test.each([
    ['Thanks. What do you do?', ['Thanks.', 'What do you do?']],
    ['I met Dr. Okafor there. Nice man.', ['I met Dr. Okafor there.', 'Nice man.']],
    ['first line\nsecond line', ['first line', 'second line']],
    ['It starts at 8.30 a.m. and ends at five.', ['It starts at 8.30 a.m. and ends at five.']],
    [
      'so what is a normal day like for you and do you get weekends off at all',
      ['so what is a normal day like for you', 'and do you get weekends off at all'],
    ],
    [
      'Roz it is, and thank you very much, could you maybe introduce us?',
      ['Roz it is,', 'and thank you very much,', 'could you maybe introduce us?'],
    ],
    ['And why?', ['And why?']],
    ['', []],
    [' \n ', []],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  test('every word is in exactly one piece, in order', () => {
    const text = `Well, um so what do you do, and how is that? ${'go on '.repeat(50)}\nok bye 👋🏽 \ud800`;
    const ranges = splitSentences(text);
    let end = 0;
    for (const range of ranges) {
      expect(range.start).toBeGreaterThanOrEqual(end);
      expect(text.slice(end, range.start).trim()).toBe('');
      end = range.end;
    }
    expect(text.slice(end).trim()).toBe('');
  });

  test('a flood of sentences is grouped, none is lost', () => {
    const ranges = splitSentences('What is it? '.repeat(900));
    // Groups longer than the encoder sees are parted once more: two windows a group here.
    expect(ranges.length).toBeLessThanOrEqual(2 * MOST_SENTENCES);
    expect(ranges[0]!.start).toBe(0);
    expect(ranges.at(-1)!.end).toBe(900 * 12 - 1);
  });
});

test('a stretch longer than the encoder sees is cut into windows that leave no word out', () => {
  const said = Array.from({ length: 730 }, (_, i) => `word${i}`).join(' ');
  const pieces = splitSentences(said).map(({ start, end }) => said.slice(start, end));
  expect(Math.max(...pieces.map((piece) => piece.split(' ').length))).toBeLessThanOrEqual(120);
  expect(pieces.join(' ')).toBe(said);
});
