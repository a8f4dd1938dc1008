import type { Since } from '@anyone-else/letters';
import { type Context, viewOf } from '@anyone-else/people';
import { LETTERS_WITH_THANKS, type Person, type PersonEntry } from '@anyone-else/protocol';

type Talked = Extract<PersonEntry, { type: 'talked' }>;

/** What has happened with somebody since a talk, by their log and the pages of those they named. */
export function sinceTalk(person: Person, talk: Talked, context: Context, now: string): Since {
  const { named, nextCheckIn } = viewOf(person, context, now);
  const today = now.slice(0, 10);
  const written = new Set(context.people.filter(hasBegun).map(({ id }) => id));
  return {
    now,
    thanked: person.log.some((entry) => isThanks(entry, talk)),
    settled: person.log.flatMap((entry) =>
      entry.type === 'kept' && entry.by === undefined ? [entry.promise] : [],
    ),
    reached: named.flatMap(({ name, personId }) =>
      personId !== null && written.has(personId) ? [name] : [],
    ),
    checkIn: nextCheckIn !== null && nextCheckIn < today ? today : nextCheckIn,
  };
}

const isThanks = (entry: PersonEntry, { id, on }: Talked): boolean =>
  entry.type === 'let-be'
    ? entry.dueId.endsWith(`:thank-you:${id}`)
    : entry.type === 'wrote' && LETTERS_WITH_THANKS.has(entry.letter) && entry.at >= on;

/** Somebody was written to, or has been talked to. */
const hasBegun = ({ log }: Person): boolean =>
  log.some(({ type }) => type === 'wrote' || type === 'heard' || type === 'talked' || type === 'set');
