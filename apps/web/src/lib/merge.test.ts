import { describe, expect, it } from 'vitest';
import { mergeNotes } from './merge.ts';

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

  it('grow no double of words that were written on both sides', () => {
    expect(mergeNotes('', 'call Dan today', 'call Dan')).toBe('call Dan today');
    expect(mergeNotes('', 'call Dan', 'call Dan today')).toBe('call Dan today');
  });

  it('take no word for written because another word contains it', () => {
    expect(mergeNotes('', 'art', 'Start with Dana')).toBe('Start with Dana\nart');
    expect(mergeNotes('', 'he is in', 'she is inside')).toBe('she is inside\nhe is in');
    expect(mergeNotes('call Dan\n', 'call Dan\nask', 'call Dan\ntask list')).toBe('call Dan\ntask list\nask');
    expect(mergeNotes('', 'Dan', 'Dana')).toBe('Dana\nDan');
  });

  it('never say with the words of both what neither said', () => {
    expect(mergeNotes('Anna said no', 'Anna said yes', 'Anna said no way')).toBe('Anna said no way\nyes');
  });

  it('keep the lines as either broke them', () => {
    expect(mergeNotes('a b c', 'a\nb c', 'a b c d')).toBe('a\nb c d');
    expect(mergeNotes('a\n', 'a\n\n', 'a\nb')).toMatch(/^a\n+b/);
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
  /** Each new word is contained in later ones: 'a1' in 'a12' and in 'ba1'. */
  const fresh = (who: string) => {
    const one = `${'ba'.repeat(chance(3))}${who}${word++}`;
    written.add(one);
    return one;
  };
  const written = new Set<string>();
  /** Writes some new words into a text, at any place between words. */
  const edit = (text: string, who: string) => {
    let lines = text.split('\n');
    for (let times = 0; times <= chance(3); times++) {
      const at = chance(lines.length);
      if (chance(2) === 0) lines = lines.toSpliced(at, 0, fresh(who));
      else lines[at] = `${lines[at]} ${fresh(who)}`;
    }
    return lines.join('\n');
  };
  let [base, mine, theirs] = ['start', 'start', 'start'];
  for (let round = 0; round < 300; round++) {
    mine = edit(mine, 'a');
    theirs = edit(theirs, 'b');
    mine = mergeNotes(base, mine, theirs);
    base = theirs;
    expect(mine.split(/\s+/u).sort()).toEqual(['start', ...written].sort());
    if (round % 10 === 9) {
      [base, theirs] = [mine, mine];
    }
  }
});
