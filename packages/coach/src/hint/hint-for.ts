import type { Hint } from '@anyone-else/protocol';
import type { Candidate, HintFinder } from './candidate.ts';
import { closer, introduction, stayInTouch, thanks, timeUp } from './finish.ts';
import { callBack, followUp } from './follow-up.ts';
import type { HintInput } from './input.ts';
import { answerThem, letGo } from './manners.ts';
import { type Moment, momentOf } from './moment.ts';
import { greet } from './opening.ts';
import { prepared } from './prepared.ts';
import { nextTopics } from './topics.ts';
import { capital } from './wording.ts';

/** In this order where two are worth the same. */
const FINDERS: readonly HintFinder[] = [
  greet,
  answerThem,
  letGo,
  closer,
  introduction,
  followUp,
  prepared,
  nextTopics,
  stayInTouch,
  timeUp,
  thanks,
  callBack,
];
/** What one thing loses in worth each time that it was said before. */
const SAID_BEFORE = 30;

/**
 * The hint for this moment of a talk. The same input gives the same hint; what was given before in this talk is not given
 * again, so that asking twice brings the next best. Only where nothing is left at all does the last line come again.
 */
export function hintFor(input: HintInput): Hint {
  const moment = momentOf(input);
  const given = new Set(input.given.map(({ text }) => text));
  const quoted = new Set(input.given.flatMap(({ about }) => (about ? [`${about.turn} ${about.quote}`] : [])));
  let best: { hint: Hint; worth: number } | undefined;
  for (const candidate of [...FINDERS.flatMap((find) => find(moment)), ...atAnyTime(moment)]) {
    const hint = unsaid(candidate, given, quoted);
    if (hint && (!best || hint.worth > best.worth)) best = hint;
  }
  return best?.hint ?? { kind: 'follow-up', text: NOTHING_LEFT };
}

/** The first of a candidate's texts that was not given yet, at what it is worth now. */
function unsaid(
  { kind, worth, texts, betters, about }: Candidate,
  given: ReadonlySet<string>,
  quoted: ReadonlySet<string>,
): { hint: Hint; worth: number } | undefined {
  const at = texts.findIndex((text) => !given.has(text));
  const text = texts[at];
  if (text === undefined || (about && quoted.has(`${about.turn} ${about.quote}`))) return undefined;
  const better = betters[at] ?? betters.at(-1);
  return {
    hint: { kind, text, ...(about ? { about } : {}), ...(better ? { better } : {}) },
    worth: worth - SAID_BEFORE * at,
  };
}

const NOTHING_LEFT = 'Nothing more from here. Trust your own ears: ask about what made you curious.';

/** What helps whenever there is nothing better to say. */
const atAnyTime = ({ who }: Moment): Candidate[] => [
  {
    kind: 'follow-up',
    worth: 12,
    texts: [
      `Say back in half a sentence what you heard, and leave ${who.them} a pause.`,
      `Ask for one example: it turns a general answer into a story.`,
      `${capital(who.they)} may have more to say. Wait a moment before you go on.`,
    ],
    betters: [
      'Could you give me an example of that?',
      'What is a time when that happened to you?',
      'What else comes to mind?',
    ],
  },
];
