import { describe, expect, it } from 'vitest';
import { verifyReworded } from '../src/index.ts';
import { BENT, BENT_THANKS, FAITHFUL, FIRST_LETTER, THANKS } from './reworded.ts';

const changed = (letter: string, changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  }, letter);

describe('a letter that says something else', () => {
  it.each(BENT)('is refused: %j → %j', (from, to) =>
    expect(verifyReworded(changed(FIRST_LETTER.before, [[from, to]]), FIRST_LETTER)).not.toEqual([]),
  );
  it.each(BENT_THANKS)('is refused after a talk: %j → %j', (from, to) =>
    expect(verifyReworded(changed(THANKS.before, [[from, to]]), THANKS)).not.toEqual([]),
  );
});

describe('a letter that says the same', () => {
  it('stands as it is', () => {
    for (const letter of [FIRST_LETTER, THANKS]) expect(verifyReworded(letter.before, letter)).toEqual([]);
  });

  it('is taken in most of its forms', () => {
    const refused = FAITHFUL.filter(
      (changes) => verifyReworded(changed(FIRST_LETTER.before, changes), FIRST_LETTER).length > 0,
    );
    expect(FAITHFUL.length).toBeGreaterThanOrEqual(15);
    expect(refused.map((changes) => changes.map(([, to]) => to))).toEqual([
      // Not in the list of courtesies: rather one refused too many.
      ["I'm afraid Tuesday is not possible for me."],
      [expect.stringContaining('Both of us studied at Leeds')],
    ]);
  });
});
