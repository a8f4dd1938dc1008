import type { Deflection, MoveStep } from '@anyone-else/protocol';
import type { Heard } from '../hear/hear.ts';
import { deflectionList } from '../lines/lists.ts';
import { LONG_STORY } from '../numbers.ts';
import { type Deciding, freshStep, lineStep } from './context.ts';

const JOB_WORDS =
  /\b(?:refer(?:ral)?|get me (?:in|an?|the|hired)|hire me|give me (?:a|an|the) (?:job|interview|chance)|put in a (?:good )?word|recommend me|pass (?:on|along) my|for me to (?:join|work)|i need a job|job for me|any (?:jobs|openings|vacanc\w+))\b/iu;

/** Declines with a line of the persona's own. */
export const deflect = (at: Deciding, deflection: Deflection): MoveStep =>
  lineStep(at, 'deflect', deflectionList(deflection), { deflection });

/** Steps for what should not have been asked; empty where nothing is to be declined. */
export function foulSteps(at: Deciding): MoveStep[] {
  const { heard, state } = at;
  const { has, signals } = heard;
  if (signals.bareFollowUp && declinedJustNow(at)) return pressedStep(at, 'notMine');
  if (heard.rude) return [deflect(at, signals.personal ? 'personal' : 'rude')];
  if (signals.trick) return [puzzled(at)];
  if (has('asked-for-job') && !meansIntroduction(at) && (!has('stand-out') || JOB_WORDS.test(heard.text)))
    return has('pressed') || (state.deflected.get('askedForJob') ?? 0) > 1
      ? pressedStep(at, 'askedForJob')
      : [deflect(at, 'askedForJob')];
  if (has('resume-push') || (signals.papers && has('request') && heard.beats.length === 0))
    return [deflect(at, 'resumePush')];
  if (asksPay(heard)) return has('pressed') ? pressedStep(at, 'salary') : [deflect(at, 'salary')];
  if (signals.personal && heard.asksSomething && !heard.surely) return [deflect(at, 'personal')];
  if (lookedUp(at)) return [deflect(at, 'googleable')];
  const declined = state.deflected.size > 0 || state.made.has('name') || state.made.has('introduce');
  if (has('pressed') && declined && heard.beats.length === 0 && !has('anyone-else') && !has('introduction'))
    return pressedStep(at, 'notMine');
  return [];
}

/** 'Would she mind if you passed on my name?', once somebody has been named. */
export const meansIntroduction = ({ heard, state }: Deciding): boolean =>
  state.names.size > 0 &&
  /\b(?:pass(?:ed|ing)? on my (?:name|details|note)|mention(?:ed|ing)? me|give (?:him|her|them) my|my name)\b/iu.test(
    heard.text,
  ) &&
  !/\b(?:job|hired?|interview|position|refer(?:ral)?|vacanc\w+|opening)\b/iu.test(heard.text);

/** 'Why not?', right after a no, is no question about the story before it. */
const declinedJustNow = ({ state }: Deciding): boolean =>
  state.last.some(
    ({ kind, warmth, deflection }) =>
      (kind === 'deflect' && deflection !== 'offTopic' && deflection !== 'unclear') ||
      (warmth === 'cold' && (kind === 'name' || kind === 'introduce' || kind === 'keep-in-touch')),
  );

/** Asked for what anybody could look up; a person by name is not to be found there. */
const lookedUp = ({ heard }: Deciding): boolean =>
  heard.has('googleable') &&
  !(heard.beats.length > 0 && heard.open) &&
  !/\b[Ww]ho(?:'s|’s| is| was) (?!your\b|the\b)\p{Lu}/u.test(heard.text);

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
