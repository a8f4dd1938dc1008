import { type Entry, isObject, wordsOf } from './entry.ts';

/** How deep in a file the list of turns is looked for, and in how many fields of an object. */
const DEPTH = 4;
const FIELDS = 200;

/** The first list in a JSON value, from the outside in, whose entries hold words. */
export function findList(value: unknown): Entry[] | undefined {
  let level: unknown[] = [value];
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const next: unknown[] = [];
    for (const one of level) {
      if (Array.isArray(one)) {
        if (holdsWords(one)) return one.filter(isObject);
        next.push(...one.slice(0, 3));
      } else if (isObject(one)) next.push(...Object.values(one).slice(0, FIELDS));
    }
    level = next.slice(0, FIELDS);
  }
  return undefined;
}

function holdsWords(list: readonly unknown[]): boolean {
  const some = list.slice(0, 20).filter(isObject);
  // A list of single words with times is a part of a turn, not a list of turns.
  return some.length > 0 && some.some((entry) => wordsOf(entry) !== undefined) && !some.every(isSingleWord);
}

const isSingleWord = (entry: Entry) =>
  Object.hasOwn(entry, 'word') || Object.hasOwn(entry, 'punctuated_word');
