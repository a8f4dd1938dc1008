import type { Hint } from '@anyone-else/protocol';
import { atAnyTime, NOTHING_LEFT } from './any-time.ts';
import type { Candidate, HintFinder, Way } from './candidate.ts';
import { closer, introduction, stayInTouch, thanks, timeUp } from './finish.ts';
import { callBack, followUp } from './follow-up.ts';
import { given } from './given.ts';
import type { HintInput } from './input.ts';
import { answerThem, letGo, slips } from './manners.ts';
import { momentOf } from './moment.ts';
import { greet } from './opening.ts';
import { prepared } from './prepared.ts';
import { moreOfIt, nextTopics } from './topics.ts';

/** In this order where two are worth the same. */
const FINDERS: readonly HintFinder[] = [
  greet,
  answerThem,
  letGo,
  slips,
  closer,
  introduction,
  followUp,
  prepared,
  nextTopics,
  stayInTouch,
  timeUp,
  thanks,
  callBack,
  moreOfIt,
  atAnyTime,
];
/** What one thing loses in worth each time that it was said before. */
const SAID_BEFORE = 30;

/**
 * The hint for this moment of a talk. The same input gives the same hint; what was given before in this talk, as advice or
 * as words to say, is not given again, so that asking twice brings the next best. Only where nothing is left at all does the
 * last line come again.
 */
export function hintFor(input: HintInput): Hint {
  const moment = momentOf(input);
  const before = given(input.given);
  let best: { hint: Hint; worth: number } | undefined;
  for (const candidate of FINDERS.flatMap((find) => find(moment))) {
    const { kind, worth, ways, about, again } = candidate;
    const at = ways.findIndex((way) => before.isNew(way, about));
    const way = ways[at];
    const now = worth - (again ? 0 : SAID_BEFORE * at);
    if (way && (!best || now > best.worth)) best = { hint: hintOf(kind, way, about), worth: now };
  }
  return best?.hint ?? { kind: 'follow-up', text: NOTHING_LEFT };
}

const hintOf = (kind: Candidate['kind'], { text, better }: Way, about: Candidate['about']): Hint => ({
  kind,
  text,
  ...(about ? { about } : {}),
  ...(better ? { better } : {}),
});
