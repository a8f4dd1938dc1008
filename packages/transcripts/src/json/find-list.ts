import { countWords } from '@anyone-else/protocol';
import { type Entry, isObject, speakerOf, wordsOf } from './entry.ts';

/** How deep in a file the list of turns is looked for, and in how many fields of an object. */
const DEPTH = 9;
const FIELDS = 200;
/** The share of the words that a list with speakers has to hold to go before one without that stands further out. */
const WHOLE = 0.8;

/**
 * The list of a JSON value whose entries hold words, from the outside in. One that names speakers goes before one that
 * does not, where it holds the same talk: some programs give the whole text first and who said it further in.
 */
export function findList(value: unknown): Entry[] | undefined {
  let level: unknown[] = [value];
  let unnamed: Entry[] | undefined;
  let whole = 0;
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const next: unknown[] = [];
    for (const one of level) {
      if (Array.isArray(one)) {
        const named = namesSpeakers(one);
        if (holdsWords(one, named)) {
          const entries = one.filter(isObject);
          if (named && (unnamed === undefined || sizeOf(entries) >= WHOLE * whole)) return entries;
          if (unnamed === undefined) whole = sizeOf(entries);
          unnamed ??= entries;
        }
        next.push(...one.slice(0, 3));
      } else if (isObject(one)) next.push(...Object.values(one).slice(0, FIELDS));
    }
    level = next.filter((one) => typeof one === 'object').slice(0, FIELDS);
  }
  return unnamed;
}

const namesSpeakers = (list: readonly unknown[]): boolean =>
  list.slice(0, 20).some((entry) => isObject(entry) && speakerOf(entry) !== '');

/** A list of single words with times is a part of a turn, not a list of turns, unless it says whose they are. */
function holdsWords(list: readonly unknown[], named: boolean): boolean {
  const some = list.slice(0, 20).filter(isObject);
  return some.some((entry) => wordsOf(entry) !== undefined) && (named || !some.every(isSingleWord));
}

const sizeOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, entry) => sum + countWords(wordsOf(entry) ?? ''), 0);

const isSingleWord = (entry: Entry) =>
  Object.hasOwn(entry, 'word') || Object.hasOwn(entry, 'punctuated_word');
