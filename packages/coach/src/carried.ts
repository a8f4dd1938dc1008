import { type Carried, TALKS_ENOUGH } from '@anyone-else/protocol';
import type { MarkedTalk } from './progress.ts';
import { standingAt } from './recent.ts';

/** A difference of fewer points is no more than how one talk differs from the next. */
const NO_MORE_THAN_CHANCE = 6;

/** With the talk itself that makes TALKS_ENOUGH: the third may be the one held alone. */
const LEAST_BEFORE = TALKS_ENOUGH - 1;

/** After so many more talks, what one of them says is no longer about today. */
const LONG_AGO = 5;

/**
 * Whether practice carries over: the latest talk that was held without help and with somebody new, against those before
 * it. A real talk that was brought in is one too. Talks are oldest first.
 */
export function carriedOver(talks: readonly MarkedTalk[]): Carried {
  if (talks.length < TALKS_ENOUGH)
    return { state: 'too-early', sentence: tooEarly(talks.length), talk: null };
  const held = talks.flatMap((talk, at) =>
    at >= LEAST_BEFORE && isUnaided(talk) && talk.newPerson ? [at] : [],
  );
  const at = held.at(-1);
  const talk = at === undefined ? undefined : talks[at];
  if (at === undefined || talk === undefined)
    return {
      state: 'not-yet',
      sentence:
        'To see whether it carries over, hold a talk alone with somebody you have not talked to yet, or bring in the next real one.',
      talk: null,
    };
  const since = talks.length - 1 - at;
  const before = standingAt(talks.slice(0, at).map(({ total }) => total));
  return {
    state: 'held',
    sentence: `${opening(talk)} came to ${talk.total}; the ${at} talks before it stood at ${before}. ${since >= LONG_AGO ? `That was ${since} talks ago: another one would show where you are now.` : meaning(talk.total - before, held.length)}`,
    talk: { kind: talk.kind, id: talk.id },
  };
}

const isUnaided = ({ kind, help }: MarkedTalk): boolean => kind === 'brought' || help === 'alone';

const tooEarly = (held: number): string =>
  held === 0
    ? `After ${TALKS_ENOUGH} talks, one held alone with somebody new shows whether it carries over.`
    : `${held} of the ${TALKS_ENOUGH} talks are there that it takes to compare with; then one held alone with somebody new shows whether it carries over.`;

function opening({ kind, contact }: MarkedTalk): string {
  const who = contact.trim();
  if (kind === 'brought') return who ? `Your real talk with ${who}` : 'Your real talk';
  return who ? `Your talk alone with ${who}, somebody new,` : 'Your talk alone with somebody new';
}

function meaning(difference: number, held: number): string {
  const little = held === 1 ? 'One talk says little' : `It is the latest of ${held} such talks`;
  if (Math.abs(difference) < NO_MORE_THAN_CHANCE)
    return `${little}, and this one says that you hold your own without help.`;
  return difference > 0
    ? `${little}, and this one went better than those before it.`
    : `${little}, and new people are harder; another one will tell more.`;
}
