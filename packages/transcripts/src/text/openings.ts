import { nameKey } from '../names.ts';
import { isRole, looksLikeName } from './name-like.ts';
import type { Head } from './shape.ts';

/** Heads of a talk before one that comes once among them is believed, and the share of such that is. */
const ENOUGH = 10;
const LONE = 0.05;
/** Lines above the first head that may be a title. */
const TITLE_LINES = 3;
/** A name with this share of the heads is no opening. */
const MUCH = 0.1;

/** What the words of a talk say of a word that may be a name. */
interface Usage {
  /** It stands there in lower case, or is made like 'honestly': a word. */
  isWord(name: string): boolean;
  /** Somebody is called by it in the middle of a sentence. */
  isCalled(name: string): boolean;
}

/**
 * Third people who speak once, in a file of one turn a line: where all other lines have a known head, a line 'Priya: …'
 * has one, too, unless the talk uses the word as a word. `heads` are all with a colon, `known` the accepted.
 */
export function loneHeads(heads: readonly Head[], known: ReadonlySet<string>, units: number): Head[] {
  const accepted = heads.filter(({ name }) => known.has(nameKey(name))).length;
  const lone = heads.filter(({ name }) => !known.has(nameKey(name)) && looksLikeName(name));
  if (accepted < ENOUGH || lone.length > Math.max(1, accepted * LONE)) return [];
  if (accepted + lone.length < units - TITLE_LINES) return [];
  const usage = usageOf(heads);
  return lone.filter(({ name }) => !usage.isWord(name));
}

/**
 * Names that are openings of speech: 'Honestly: …' begins a paragraph of an answer, so it follows always the same
 * speaker, who never goes on after it. `heads` are the accepted ones, in the order of the file.
 */
export function openingsAmong(heads: readonly Head[]): Set<string> {
  const keys = heads.map(({ name }) => nameKey(name));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rare = [...counts].filter(
    ([key, count]) => count > 1 && count < keys.length * MUCH && !key.includes(' ') && !isRole(key),
  );
  if (counts.size < 3 || rare.length === 0) return new Set();
  const usage = usageOf(heads);
  const found = rare.filter(([key, count]) => {
    if (usage.isCalled(key) || (count === 2 && !usage.isWord(key))) return false;
    const sides = neighboursOf(keys, key);
    const [before] = sides[0]!;
    return before !== undefined && sides.every(([one, next]) => one === before && next !== before);
  });
  return new Set(found.map(([key]) => key));
}

/** Who speaks before and after each run of a name. */
function neighboursOf(keys: readonly string[], key: string): [string | undefined, string | undefined][] {
  const sides: [string | undefined, string | undefined][] = [];
  keys.forEach((one, i) => {
    if (one !== key || keys[i - 1] === key) return;
    let next = i;
    while (keys[next] === key) next += 1;
    sides.push([keys[i - 1], keys[next]]);
  });
  return sides;
}

function usageOf(heads: readonly Head[]): Usage {
  const lower = new Set<string>();
  const called = new Set<string>();
  for (const { words } of heads)
    for (const [, before, word] of words.matchAll(/(^|[\p{Ll},] |[^\p{L}])(\p{L}+)/gu)) {
      if (/^\p{Ll}/u.test(word!)) lower.add(word!);
      else if (/[\p{Ll},] /u.test(before!)) called.add(word!.toLowerCase());
    }
  return {
    isWord: (name) => lower.has(nameKey(name)) || /ly$/i.test(name),
    isCalled: (name) => called.has(nameKey(name)),
  };
}
