import type { MoveKind, MoveStep, StoredEvent } from '@anyone-else/protocol';
import { minutesSpoken } from './clock.ts';
import { fill } from './fill.ts';
import { changesOf, moved, startGoodwill } from './goodwill.ts';
import { echoOf } from './hear/echo.ts';
import { type Heard, hear } from './hear/hear.ts';
import { cuesHeard, stepsHeard, telling, whatCounts } from './heard-steps.ts';
import { terms } from './match/terms.ts';
import { warmthOf } from './numbers.ts';
import { isPraise } from './openings.ts';
import { saidSentences, sentencesOf } from './said.ts';
import type { ContactScene } from './scene.ts';
import type { ContactState } from './state.ts';

type UserTurn = Extract<StoredEvent, { type: 'user-turn' }>;
type ContactTurn = Extract<StoredEvent, { type: 'contact-turn' }>;

function empty(scene: ContactScene): ContactState {
  const goodwill = startGoodwill(scene.persona, scene.setup);
  return {
    goodwill,
    warmth: warmthOf(goodwill),
    trail: [],
    turns: 0,
    userTurns: 0,
    answering: 0,
    contactTurns: 0,
    minutesSpoken: 0,
    minutesLeft: scene.setup.minutes,
    answers: new Map(),
    threads: new Map(),
    cues: new Map(),
    topic: null,
    toldFor: new Map(),
    toldIn: new Map(),
    question: [],
    names: new Map(),
    offers: new Map(),
    introduction: null,
    made: new Map(),
    deflected: new Map(),
    said: new Set(),
    usedLines: new Set(),
    heardOf: '',
    last: [],
    lastCues: [],
    askedBack: false,
    lastAskBack: -99,
    openings: 0,
    praises: 0,
    lastOpening: -99,
    referrals: 0,
    lastReferral: -99,
    lastMannerism: -99,
    timeHinted: false,
    timeUp: false,
    rude: 0,
    emptyRun: 0,
    storyAsked: false,
    applied: false,
    ofThemselves: [],
    mentioned: [],
  };
}

/** The contact's state after all events of the scene. */
export function foldContact(scene: ContactScene): ContactState {
  const state = empty(scene);
  const said = whatCounts(scene.events);
  for (const event of scene.events) {
    if (event.type === 'user-turn') takeUserTurn(state, event, scene);
    else if (event.type === 'contact-turn') {
      if (said.has(event)) takeContactTurn(state, event, scene);
      else takeBrokenTurn(state, event);
    }
  }
  state.minutesSpoken = minutesSpoken(scene);
  state.minutesLeft = scene.setup.minutes - state.minutesSpoken;
  return state;
}

const known = new WeakMap<UserTurn, Heard>();

/** A stored turn is heard once: the log is folded anew for every reply. */
function heardOf(event: UserTurn): Heard {
  const heard = known.get(event) ?? hear(event.text, event.labels, event.leanings);
  known.set(event, heard);
  return heard;
}

function takeUserTurn(state: ContactState, event: UserTurn, { persona, setup }: ContactScene): void {
  const heard = heardOf(event);
  state.goodwill = moved(state.goodwill, changesOf(event.labels, heard, state), persona, setup);
  state.warmth = warmthOf(state.goodwill);
  state.trail.push({ turn: state.turns, value: state.goodwill });
  state.emptyRun = heard.empty ? state.emptyRun + 1 : 0;
  if (heard.rude) state.rude += 1;
  if (heard.beats.includes('journey') || heard.beats.includes('why-company')) state.storyAsked = true;
  if (heard.signals.applied) state.applied = true;
  if (heard.has('self-talk') || heard.has('answer')) takeOwnStory(state, event.text);
  state.question = terms(heard.questions.join(' ') || heard.text);
  state.answering = state.turns;
  state.turns += 1;
  state.userTurns += 1;
}

function takeOwnStory(state: ContactState, text: string): void {
  state.ofThemselves.push(text);
  const echo = echoOf(text);
  if (echo !== undefined) state.mentioned.push({ echo, turn: state.userTurns });
}

/** A turn that broke off and was said anew: its words were heard, but nothing counts as told by it. */
function takeBrokenTurn(state: ContactState, { text }: ContactTurn): void {
  state.heardOf += ` ${text.toLowerCase()}`;
  state.turns += 1;
}

function takeContactTurn(state: ContactState, event: ContactTurn, scene: ContactScene): void {
  const { move, text } = event;
  // The move's goodwill holds what picking up a thread earned; it stands for the user turn that was answered.
  state.goodwill = move.goodwill;
  state.warmth = warmthOf(move.goodwill);
  const answered = state.trail.at(-1);
  if (answered) answered.value = move.goodwill;
  state.askedBack = false;
  for (const sentence of saidSentences(text)) state.said.add(sentence);
  const steps = stepsHeard(event, scene);
  for (const step of steps) takeStep(state, step, scene, event);
  const words = telling(event);
  for (const { answerId, threadId } of steps)
    for (const id of [answerId, threadId])
      if (id !== undefined) state.toldIn.set(id, new Set([...(state.toldIn.get(id) ?? []), ...words]));
  for (const cue of cuesHeard(event, scene))
    if (!state.cues.has(cue)) state.cues.set(cue, { turn: state.turns, pickedUpAt: null });
  state.heardOf += ` ${text.toLowerCase()}`;
  state.last = steps;
  state.lastCues = move.cues;
  state.turns += 1;
  state.contactTurns += 1;
}

/** After these a 'that' or a 'she' of the user's no longer points at a story told. */
const LEAVES_TOPIC: ReadonlySet<MoveKind> = new Set([
  'name',
  'introduce',
  'stand-out',
  'keep-in-touch',
  'offer',
]);

function takeStep(
  state: ContactState,
  step: MoveStep,
  scene: ContactScene,
  { voice, interrupted: broken }: ContactTurn,
): void {
  const { persona } = scene;
  const { turns: turn } = state;
  state.made.set(step.kind, (state.made.get(step.kind) ?? 0) + 1);
  if (step.kind === 'name' && step.list) state.made.set(step.list, (state.made.get(step.list) ?? 0) + 1);
  if (step.list !== undefined && step.line !== undefined) state.usedLines.add(`${step.list}#${step.line}`);
  if (step.opening !== undefined) {
    state.openings += 1;
    state.lastOpening = state.contactTurns;
    if (voice !== 'model' && isPraise(persona.acknowledgements[step.opening] ?? '')) state.praises += 1;
  }
  if (step.answerId !== undefined) takeAnswer(state, step, step.answerId, scene, broken);
  if (step.threadId !== undefined && step.level !== undefined) {
    state.threads.set(step.threadId, { level: step.level, turn });
    // Between the user's turn and this one a try that was cut off may stand.
    const { answering } = state;
    const cue = state.cues.get(step.threadId) ?? { turn: Math.max(0, answering - 1), pickedUpAt: null };
    state.cues.set(step.threadId, { turn: cue.turn, pickedUpAt: cue.pickedUpAt ?? answering });
  }
  if (step.answerId !== undefined && step.kind !== 'repeat') {
    const also = state.topic?.turn === turn ? state.topic.answers : [];
    state.topic = { answers: [step.answerId, ...also], turn };
  }
  if (LEAVES_TOPIC.has(step.kind)) state.topic = null;
  if (step.threadId !== undefined) state.topic = { answers: [], threadId: step.threadId, turn };
  for (const name of step.names ?? []) if (!state.names.has(name)) state.names.set(name, turn);
  if (step.offer !== undefined && !state.offers.has(step.offer)) state.offers.set(step.offer, turn);
  if (step.deflection) state.deflected.set(step.deflection, (state.deflected.get(step.deflection) ?? 0) + 1);
  if (step.kind === 'introduce' && step.warmth) state.introduction ??= { turn, warmth: step.warmth };
  if (step.kind === 'ask-back') {
    state.askedBack = true;
    state.lastAskBack = state.contactTurns;
  }
  if (step.kind === 'time-nearly-up') state.timeHinted = true;
  if (step.kind === 'time-up') state.timeUp = true;
  if (step.list === 'thinking' || step.list === 'aside') state.lastMannerism = state.contactTurns;
  if (step.list?.startsWith('refer-')) {
    state.referrals += 1;
    state.lastReferral = state.contactTurns;
  }
}

function takeAnswer(
  state: ContactState,
  step: MoveStep,
  id: string,
  scene: ContactScene,
  broken: boolean,
): void {
  const before = state.answers.get(id) ?? { turn: state.turns, brief: false, sentences: 0 };
  if (!state.toldFor.has(id)) state.toldFor.set(id, state.question);
  const whole = sentencesOf(scene.persona.answers.find((answer) => answer.id === id)?.full ?? '');
  const upTo = step.sentences?.[1] ?? whole.length;
  // Of an answer that broke off only what was heard counts.
  const heard = (sentence: string) =>
    saidSentences(fill(sentence, scene)).every((one) => state.said.has(one));
  const told = broken ? whole.slice(0, upTo).findLastIndex(heard) + 1 : upTo;
  state.answers.set(id, {
    turn: state.turns,
    brief: before.brief || step.depth === 'brief',
    sentences: step.depth === 'full' ? told : before.sentences,
  });
}
