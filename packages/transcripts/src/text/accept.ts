import { nameKey } from '../names.ts';
import { isRole, looksLikeName } from './name-like.ts';
import { loneHeads, openingsAmong } from './openings.ts';
import type { Head } from './shape.ts';

const TAKEN_FOR_SPEECH =
  'Some paragraphs begin like a name and were taken for speech; if somebody is called so, write the name in full.';

/** A head with where it stands. */
export interface Candidate extends Head {
  /** After a blank line, or at the start of the file. */
  apart: boolean;
}

interface Tally {
  name: string;
  colon: number;
  clocked: number;
  spaced: number;
  above: number;
}

/** The share of a file's lines that heads have to have before one that comes once is believed. */
const MOST = 0.6;
const ALL = 0.95;
/** The share that heads with a time have to have where none of them returns. */
const SOME = 0.3;
/** Names that are unlike names are believed where there are no more of them than this. */
const OFTEN = 12;
/** A name that returns, but has less than this share of the heads, is an opening: 'Right: …'. */
const RARE = 0.02;
/** The share under which repeated 'Word:' openings are speech, not names. */
const FEW = 0.08;

/** What a file's heads come to. */
interface Accepted {
  isHead(head: Head): boolean;
  notes: string[];
}

/**
 * Which heads of a file name a speaker. A name that returns, or has a time beside it, does; a lone 'Better: …' in the
 * middle of somebody's answer does not. `units` is how many lines or cues could have had a head.
 */
export function acceptHeads(candidates: readonly Candidate[], units: number): Accepted {
  const tallies = new Map<string, Tally>();
  for (const { name, style } of candidates) {
    const key = nameKey(name);
    const tally = tallies.get(key) ?? { name, colon: 0, clocked: 0, spaced: 0, above: 0 };
    tally[style === 'bracketed' ? 'clocked' : style] += 1;
    tallies.set(key, tally);
  }
  const all = [...tallies.values()];
  const sum = (list: readonly Tally[], style: 'colon' | 'clocked' | 'spaced' | 'above') =>
    list.reduce((total, tally) => total + tally[style], 0);

  const real = all.filter((one) => looksLikeName(one.name));
  let clocked = all.filter((one) => one.clocked > 1);
  // Once there are such heads, one that comes once is one too.
  if (clocked.length > 0 || sum(real, 'clocked') >= units * SOME) clocked = [...clocked, ...real];
  const spaced = real.filter((one) => one.spaced > 1);
  const above = real.filter((one) => one.above > 1);
  // Names of any kind ('dan w.', '+44 7700 900123') where a few of them open most lines, or two times each all lines.
  const any =
    [3, 2]
      .map((times) => ({ often: all.filter((one) => one.colon >= times), share: times > 2 ? MOST : ALL }))
      .find(({ often, share }) => often.length <= OFTEN && sum(often, 'colon') >= units * share)?.often ?? [];
  let colon = [
    ...new Set([
      ...real.filter((one) => one.colon > 1),
      ...all.filter((one) => isHandle(one, units)),
      ...any,
    ]),
  ];
  const least = sum(colon, 'colon') * RARE;
  colon = sum(colon, 'colon') < units * FEW ? [] : colon.filter((one) => one.colon >= least);
  if (colon.length < 2 && real.length > 1 && sum(real, 'colon') >= units * MOST)
    colon = [...new Set([...colon, ...real])];

  const accepted = {
    bracketed: keys(clocked),
    spaced: keys(spaced.length > 0 ? real : []),
    above: keys(sum(above, 'above') >= (units * SOME) / 2 && above.length > 1 ? above : []),
    colon: keys([...colon, ...all.filter((one) => one.colon > 0 && one.clocked > 1)]),
  };
  const notes: string[] = [];
  const withColon = candidates.filter(({ style }) => style === 'colon');
  const openings = openingsAmong(withColon.filter(({ name }) => accepted.colon.has(nameKey(name))));
  for (const key of openings) accepted.colon.delete(key);
  if (openings.size > 0) notes.push(TAKEN_FOR_SPEECH);
  if (sum(colon, 'colon') >= units * MOST) {
    const spacedOut = mostlyApart(candidates, accepted.colon);
    // With both speakers known, a lone 'Hard: …' is speech more often than a third person of one name.
    const known = colon.length > 1;
    for (const { name, apart } of withColon)
      if (looksLikeName(name) && (apart || !spacedOut) && (!known || isFull(name)))
        accepted.colon.add(nameKey(name));
    for (const { name } of loneHeads(withColon, new Set([...accepted.colon, ...openings]), units))
      accepted.colon.add(nameKey(name));
  }
  return {
    isHead({ name, style, timed }) {
      const key = nameKey(name);
      // The name of somebody who is known otherwise, and a time below it, open the next turn.
      return accepted[style].has(key) || (timed === true && accepted.bracketed.has(key));
    },
    notes,
  };
}

const keys = (tallies: readonly Tally[]) => new Set(tallies.map(({ name }) => nameKey(name)));

/** 'interviewer:' or 'ana_k:' in lower case, time and again. */
const isHandle = ({ name, colon }: Tally, units: number): boolean =>
  colon > 1 && (isRole(name) || (/^[\p{L}\p{N}._-]{1,20}$/u.test(name) && colon >= units * 0.2));

/** Of two words or more, or a role. */
const isFull = (name: string): boolean => name.includes(' ') || isRole(name);

function mostlyApart(candidates: readonly Candidate[], names: ReadonlySet<string>): boolean {
  const known = candidates.filter(({ name, style }) => style === 'colon' && names.has(nameKey(name)));
  return known.filter(({ apart }) => apart).length >= known.length * 0.8;
}
