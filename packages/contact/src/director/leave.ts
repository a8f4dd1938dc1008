import type { MoveStep } from '@anyone-else/protocol';
import { goodbyeList } from '../lines/lists.ts';
import { GRACE, PATIENCE } from '../numbers.ts';
import { type Deciding, lineStep } from './context.ts';
import { deflect } from './fouls.ts';
import { offerStep } from './offers.ts';

export const goodbye = (at: Deciding, warmth = at.state.warmth): MoveStep =>
  lineStep(at, 'goodbye', goodbyeList(warmth), { warmth });

/** Whether the user really takes their leave: a label alone is believed only once the talk has run. */
export function userLeaves({ heard, state, scene }: Deciding): boolean {
  if (heard.leaves === 'surely') return state.userTurns > 1 || heard.has('close');
  const late = state.minutesLeft < scene.setup.minutes * 0.4 || state.made.has('name') || state.userTurns > 8;
  return heard.leaves === 'perhaps' && late;
}

const CALLED_AWAY =
  /\b(?:ill|sick|unwell|poorly|hospital|ambulance|emergency|accident|fever|fell|crying|(?:school|nursery|daycare) (?:called|rang|is calling))\b/iu;

/** Steps of a turn in which the contact ends the talk; undefined while they stay. */
export function leaveSteps(at: Deciding): MoveStep[] | undefined {
  const { state, temper, heard, chance } = at;
  if (state.rude >= PATIENCE.rude) return [deflect(at, 'rude'), goodbye(at, 'cold')];
  // Called away, they owe nobody a long farewell, nor is it theirs to be paid for a stiff talk.
  if (userLeaves(at) && CALLED_AWAY.test(heard.text))
    return [goodbye(at, state.warmth === 'cold' && state.rude === 0 ? 'neutral' : state.warmth)];
  if (userLeaves(at)) return [...offerStep(at, state.offers.size === 0 && chance.next() < 0.8), goodbye(at)];
  if (state.emptyRun >= PATIENCE.empty) return [lineStep(at, 'goodbye', 'leave'), goodbye(at, 'cold')];
  const over = -state.minutesLeft;
  const patience = state.warmth === 'warm' ? temper.patience : GRACE;
  if (over < patience || (!state.timeUp && heard.asksSomething)) return undefined;
  return [lineStep(at, 'time-up', 'time.over'), goodbye(at)];
}
