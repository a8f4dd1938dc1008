import { callName } from '@anyone-else/protocol';

/** Numbers and dates as people say them. */
export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** As somebody is called in a talk: 'Dana' of "O'Neil, Dana" and of "Dr. Dana O'Neil". */
export const firstName = (name: string) => callName(name) ?? name;

const TITLE = /^(?:dr|prof|mrs?|ms|miss|mx|sir|rev)\.?$/iu;

/** 'PO' of "Mrs. Pat O'Leary": the first letters of their first and last name, whatever else stands there. */
export function initialsOf(name: string): string {
  const letters = name
    .split(/\s+/u)
    .filter((word) => !TITLE.test(word))
    .flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? []);
  return [letters[0], ...(letters.length > 1 ? [letters.at(-1)] : [])].join('').toUpperCase();
}

/** Turns count from 0 on the wire and from 1 for people. */
export const sayTurn = (turn: number) => `turn ${turn + 1}`;
