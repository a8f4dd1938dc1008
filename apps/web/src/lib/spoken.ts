import { callName } from '@anyone-else/protocol';

/** Numbers and dates as people say them. */
export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

export const sayDate = (iso: string) =>
  new Date(iso).toLocaleDateString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

export const sayTime = (iso: string) =>
  new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** 'about 6 of 20 minutes'; 'just begun' within the first half minute. */
export function sayClock(spoken: number, agreed: number): string {
  if (spoken < 0.5) return `just begun, ${agreed} minutes`;
  if (spoken > agreed) return `over the ${agreed} minutes`;
  return `about ${Math.round(spoken)} of ${agreed} minutes`;
}

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
