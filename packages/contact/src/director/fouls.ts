import type { Deflection, MoveStep } from '@anyone-else/protocol';
import type { Heard } from '../hear/hear.ts';
import { deflectionList } from '../lines/lists.ts';
import { LONG_STORY } from '../numbers.ts';
import { type Deciding, freshStep, lineStep } from './context.ts';

const JOB_WORDS =
  /\b(?:refer(?:ral)?|get me (?:in|an?|the|hired)|hire me|give me (?:a|an|the) (?:job|interview|chance)|put in a (?:good )?word|recommend me|pass (?:on|along) my|for me to (?:join|work)|i need a job|job for me|any (?:jobs|openings|vacanc\w+))\b/iu;

/** A favour that is a job in so many words, whatever it was read as. */
const FOR_ME =
  /\b(?:put in a (?:good )?word|(?:can|could|would|will) you (?:please )?(?:refer|hire|recommend) me\b(?! (?:to|some|any|a (?:book|course|person)))|get me (?:an? (?:interview|job)|hired))/iu;

/** Declines with a line of the persona's own. */
export const deflect = (at: Deciding, deflection: Deflection): MoveStep =>
  lineStep(at, 'deflect', deflectionList(deflection), { deflection });

/** Steps for what should not have been asked; empty where nothing is to be declined. */
export function foulSteps(at: Deciding): MoveStep[] {
  const { heard, state } = at;
  const { has, signals } = heard;
  const refused = declinedJustNow(at);
  if (signals.bareFollowUp && refused) return pressedStep(at, 'notMine');
  if (signals.insists && refused && !heard.rude && heard.beats.length === 0) return pressedStep(at, refused);
  if (heard.rude) return [deflect(at, signals.personal ? 'personal' : 'rude')];
  if (signals.trick) return [puzzled(at)];
  const job = has('asked-for-job') || (heard.asksSomething && FOR_ME.test(heard.text));
  if (job && !meansIntroduction(at) && (!has('stand-out') || JOB_WORDS.test(heard.text)))
    return has('pressed') || (state.deflected.get('askedForJob') ?? 0) > 1
      ? pressedStep(at, 'askedForJob')
      : [deflect(at, 'askedForJob')];
  if (has('resume-push') || (signals.papers && has('request') && heard.beats.length === 0))
    return [deflect(at, 'resumePush')];
  if (asksPay(heard))
    return has('pressed') && (state.deflected.get('salary') ?? 0) > 0
      ? pressedStep(at, 'salary')
      : [deflect(at, 'salary')];
  if (signals.personal && heard.asksSomething && !heard.surely) return [deflect(at, 'personal')];
  if (nobodyKnown(at)) return [lineStep(at, 'unclear', deflectionList('unclear'), { deflection: 'unclear' })];
  if (lookedUp(at)) return [deflect(at, 'googleable')];
  const declined = state.deflected.size > 0 || state.made.has('name') || state.made.has('introduce');
  if (
    has('pressed') &&
    declined &&
    heard.beats.length === 0 &&
    !signals.unasked &&
    !has('anyone-else') &&
    !has('introduction')
  )
    return pressedStep(at, 'notMine');
  return [];
}

const TO_THEM =
  /\b(?:pass(?:ed|ing)? on my (?:name|details|note)|mention(?:ed|ing)? me|give (?:him|her|them) my|my name)\b/iu;
/** A word with somebody by name, or with her: not with 'whoever decides'. */
const WORD_WITH = /\bput in a (?:good )?word(?: for me)? with (?:him|her|them|\p{Lu}\p{L}+)\b/u;

/** 'Would she mind if you passed on my name?', once somebody has been named. */
export const meansIntroduction = ({ heard, state }: Deciding): boolean =>
  state.names.size > 0 &&
  (TO_THEM.test(heard.text) || WORD_WITH.test(heard.text)) &&
  !/\b(?:job|hired?|interview|position|refer(?:ral)?|vacanc\w+|opening)\b/iu.test(heard.text);

/** What was refused right before: 'why not?' and 'come on' are then no question about the story before it. */
function declinedJustNow({ state }: Deciding): Deflection | undefined {
  const no = state.last.find(
    ({ kind, warmth, deflection }) =>
      (kind === 'deflect' && deflection !== 'offTopic' && deflection !== 'unclear') ||
      (warmth === 'cold' && (kind === 'name' || kind === 'introduce' || kind === 'keep-in-touch')),
  );
  return no && (no.deflection ?? 'notMine');
}

/** Asked for what anybody could look up; a person by name is not to be found there. */
const lookedUp = ({ heard }: Deciding): boolean =>
  heard.has('googleable') &&
  !(heard.beats.length > 0 && heard.open) &&
  !/\b[Ww]ho(?:'s|’s| is| was) (?!your\b|the\b)\p{Lu}/u.test(heard.text);

const WHO =
  /^(?:(?:and|so|but|sorry|wait)[, ]+)*who(?:'s|’s| is| was| are) ((?:\p{L}[\p{L}'’-]*)(?: \p{Lu}[\p{L}'’-]*)?)\s*\?*$/iu;
const NO_NAME =
  /^(?:you|he|she|they|it|that|this|there|next|best|in|on|your|their|the|a|an|who|responsible|hiring|involved)\b/iu;

/** 'Who is Lerato?', of whom nothing was said: no name is given away, and none is to be looked up. */
function nobodyKnown({ heard, state, scene }: Deciding): boolean {
  const name = heard.questions.length === 1 ? WHO.exec((heard.questions[0] ?? '').trim())?.[1] : undefined;
  if (name === undefined || NO_NAME.test(name)) return false;
  if (!/^\p{Lu}/u.test(name) && !heard.has('googleable')) return false;
  const first = (name.split(' ')[0] ?? name).replace(/['’]s?$/u, '').toLowerCase();
  const { persona } = scene;
  return ![state.heardOf, persona.name, persona.company.name].some((known) =>
    known.toLowerCase().includes(first),
  );
}

const pressedStep = (at: Deciding, deflection: Deflection): MoveStep[] => [
  lineStep(at, 'deflect', 'pressed', { deflection }),
];

/** Talk that is aimed at a program finds a person who does not follow. */
const puzzled = (at: Deciding): MoveStep =>
  at.chance.next() < 0.7
    ? lineStep(at, 'unclear', 'puzzled')
    : lineStep(at, 'unclear', deflectionList('unclear'), { deflection: 'unclear' });

/** A word before the answer for what was said on the way to the question. */
export function onTheWay(at: Deciding): MoveStep[] {
  const { has } = at.heard;
  if (has('pick-your-brain')) return [deflect(at, 'pickYourBrain')];
  if (has('question-stacking')) return freshStep(at, 'receive', 'stacked');
  if (has('turned-to-self') && at.heard.words >= LONG_STORY && at.chance.next() < 0.6)
    return [deflect(at, 'selfTalk')];
  return [];
}

/** Pay is what is asked for, not one thing among others. */
const asksPay = ({ signals, beats, questions, has, surely }: Heard): boolean =>
  questions.length > 0 &&
  !surely &&
  ((signals.pay && beats.length === 0) || (signals.salary && beats.length < 2 && !has('question-stacking')));
