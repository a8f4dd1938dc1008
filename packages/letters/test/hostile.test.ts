import { describe, expect, it } from 'vitest';
import { bothZones } from '../src/check/items/times.ts';
import { clausesIn } from '../src/reword/clauses.ts';
import { strayIn } from '../src/reword/stray.ts';

type Asked = Parameters<typeof bothZones>;

/** A letter of these words, to somebody whose clock is another. */
const zones = (body: string) =>
  bothZones(
    { body } as Asked[0],
    { times: [{ twoClocks: true }], page: { zone: 'a' }, me: { zone: 'b' } } as unknown as Asked[1],
  );

/** Fifty times the longest letter: with the square of its length each of these would need minutes. */
const LENGTH = 1_000_000;

describe('a text made to be slow', () => {
  it.each([
    ['clocks', zones, 'Ab '],
    ['clocks', zones, 'at you '],
    ['clocks in a line that names one', zones, '(', 'GMT '],
    ['clocks in a line that names one', zones, '10:00 ', 'GMT '],
    ['clauses', clausesIn, 'and '],
    ['clauses', clausesIn, 'and i would '],
    ['a rewording', (text: string) => strayIn(text, `${text}x`), 'and so '],
  ])('is read to its end in time with its length: %s, %#', (_what, look, piece, before = '') => {
    expect(look(before + piece.repeat(LENGTH / piece.length))).toBeDefined();
  });
});
