import type { PublicEvent } from '@anyone-else/protocol';

/** Where a talk leaves the one that it is a take of. */
export interface TakenFrom {
  /** The session that it is a take of. */
  of: string;
  seq: number;
  /** The first turn of its own, counted from 0 over both speakers. */
  turn: number;
}

const isTurn = ({ type }: PublicEvent) => type === 'user-turn' || type === 'contact-turn';

/** Undefined where the talk is no take. */
export function takenFrom(events: readonly PublicEvent[]): TakenFrom | undefined {
  const started = events.find((event) => event.type === 'started');
  if (started?.take === undefined) return undefined;
  const { of, seq } = started.take;
  return { of, seq, turn: events.filter((event) => event.seq < seq && isTurn(event)).length };
}

/** A talk has no gaps: an event stands at the place of its `seq`. */
const ownOf = (events: readonly PublicEvent[], { seq }: TakenFrom) => events.slice(seq);

/** Whether the user has said their own words at the place where the take leaves the other. */
export const isSaidAnew = (events: readonly PublicEvent[], from: TakenFrom): boolean =>
  ownOf(events, from).some(({ type }) => type === 'user-turn');

/** Whether the contact has answered them: from here on the two can be compared. */
export function isAnswered(events: readonly PublicEvent[], from: TakenFrom): boolean {
  const own = ownOf(events, from);
  const said = own.findIndex((event) => event.type === 'user-turn');
  return said >= 0 && own.slice(said).some((event) => event.type === 'contact-turn');
}

/** What the user said there the first time; undefined where the other talk ended there. */
export function firstWording(events: readonly PublicEvent[], { seq }: TakenFrom): string | undefined {
  const event = events.find((one) => one.seq === seq);
  return event?.type === 'user-turn' ? event.text : undefined;
}
