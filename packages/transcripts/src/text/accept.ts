import { nameKey } from '../names.ts';
import { isRole, looksLikeName } from './name-like.ts';
import type { Head } from './shape.ts';

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
/** The share under which repeated 'Word:' openings are speech, not names. */
const FEW = 0.08;

/**
 * Which heads of a file name a speaker. A name that returns, or has a time beside it, does; a lone 'Better: …' in the
 * middle of somebody's answer does not. `units` is how many lines or cues could have had a head.
 */
export function acceptHeads(candidates: readonly Candidate[], units: number): (head: Head) => boolean {
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

  const clocked = all.filter((one) => one.clocked > 1 || (one.clocked === 1 && looksLikeName(one.name)));
  const spaced = all.filter((one) => one.spaced > 1 && looksLikeName(one.name));
  const above = all.filter((one) => one.above > 1 && looksLikeName(one.name));
  let colon = all.filter((one) => one.colon > 1 && (looksLikeName(one.name) || isHandle(one, units)));
  if (sum(colon, 'colon') < units * FEW) colon = [];
  const few = all.filter((one) => looksLikeName(one.name));
  if (colon.length < 2 && few.length > 1 && sum(few, 'colon') >= units * MOST)
    colon = [...new Set([...colon, ...few])];

  const accepted = {
    bracketed: keys(clocked),
    // Once there are such heads, one that comes once is one too.
    spaced: keys(spaced.length > 0 ? all.filter((one) => looksLikeName(one.name)) : []),
    above: keys(sum(above, 'above') >= units * 0.15 && above.length > 1 ? above : []),
    colon: keys([...colon, ...all.filter((one) => one.colon > 0 && one.clocked > 1)]),
  };
  if (sum(colon, 'colon') >= units * MOST) {
    const spacedOut = mostlyApart(candidates, accepted.colon);
    for (const { name, style, apart } of candidates)
      if (style === 'colon' && looksLikeName(name) && (apart || !spacedOut))
        accepted.colon.add(nameKey(name));
  }
  return ({ name, style }) => accepted[style].has(nameKey(name));
}

const keys = (tallies: readonly Tally[]) => new Set(tallies.map(({ name }) => nameKey(name)));

/** 'ana_k:' in lower case, time and again. */
const isHandle = ({ name, colon }: Tally, units: number): boolean =>
  isRole(name) || (/^[\p{L}\p{N}._-]{1,20}$/u.test(name) && colon >= units * 0.2);

function mostlyApart(candidates: readonly Candidate[], names: ReadonlySet<string>): boolean {
  const known = candidates.filter(({ name, style }) => style === 'colon' && names.has(nameKey(name)));
  return known.filter(({ apart }) => apart).length >= known.length * 0.8;
}
