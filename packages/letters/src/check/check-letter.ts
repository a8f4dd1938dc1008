import {
  callName,
  type LetterCheck,
  type LetterCheckId,
  type LetterCheckItem,
  type LetterEdit,
  type LetterKind,
} from '@anyone-else/protocol';
import { AFTER_CHECKS, AFTER_LETTERS } from '../after/index.ts';
import { calledWell } from '../before/called-well.ts';
import type { LetterInput } from '../letter-input.ts';
import { LETTERS } from '../letters.ts';
import type { Check } from './check.ts';
import { type Claim, claimsIn } from './claims.ts';
import { factsIn } from './facts.ts';
import { easyOut, helpAskedEarly, oddMinutes, specificAsk } from './items/ask.ts';
import { noJobAsk, noPickYourBrain, noPlaceholder, noPressure, noResume } from './items/never.ts';
import { greeting, length, lengthNow, subject } from './items/shape.ts';
import { closerAhead, notTheWholeOffice, notTooSoon, oneNudge, questionsCount } from './items/situation.ts';
import { bothZones, inTime, thanks, variedTimes } from './items/times.ts';
import { commonGround, whoSuggested, whoYouAre, whyThem } from './items/who.ts';
import { jottedIn } from './jotted.ts';
import { isEnglish, readLetter } from './read-letter.ts';

/** One thing a letter is looked at for, one line; those of letters after the talk stand with them. */
const CHECKS: Partial<Record<LetterCheckId, Check>> = {
  length,
  subject,
  greeting,
  'help-asked-early': helpAskedEarly,
  'why-them': whyThem,
  'who-you-are': whoYouAre,
  'common-ground': commonGround,
  'specific-ask': specificAsk,
  'odd-minutes': oddMinutes,
  'easy-out': easyOut,
  'varied-times': variedTimes,
  'both-zones': bothZones,
  'questions-count': questionsCount,
  'who-suggested': whoSuggested,
  'in-time': inTime,
  'not-too-soon': notTooSoon,
  'one-nudge': oneNudge,
  'no-pick-your-brain': noPickYourBrain,
  'no-resume': noResume,
  'no-job-ask': noJobAsk,
  'no-pressure': noPressure,
  'no-placeholder': noPlaceholder,
  'not-the-whole-office': notTheWholeOffice,
  thanks,
  closer: closerAhead,
};

/** Of a letter after the talk some things are looked at in another way. */
const checkOf = (kind: LetterKind, id: LetterCheckId): Check | undefined =>
  (Object.hasOwn(AFTER_LETTERS, kind) ? AFTER_CHECKS[id] : undefined) ?? CHECKS[id];

/** What needs no English: everything else is read from English words. */
const ANY_LANGUAGE: ReadonlySet<LetterCheckId> = new Set([
  'length',
  'greeting',
  'no-placeholder',
  'in-time',
  'not-too-soon',
  'one-nudge',
  'not-the-whole-office',
  'questions-count',
]);

/** Looks at a letter as the user has it now, drafted or their own words. */
export function checkLetter(kind: LetterKind, text: LetterEdit, input: LetterInput): LetterCheck {
  const letter = readLetter(kind, text);
  const english = isEnglish(letter);
  const claims = english ? claimsIn(letter, input) : [];
  // What has no ground is no reason, and connects nobody.
  const doubtful = new Set(claims.map(({ sentence }) => sentence));
  const sound = {
    ...letter,
    sentences: letter.sentences.filter((one) => !doubtful.has(one) && jottedIn(one, input) === undefined),
  };
  const items = LETTERS[kind].checks.flatMap((id): LetterCheckItem[] => {
    if (id === 'facts') return [{ id, ...(english ? factsItem(claims, input) : UNREAD) }];
    const check = english || ANY_LANGUAGE.has(id) ? checkOf(kind, id) : undefined;
    const item = check?.(ON_GROUND.has(id) ? sound : letter, input) ?? null;
    return item === null ? [] : [{ id, ...item }];
  });
  return {
    length: lengthNow(kind, letter.body),
    items,
    facts: factsIn(letter, input),
    unfounded: claims.map(({ sentence }) => sentence),
  };
}

/** Checks for which a sentence without a ground counts for nothing. */
const ON_GROUND: ReadonlySet<LetterCheckId> = new Set(['why-them', 'who-you-are', 'common-ground']);

const UNREAD: Omit<LetterCheckItem, 'id'> = {
  verdict: 'look',
  text: 'We can only read English: what this letter says, nobody has checked here.',
};

function factsItem(claims: readonly Claim[], { page }: LetterInput): Omit<LetterCheckItem, 'id'> {
  const call = callName(calledWell(page.name)) ?? page.name;
  const first = claims.find(({ heavy }) => heavy) ?? claims[0];
  if (first === undefined)
    return {
      verdict: 'good',
      text: `We saw nothing in it about ${call} that goes beyond what you wrote down.`,
    };
  const more =
    claims.length === 1
      ? ''
      : ` Nor does it bear out ${claims.length === 2 ? 'another sentence' : `${claims.length - 1} more sentences`}.`;
  return {
    verdict: first.heavy ? 'mend' : 'look',
    text: `Nothing you wrote down bears this out. If it is so, put it on the page of ${call}; else take it out.${more}`,
    quote: first.sentence,
  };
}
