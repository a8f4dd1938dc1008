import type { MoveStep } from '@anyone-else/protocol';
import { echoOf } from '../hear/echo.ts';
import { STOP_WORDS } from '../match/stop-words.ts';
import { terms } from '../match/terms.ts';
import { LONG_STORY } from '../numbers.ts';
import { learned } from '../state.ts';
import { type Deciding, freshStep, lineStep } from './context.ts';
import { deflect } from './fouls.ts';
import { offerStep } from './offers.ts';

/** Steps for courtesies: a hello, how-are-you, thanks at the start, the time. A single one where a question follows. */
export function courtesySteps(at: Deciding, alone: boolean): MoveStep[] {
  const { heard, state } = at;
  const { has, signals } = heard;
  const early = state.userTurns <= 2;
  const steps: MoveStep[] = [];
  if (early && !alone && isNervous(at)) steps.push(...freshStep(at, 'receive', 'nervous'));
  if (signals.howAreYou && state.userTurns <= 3) steps.push(...freshStep(at, 'receive', 'how-are-you'));
  else if (signals.hearMe) steps.push(...freshStep(at, 'receive', 'hear-you'));
  if (has('time-check') || signals.howMuchTime || (alone && signals.moreTime))
    steps.push(...timeSteps(at, early, alone));
  else if (alone && signals.mayIAsk) steps.push(...freshStep(at, 'receive', 'go-on'));
  else if (alone && early && has('thanks')) steps.push(...freshStep(at, 'receive', 'opening-thanks'));
  else if (alone && early && signals.hello && steps.length === 0)
    steps.push(...freshStep(at, 'receive', 'hello'));
  return alone ? steps : steps.slice(0, 1);
}

function timeSteps(at: Deciding, early: boolean, alone: boolean): MoveStep[] {
  const { heard, state } = at;
  if (early) {
    if (!alone && !heard.asksTime) return [];
    return [
      lineStep(at, 'time-check', alone && !heard.signals.howAreYou ? 'time-suits' : 'time-suits-short'),
    ];
  }
  if (!alone) return [];
  if (heard.signals.moreTime || heard.signals.mayIAsk)
    return state.minutesLeft > 1.5 ? freshStep(at, 'receive', 'go-on') : [moreTime(at)];
  if (heard.asksTime || heard.signals.howMuchTime)
    return [state.minutesLeft > 0.5 ? lineStep(at, 'time-check', 'time-left') : moreTime(at)];
  return freshStep(at, 'receive', 'time-noted');
}

const moreTime = (at: Deciding): MoveStep =>
  lineStep(at, 'time-check', at.state.warmth === 'warm' ? 'more-time' : 'no-more-time', {
    warmth: at.state.warmth,
  });

/** A word on what the user said of themselves, before or instead of anything else. */
export function reaction(at: Deciding): MoveStep[] {
  const echo = at.state.warmth === 'cold' ? undefined : echoOf(at.heard.text);
  const taken =
    echo !== undefined && at.chance.next() < 0.5 ? freshStep(at, 'receive', 'react-echo', { echo }) : [];
  return taken.length > 0 ? taken : freshStep(at, 'receive', 'react-plain');
}

/** Shaky, and says so; at the start 'I don't really know how this works' says the same. */
export const isNervous = ({ heard, state }: Deciding): boolean =>
  state.warmth !== 'cold' && (heard.signals.nervous || (heard.signals.newToThis && state.userTurns <= 3));

/** Steps for a turn that asks nothing. */
export function receiveSteps(at: Deciding): MoveStep[] {
  const { heard, state } = at;
  const { has } = heard;
  const wait = () => [lineStep(at, 'wait', 'silences')];
  const or = (steps: MoveStep[]) => (steps.length > 0 ? steps : wait());
  if (heard.empty) return wait();
  if (isNervous(at)) {
    // What was asked comes before the feeling.
    const time = heard.asksTime ? courtesySteps(at, true) : [];
    return or([...time, ...freshStep(at, 'receive', 'nervous')]);
  }
  const courtesy = courtesySteps(at, true);
  if (courtesy.length > 0) return courtesy;
  if (has('turned-to-self') && heard.words >= LONG_STORY) return [deflect(at, 'selfTalk')];
  if (state.warmth === 'cold' && !heard.signals.sorry) {
    const thanked = has('thanks') || heard.signals.thanks;
    return or(freshStep(at, 'receive', thanked ? 'welcome-cold' : 'receive-cold'));
  }
  if (heard.signals.sorry && state.deflected.size > 0) return or(freshStep(at, 'receive', 'react-plain'));
  if (state.askedBack && (has('answer') || has('self-talk'))) return or(reaction(at));
  if (has('thanks') && learned(state) > 0)
    return [...or(freshStep(at, 'receive', 'welcome')), ...offerStep(at, true)];
  if (has('reflect')) return or(freshStep(at, 'receive', 'receive-reflect'));
  if (has('small-talk')) return or(freshStep(at, 'receive', 'small-talk'));
  if (has('self-talk') || has('answer')) return or(freshStep(at, 'receive', 'receive-self'));
  if (heard.signals.thanks) return or(freshStep(at, 'receive', 'welcome'));
  if (has('acknowledge')) return or(freshStep(at, 'receive', state.topic ? 'receive-ack' : 'nod'));
  if (garbled(at)) return [lineStep(at, 'unclear', 'deflection.unclear', { deflection: 'unclear' })];
  return heard.words >= 4 ? or(freshStep(at, 'receive', 'receive-self')) : wait();
}

/** Not one word that people use or that the contact knows. */
function garbled({ heard, matcher }: Deciding): boolean {
  const found = heard.text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  const unknown = matcher.weight('\u0000');
  return !found.some(
    (word) => STOP_WORDS.has(word) || terms(word).some((term) => matcher.weight(term) < unknown),
  );
}
