import type { AnsweredBeat } from '@anyone-else/protocol';
import { signalsOf } from './signals.ts';

/** In so many words advice is asked for, whatever a label says. */
const ADVICE_FOR_SURE =
  /\b(?:in my (?:place|position|shoes)|if you were (?:me|in my)|were you me|what would you (?:tell|say to) (?:me|someone|somebody|a person)|(?:what|which|how) would you (?:do|start|begin|learn|try) (?:first|next|now)|any advice|advice (?:would|do|can|could) you)\b/iu;

/** Whether they like it there, or thought of leaving: the reader takes it for small change, and they surely know. */
const LIKING =
  /\b(?:what do you (?:like|love|enjoy)(?: (?:most|best))? about (?:it|the (?:job|work|place)|your (?:job|work)|working (?:there|here))(?=\W*$|[?.!,])|are you happy (?:there|here|with|in|at|doing)|(?:do|did) you (?:like|love|enjoy) (?:it(?: there| here)?|your (?:job|work)|working (?:there|here)|being (?:there|here)|what you do)(?=\W*$|[?.!,]| so far)|(?:ever|never) (?:thought|think|thinking|considered|wanted) (?:of|about|to) (?:leav\w+|quit\w*|giving up|going elsewhere|mov\w+ on)|would you (?:ever )?leave)\b/iu;

/** 'That sounds tough. What keeps you there?' is no word on what was tough. */
const KEEPS =
  /\bwhat (?:keeps|kept|has kept|makes|made) you (?:there|here|stay(?:ing)?(?: there| here)?)(?=\W*$|[?.!,])/iu;

/** What they like best: of the whole, and not of the story at hand. */
export const LIKES_MOST =
  /\bwhat(?: do| is it)?(?: that)? you (?:like|love|enjoy) (?:the )?(?:most|best)(?=\W*$|[?.!,])/iu;

/** Asked anew, whatever 'it' it is said with. */
export const asksAnew = (asking: string): boolean =>
  [LIKING, LIKES_MOST, WAY_IN, LOOKING_BACK, HAD_TO_LEARN].some((pattern) => pattern.test(asking));

/** 'How do you get into it?' asks for the way in, not for more of the story. */
const WAY_IN =
  /\bhow (?:do|does|can|could|would|might) (?:you|i|one|people|someone|somebody|anyone|a person) (?:even |ever |actually )?(?:get|break) (?:in\b(?!\s+(?:touch|contact|the way))|into (?:it|this|that|(?:the|this|your) (?:field|trade|business|industry|line of work|work)))/iu;

/** 'What did you have to learn that you could not do before?' is asked of it all. */
const HAD_TO_LEARN = /\bwhat (?:else )?(?:did|do) you (?:have|need) to learn\b/iu;

/** 'I'm patient with forms. What do you think?' asks where that would fit. */
const WHAT_OF_ME =
  /^(?:(?:and|so|but|well)[\s,]+)*(?:what do you think|what would you say|(?:does|would|could) (?:that|this|it) (?:count|help|be (?:of use|useful|enough|any use)|fit|do)\b.{0,30}|is (?:that|this|it) (?:useful|any use|of use|enough|worth something|worth anything)\b.{0,20})\??$/iu;
/** 'I'm worried about my English. Is that a problem?' asks the same. */
const A_PROBLEM =
  /\b(?:(?:this|that|it)(?: is|'s| would be| will be| might be| could be)|(?:is|would|will|could|might) (?:this|that|it)(?: be)?) (?:an? )?(?:big |real |huge )?(?:problem|issue|obstacle|disadvantage|drawback|too (?:late|old|little|much)|count against me)\b.{0,20}\?/iu;
/** 'I'm scared of heights. Can I still do it?' */
const CAN_I =
  /\b(?:can|could|would) i (?:still |even |really |actually )*(?:do|learn|manage|make|be good at) (?:it|this|that)(?: job| work)?\W*$/iu;
const OF_ONESELF = /\b(?:i|i'm|i've|i’m|i’ve|my)\b/iu;

/** A sentence before the question is about the user. */
const saysOfOneself = (text: string): boolean =>
  /\b(?:i|i'm|i’m|i've|i’ve|my)\b[^?.!,;]{0,2000}[.!,;][^?]{0,2000}\?/iu.test(text);

/** Looking back on it all. */
const LOOKING_BACK =
  /\b(?:(?:what|anything|something|which)\b[^.?!]{0,25}\bwish (?:you(?:'d|’d)?|some(?:one|body)|any(?:one|body)|they|people)(?:'d|’d| had| has| have)? (?:\w+ )?(?:known|told|warned|taught|prepared|said)|would you (?:do|choose|pick|go into|take) (?:it|this|that|the (?:job|same))(?: job| path| career)?(?: all)?(?: over)? again)\b/iu;

/** What is asked for beyond doubt by its words, whatever a label says. */
export function sureOf(asking: string, text: string): AnsweredBeat | undefined {
  if (LIKING.test(asking) || KEEPS.test(asking)) return 'why-company';
  if (ADVICE_FOR_SURE.test(asking) && !signalsOf(asking).closer) return 'advice';
  if (WAY_IN.test(asking)) return 'career-path';
  if (LOOKING_BACK.test(asking) || LIKES_MOST.test(asking)) return 'challenge';
  const ofMe =
    CAN_I.test(asking.trim()) ||
    WHAT_OF_ME.test(asking.trim()) ||
    (A_PROBLEM.test(asking) && saysOfOneself(text));
  return ofMe && OF_ONESELF.test(text) ? 'fit' : undefined;
}

/** The labelled beats, with what is beyond doubt. */
export function beatsMeant(
  labelled: AnsweredBeat[],
  asking: string,
  sure: AnsweredBeat | undefined,
): AnsweredBeat[] {
  if (sure === undefined || labelled.includes(sure)) return labelled;
  // 'What do you wish you had been told?' may ask for advice too.
  if (sure === 'challenge' && labelled.includes('advice')) return labelled;
  // One question in those words is nothing else; beside another it is the second one.
  return /\?.*\?/su.test(asking) ? [...labelled, sure] : [sure];
}
