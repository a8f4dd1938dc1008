import type { PublicEvent, SessionSummary } from '@anyone-else/protocol';

/** A talk that is over and in which the user never spoke: there is nothing to score and nobody to thank. */
export const isSilent = (events: readonly PublicEvent[]): boolean =>
  events.at(-1)?.type === 'ended' && events.every((event) => event.type !== 'user-turn');

/** The same of a talk in the list, which holds no turns: at most the contact's greeting, and no score. */
export const looksSilent = ({ endedAt, turns, total }: SessionSummary): boolean =>
  endedAt !== null && turns <= 1 && !total;

export const NOTHING_SAID = 'Nothing was said in this talk, so there is nothing to score.';
