import type { Move, MoveStep } from '@anyone-else/protocol';
import { moved } from '../goodwill.ts';
import { COURSE_WORTH, warmthOf } from '../numbers.ts';
import type { ContactScene } from '../scene.ts';
import { sayEmbedded } from '../voice.ts';
import { askSteps } from './asks.ts';
import { contentSteps } from './content.ts';
import { type Deciding, deciding, lineStep } from './context.ts';
import { foulSteps, onTheWay } from './fouls.ts';
import { goOnSteps } from './go-on.ts';
import { leaveSteps } from './leave.ts';
import { offerStep } from './offers.ts';
import { courtesySteps, reaction, receiveSteps } from './receive.ts';
import { repairSteps } from './repair.ts';
import { withAskBack, withMannerism, withOpening, withReferral, withTime } from './tails.ts';
import { unanswerable } from './unanswerable.ts';

/** What the contact does next: a greeting, or the reply to the last user turn. Same scene, same move. */
export function decide(scene: ContactScene): Move {
  const at = deciding(scene);
  if (at.state.turns === 0) return move(at, [lineStep(at, 'greet', 'greetings')], false);
  const leaving = leaveSteps(at);
  if (leaving) return move(at, [...lastWish(at), ...leaving], true);
  return move(at, withTime(at, reply(at)), false);
}

/** A closer, an introduction or a leave to write asked at the very end is still answered on the way out. */
function lastWish(at: Deciding): MoveStep[] {
  if (at.state.rude > 0 && at.heard.rude) return [];
  return askSteps(at).slice(0, 1);
}

function reply(at: Deciding): MoveStep[] {
  const { heard, state } = at;
  const repaired = goOnSteps(at) ?? repairSteps(at);
  if (repaired) return repaired;
  const declined = foulSteps(at);
  if (declined.length > 0) return declined;
  if (!heard.asksSomething) return withAskBack(at, receiveSteps(at));
  const asks = askSteps(at);
  if (asks.length === 0 && wantsFavour(at)) return favourSteps(at);
  const wantsContent = heard.beats.length > 0 || asks.length === 0;
  const content = wantsContent ? contentSteps(at) : [];
  if (asks.length > 0) return isOnlyCloser(at) ? asks : [...content.slice(0, 1), ...asks];
  const before = onTheWay(at);
  if (content.length > 0) return answered(at, before, content);
  if (before.length > 0 && !heard.has('question-stacking')) return before;
  const courtesy = courtesySteps(at, true);
  // A hello is no answer to a question, even to one that has none.
  const greets = heard.questions.length > 0 && courtesy.every(({ list }) => GREETS.has(list ?? ''));
  if (courtesy.length > 0 && !greets) return courtesy;
  return state.askedBack && heard.has('answer') ? reaction(at).concat(unanswerable(at)) : [unanswerable(at)];
}

/** 'Is there anyone else you would talk to if you were me?' asks for a name, and for no advice beside it. */
const isOnlyCloser = ({ heard }: Deciding): boolean =>
  heard.signals.closer &&
  heard.questions.length === 1 &&
  heard.beats.every((beat) => beat === 'advice') &&
  /\bif you were (?:me|in my)|in my (?:place|position|shoes)/iu.test(heard.text);

const GREETS: ReadonlySet<string> = new Set(['hello', 'opening-thanks']);

/** Something to be done, not something to be told. */
const wantsFavour = ({ heard }: Deciding): boolean =>
  heard.has('request') &&
  heard.beats.length === 0 &&
  !heard.signals.bareFollowUp &&
  !/\b(?:tell|say|explain|describe|talk|walk me|share|elaborate)\b/iu.test(heard.questions.join(' '));

/** Asked for a favour: what they would offer anyhow, where they like the talk. */
function favourSteps(at: Deciding): MoveStep[] {
  const offer = offerStep(at, true);
  return offer.length > 0 ? offer : [lineStep(at, 'receive', 'request')];
}

function answered(at: Deciding, before: MoveStep[], content: MoveStep[]): MoveStep[] {
  const { heard, state, chance } = at;
  if (before.length > 0) return [...before, ...content];
  const courtesy = courtesySteps(at, false);
  if (courtesy.length > 0) return [...courtesy, ...content];
  const said = heard.sentences.length > heard.questions.length;
  const reacted = state.askedBack && said && heard.has('answer') && chance.next() < 0.7 ? reaction(at) : [];
  if (reacted.length > 0) return [...reacted, ...content];
  return withAskBack(at, withMannerism(at, withOpening(at, withReferral(at, content))));
}

/** The move with what it earns: goodwill after a thread picked up, and the cues that stand in its words. */
function move(at: Deciding, steps: MoveStep[], ends: boolean): Move {
  const { state, scene } = at;
  const { persona, setup } = scene;
  const picked = steps.some(
    ({ threadId }) => threadId !== undefined && state.cues.get(threadId)?.pickedUpAt === null,
  );
  const goodwill = moved(state.goodwill, picked ? [COURSE_WORTH.threadPickedUp] : [], persona, setup);
  const bare: Move = { steps, goodwill, warmth: warmthOf(goodwill), cues: [], ends };
  const text = sayEmbedded(scene, bare).toLowerCase();
  const cues = persona.threads.filter(({ cue }) => text.includes(cue.toLowerCase())).map(({ id }) => id);
  return { ...bare, cues };
}
