import {
  inPronouns,
  type PersonPage,
  type Reach,
  type ReachAdvice,
  type Reason,
} from '@anyone-else/protocol';

const good = (text: string): Reason => ({ good: true, text });
const bad = (text: string): Reason => ({ good: false, text });

const WORK: Record<Reach['work'], Reason> = {
  'the-very-work': good('{They} {do|does} the very work that you want to do.'),
  'next-to-it': good('{Their} work is next to the work you want: {they} {see|sees} it every day.'),
  'something-else': bad('{Their} work is another than the one you want: ask somebody who does that.'),
  unsure: bad('You are not sure what {they} {do|does}: look it up first.'),
};
const STEP: Record<Reach['step'], Reason> = {
  'beside-me': bad('{They} {are|is} where you are: good company, but the road ahead is as new to {them}.'),
  'a-step-ahead': good('{They} {are|is} a step ahead: {they} still {know|knows} how the next step is made.'),
  'some-steps-ahead': good('{They} {are|is} some steps ahead, where you would like to be.'),
  'at-the-top': bad('At the top there is little time: somebody a step or two ahead of you has more of it.'),
  unsure: bad('You are not sure how far ahead {they} {are|is}: look for when {they} began.'),
};
const WAY: Record<Reach['way'], Reason> = {
  'know-them': good('You know {them} already.'),
  'through-somebody': good('Somebody you both know can put in a word.'),
  'shared-place': good('You have a place in common, and can begin with that.'),
  none: bad('There is no way to {them} yet: ask around who knows {them}.'),
  unsure: bad('You are not sure how to get to {them}: look whom you both know.'),
};

/** Whether to ask this person, with the reasons for and against: near the work, not too far ahead, and within reach. */
export function adviseReach({ work, step, way }: Reach, page: PersonPage): ReachAdvice {
  const common = page.ground.length > 0;
  const ground = common
    ? good(`You have something in common: ${page.ground[0]}${/[.!?]$/.test(page.ground[0]!) ? '' : '.'}`)
    : bad('No common ground is written down yet: a school, a switch, people you both know.');
  const reasons = [WORK[work], STEP[step], WAY[way], ground].map(({ good, text }) => ({
    good,
    // What the user typed is not a sentence of ours.
    text: text === ground.text ? text : inPronouns(text, page.pronouns),
  }));
  return { verdict: verdictOf({ work, step, way }, common), reasons };
}

function verdictOf({ work, step, way }: Reach, common: boolean): ReachAdvice['verdict'] {
  const known = way === 'know-them' || way === 'through-somebody';
  if (work === 'something-else' && !known) return 'look-nearer';
  if (step === 'at-the-top' && !known) return 'look-nearer';
  const isFar = !known && way !== 'shared-place' && !common;
  const doubtful =
    work === 'unsure' || work === 'something-else' || step === 'at-the-top' || step === 'beside-me';
  return isFar || doubtful ? 'ask-with-care' : 'ask';
}
