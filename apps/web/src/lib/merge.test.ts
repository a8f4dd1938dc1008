import { describe, expect, it } from 'vitest';
import { mergeNotes, movedCaret } from './merge.ts';

describe('notes changed here and elsewhere', () => {
  it('are theirs where nothing was written here, and mine where nothing was written there', () => {
    expect(mergeNotes('a', 'a', 'b')).toBe('b');
    expect(mergeNotes('a', 'b', 'a')).toBe('b');
    expect(mergeNotes('a', 'b', 'b')).toBe('b');
  });

  it('keep what each wrote at another place', () => {
    const base = 'Dana: tape\nMarcus\nferry\n';
    expect(
      mergeNotes(base, 'Dana: tape, twice\nMarcus\nferry\n', 'Dana: tape\nMarcus\nferry\nthanks\n'),
    ).toBe('Dana: tape, twice\nMarcus\nferry\nthanks\n');
    expect(mergeNotes('one two three', 'ONE two three', 'one two THREE')).toBe('ONE two THREE');
  });

  it('keep both where the same place was written differently', () => {
    expect(mergeNotes('', 'mine', 'theirs')).toBe('theirs\nmine');
    expect(mergeNotes('a b', 'a b x', 'a b\nc d')).toBe('a b x\nc d');
  });

  it('grow no double of words that are typed on while the first of them are kept', () => {
    expect(mergeNotes('', 'abcd', 'abc')).toBe('abcd');
    expect(mergeNotes('', 'abc', 'abcd')).toBe('abcd');
    expect(mergeNotes('line\n', 'line\nnext wo', 'line\nnext')).toBe('line\nnext wo');
  });

  it('let what was taken out on one side go, and only that', () => {
    expect(mergeNotes('a\nb\nc\n', 'a\nc\n', 'a\nb\nc\nd\n')).toBe('a\nc\nd\n');
  });
});

it('loses no word of either side, whatever both wrote', () => {
  let state = 7;
  const chance = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  let word = 0;
  const written = new Set<string>();
  /** Writes some new words into a text, at any place between words. */
  const edit = (text: string, who: string) => {
    let lines = text.split('\n');
    for (let times = 0; times <= chance(3); times++) {
      const fresh = `${who}${word++}`;
      written.add(fresh);
      const at = chance(lines.length);
      if (chance(2) === 0) lines = lines.toSpliced(at, 0, fresh);
      else lines[at] = `${lines[at]} ${fresh}`;
    }
    return lines.join('\n');
  };
  let [base, mine, theirs] = ['start', 'start', 'start'];
  for (let round = 0; round < 300; round++) {
    mine = edit(mine, 'm');
    theirs = edit(theirs, 't');
    mine = mergeNotes(base, mine, theirs);
    base = theirs;
    const have = new Set(mine.split(/\s+/u));
    expect([...written].filter((one) => !have.has(one))).toEqual([]);
    if (round % 10 === 9) {
      [base, theirs] = [mine, mine];
    }
  }
});

it('leaves the caret among the same words', () => {
  expect(movedCaret('abc', 'xxabc', 3)).toBe(5);
  expect(movedCaret('abc', 'abcxx', 1)).toBe(1);
  expect(movedCaret('abc', 'abc', 2)).toBe(2);
});
