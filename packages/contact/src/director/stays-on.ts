import type { MoveStep, PersonaAnswer, PersonaThread } from '@anyone-else/protocol';
import { asksTheHeart } from '../hear/heart.ts';
import { deflectionList } from '../lines/lists.ts';
import { terms } from '../match/terms.ts';
import { sentencesOf } from '../said.ts';
import type { Candidate, Unit } from './candidates.ts';
import { type Deciding, freshStep, lineStep } from './context.ts';
import { pointing } from './follows.ts';
import { ownWords } from './own-words.ts';
import { lastSaid, stemsOf, type TakenUp } from './takes-up.ts';
import { tell } from './tell.ts';
import { topicOf } from './topic.ts';

/** Whether a candidate is on the thing that the question takes up; everything is where it takes up nothing. */
export function staysOn(at: Deciding, unit: Unit, up: TakenUp, { id, what }: Candidate): boolean {
  if (what === 'thread') return threadsOn(at, up).includes(id);
  const mine = at.state.topic?.answers.includes(id) ?? false;
  return mine || (what === 'answer' && isTrulyAbout(at, unit, up, id));
}

/** 'The last one that …', 'the heaviest thing you …': asks for an episode, and the thing only says of what kind. */
const EPISODE =
  /\b(?:last|first|worst|best|most \p{L}+|\p{L}+est) (?:one|time|thing|case|moment|example)\b/iu;
/** Share of the question's telling words that an answer must have to be about the very thing, and how many. */
const ABOUT = { share: 0.75, words: 2 } as const;

/** A story not told yet, though the question stays on this one: its words, or its name, leave no doubt. */
function isTrulyAbout(at: Deciding, unit: Unit, up: TakenUp, id: string): boolean {
  const { matcher, scene, heard } = at;
  const answer = scene.persona.answers.find((one) => one.id === id);
  if (!answer) return false;
  if (unit.crossing && answer.beat === 'journey') return true;
  if (answer.threads.some((thread) => matcher.names(unit.query, thread) > 0.6)) return true;
  if (matcher.asks(unit.query, id)) return true;
  if (EPISODE.test(heard.text) && (heard.leaning?.(answer.beat) ?? 0) >= 0.9) return true;
  const held = new Set(terms([...answer.about, answer.brief, answer.full].join(' ')));
  const shared = [...new Set(unit.query)].filter((term) => held.has(term) && matcher.weight(term) >= 1.8);
  return (
    shared.length >= ABOUT.words &&
    up.anchors.every((anchor) => held.has(anchor)) &&
    matcher.covered(unit.query, id) >= ABOUT.share
  );
}

/** The stories begun to which the thing belongs, with a depth left; nearest first. */
function threadsOn(at: Deciding, up: TakenUp): string[] {
  const { state, scene } = at;
  const topic = topicOf(at);
  return scene.persona.threads
    .filter(({ id, deeper }) => state.cues.has(id) && (state.threads.get(id)?.level ?? 0) < deeper.length)
    .map((thread) => ({
      id: thread.id,
      near: nearness(at, up, thread, topic?.threads.includes(thread.id) ?? false),
    }))
    .filter(({ near }) => near > 0)
    .sort((one, other) => other.near - one.near)
    .map(({ id }) => id);
}

/** How near a thing is to a story: by its cue, by its words, by where the cue stood; 0 for another story. */
function nearness(at: Deciding, up: TakenUp, thread: PersonaThread, topical: boolean): number {
  const { state, matcher } = at;
  const cue = stemsOf(thread.cue);
  if (up.noun !== undefined && cue.has(up.noun)) return 5;
  const cued = new Set(terms(thread.cue));
  if (up.anchors.some((anchor) => cued.has(anchor))) return 4;
  if (state.topic?.threadId === thread.id) return 3;
  if (!topical) return 0;
  if (up.anchors.length > 0 && matcher.thread(up.anchors, thread.id) > 0) return 3;
  if (up.anchors.length === 0) return up.noun === undefined || nearCue(at, [up.noun], thread) ? 2 : 0;
  return nearCue(at, up.anchors, thread) ? 2 : 0;
}

/** The thing and the cue were said in one breath: in one sentence, or in two that follow each other. */
function nearCue(at: Deciding, things: readonly string[], { cue }: PersonaThread): boolean {
  const sentences = sentencesOf(lastSaid(at));
  const there = sentences.findIndex((sentence) => sentence.toLowerCase().includes(cue.toLowerCase()));
  if (there < 0) return false;
  const around = sentences.slice(Math.max(0, there - 1), there + 2).join(' ');
  const said = new Set([...terms(around), ...stemsOf(around)]);
  return things.some((thing) => said.has(thing));
}

/** Goes on with what the thing belongs to, where something of it is untold; empty where it is not. */
export function goesOn(at: Deciding, unit: Unit, up: TakenUp): MoveStep[] {
  const named = up.anchors.length > 0 || up.noun !== undefined || up.feels || pointing(at) > 0;
  if (!named && ownWords(at, unit).length > 0) return [];
  for (const id of threadsOn(at, up)) {
    const step = tell(at, { id, what: 'thread', fit: 0 });
    if (step) return [step];
  }
  const rest = restOf(at);
  const step = at.heard.open && rest && tell(at, { id: rest.id, what: 'rest', fit: 0 });
  return step ? [step] : [];
}

/** The answer at hand, where sentences of it were kept back. */
function restOf({ state, scene }: Deciding): PersonaAnswer | undefined {
  const id = state.topic?.answers[0];
  const answer = scene.persona.answers.find((one) => one.id === id);
  const told = id === undefined ? undefined : state.answers.get(id);
  return answer && told && told.sentences > 0 && told.sentences < sentencesOf(answer.full).length
    ? answer
    : undefined;
}

/** Nothing is left to tell of the thing: said of the thing itself, and honestly. */
export function noMoreOfIt(at: Deciding, up: TakenUp): MoveStep[] {
  if (asksTheHeart(at.heard.questions)) return [lineStep(at, 'not-mine', 'hold-back')];
  const stale = at.state.last.some(({ list }) => list === 'all-told');
  const end = lineStep(at, 'not-mine', stale ? deflectionList('notMine') : 'all-told');
  if (up.thing === undefined) return [end];
  return [...freshStep(at, 'receive', 'that-thing', { echo: up.thing }), end];
}
