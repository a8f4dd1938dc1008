import type { AnsweredBeat, MoveStep, PersonaAnswer, PersonaThread } from '@anyone-else/protocol';
import { countWords } from '@anyone-else/protocol';
import { fill } from '../fill.ts';
import { terms } from '../match/terms.ts';
import { DEEPEST } from '../numbers.ts';
import { saidSentences, sentencesOf } from '../said.ts';
import type { Deciding } from './context.ts';
import { type Topic, topicOf } from './topic.ts';

/** One question of a turn. */
export interface Unit {
  query: readonly string[];
  /** Words of the whole turn: a reaction before the question may name what it follows. */
  around: readonly string[];
  beat: AnsweredBeat | undefined;
  /** Beats whose usual wording stands in the question. */
  worded: readonly AnsweredBeat[];
}

/** Something the contact could tell, and how well it fits the question. */
export interface Candidate {
  fit: number;
  id: string;
  what: 'answer' | 'rest' | 'thread' | 'again';
}

/** What a fit must reach to be told at all: a beat by itself does, one vague word doesn't. */
export const ENOUGH = 2.2;
const BY_LABEL = 3;
const BY_WORDING = 2;
const TOLD_ALREADY = -2.5;
const ASKED_AGAIN = 6;
/** Share of a question's telling words that must be found where the reader names no beat. */
const COVERED = 0.6;
/** Beats in which a follow-up on an episode digs; they don't change the topic by themselves. */
const DIGS: ReadonlySet<string> = new Set(['challenge', 'journey', 'learning']);
const ANOTHER = /\b(?:else|other|others|another|also|besides|apart from)\b/iu;

/** What fits the question best, or nothing. `taken` was chosen for another question of the turn. */
export function best(at: Deciding, unit: Unit, taken: ReadonlySet<string>): Candidate | undefined {
  const { persona } = at.scene;
  const all = [
    ...persona.answers.map((answer) => answerFit(at, unit, answer)),
    ...persona.threads.map((thread) => threadFit(at, unit, thread)),
    restFit(at, unit),
  ].filter((candidate) => candidate !== undefined);
  let found: Candidate | undefined;
  for (const candidate of all)
    if (!taken.has(candidate.id) && candidate.fit >= ENOUGH && candidate.fit > (found?.fit ?? 0))
      found = candidate;
  return found;
}

const follows = ({ heard }: Deciding): boolean => heard.followUp || heard.signals.bareFollowUp;

function answerFit(at: Deciding, unit: Unit, answer: PersonaAnswer): Candidate | undefined {
  const { state, matcher, heard } = at;
  const told = state.answers.get(answer.id);
  const threads = answer.threads.map((id) => matcher.thread(unit.query, id));
  const words = matcher.answer(unit.query, answer.id) + 0.35 * Math.max(0, ...threads);
  const topic = topicOf(at);
  // A follow-up wants more of the same, not the next story under the same heading, unless its words ask for that.
  if (follows(at) && topic?.beats.includes(answer.beat) && words < 2 && !ANOTHER.test(heard.text))
    return undefined;
  if (heard.signals.bareFollowUp && state.topic) return undefined;
  const byWordsAlone = unit.beat !== answer.beat && !unit.worded.includes(answer.beat);
  if (byWordsAlone && matcher.covered(unit.query, answer.id) < COVERED) return undefined;
  const fit = words + askedFor(unit, answer.beat);
  if (!told) return { fit, id: answer.id, what: 'answer' };
  if (sameQuestion(unit.query, state.toldFor.get(answer.id)) && unit.beat === answer.beat && !heard.followUp)
    return { fit: fit + ASKED_AGAIN, id: answer.id, what: 'again' };
  if (told.sentences === 0) return { fit: fit - 0.4, id: answer.id, what: heard.open ? 'answer' : 'again' };
  const again = fit + TOLD_ALREADY;
  return {
    fit: unit.beat === answer.beat && !heard.followUp ? Math.max(again, ENOUGH) : again,
    id: answer.id,
    what: 'again',
  };
}

/** What the reader's beat speaks for an answer; where it names another beat, only telling words win against it. */
function askedFor({ beat, worded }: Unit, own: AnsweredBeat): number {
  const says = worded.includes(own);
  if (beat === own) return BY_LABEL + (says ? 1 : 0);
  if (beat === undefined) return says ? BY_WORDING : 0;
  // The reader errs now and then: where its beat has no word in the question, the usual wording of another may win.
  return says && !worded.includes(beat) ? 1.4 : -0.8;
}

/** Whether a question is put in nearly the words of an earlier one. */
function sameQuestion(query: readonly string[], before: readonly string[] | undefined): boolean {
  if (!before) return false;
  const all = new Set([...query, ...before]);
  const shared = new Set(query.filter((term) => before.includes(term)));
  return all.size === 0 || shared.size / all.size >= 0.75;
}

/** A question under another heading leaves the story, unless it digs into an episode. */
const leaves = ({ beat }: Unit, topic: Topic | undefined): number =>
  beat !== undefined && !topic?.beats.includes(beat) && !DIGS.has(beat) ? -2.5 : 0;

function threadFit(at: Deciding, unit: Unit, thread: PersonaThread): Candidate | undefined {
  const { state, matcher } = at;
  const level = state.threads.get(thread.id)?.level ?? 0;
  if (!state.cues.has(thread.id) || level >= thread.deeper.length) return undefined;
  const topic = topicOf(at);
  const words = Math.max(matcher.thread(unit.query, thread.id), 0.6 * matcher.thread(unit.around, thread.id));
  const topical = topic?.threads.includes(thread.id) ?? false;
  const elsewhere = words < 2 ? leaves(unit, topic) : 0;
  // Mentioned again in passing, a story is not what an unlike question is after.
  const passing = words === 0 && unit.query.length > 0 && (level > 0 || !at.heard.open);
  if (passing && state.topic?.threadId !== thread.id) return undefined;
  if (!follows(at) && unit.beat !== undefined && matcher.covered(unit.query, thread.id) < COVERED)
    return undefined;
  if (!follows(at))
    return words < 2.5 ? undefined : { fit: words + (topical ? 1 : 0), id: thread.id, what: 'thread' };
  const bare = at.heard.signals.bareFollowUp ? 2 : 0;
  return { fit: words + (topical ? 3.4 + bare : 0) + elsewhere, id: thread.id, what: 'thread' };
}

/** The sentences of the topic's answer that were kept back. */
function restFit(at: Deciding, unit: Unit): Candidate | undefined {
  const { state, scene } = at;
  const id = state.topic?.answers[0];
  const answer = scene.persona.answers.find((one) => one.id === id);
  const told = id === undefined ? undefined : state.answers.get(id);
  if (!answer || !told || !follows(at)) return undefined;
  const rest = sentencesOf(answer.full).slice(told.sentences);
  if (rest.length === 0) return undefined;
  const words = new Set(terms(rest.join(' ')));
  let fit = (told.sentences === 0 ? 4.2 : 3) + leaves(unit, topicOf(at));
  for (const term of new Set(unit.query)) if (words.has(term)) fit += 0.6 * at.matcher.weight(term);
  return { fit: fit + (at.heard.signals.bareFollowUp ? 1.5 : 0), id: answer.id, what: 'rest' };
}

/** The step that tells a candidate, as long as warmth and temper allow; undefined for a depth that is kept back. */
export function tell(at: Deciding, { id, what }: Candidate): MoveStep | undefined {
  const { state, scene, heard } = at;
  if (what === 'thread') {
    const level = (state.threads.get(id)?.level ?? 0) + 1;
    return level > DEEPEST[state.warmth] ? undefined : { kind: 'go-deeper', threadId: id, level };
  }
  const answer = scene.persona.answers.find((one) => one.id === id);
  if (!answer || what === 'again') return undefined;
  const told = state.answers.get(id);
  const base = { kind: 'answer', beat: answer.beat, answerId: id } as const;
  const cold = state.warmth === 'cold';
  if (cold && !told) return { ...base, depth: 'brief' };
  if (!heard.open && what === 'answer') return { ...base, depth: 'brief' };
  const sentences = sentencesOf(answer.full);
  const said = (sentence: string) => saidSentences(fill(sentence, scene)).every((one) => state.said.has(one));
  const from = Math.max(
    told?.sentences ?? 0,
    sentences.findIndex((sentence) => !said(sentence)),
  );
  const upTo = cold ? from + 1 : fitting(at, sentences, from);
  return { ...base, depth: 'full', sentences: [from, upTo] };
}

/** A sentence that leans on the one before it: no place to stop in front of. */
const LEANS =
  /^['"‘“]?(?:and|but|so|then|it|its|it's|that|that's|this|these|those|they|they're|they'd|he|he's|he'd|she|she's|she'd|there|because|or|which|of course|only|anyway|still|otherwise|yet|not|nor|once)\b/iu;
/** Words that a sentence needs to end a turn on; a shorter one is a run-up to what comes next. */
const LANDS = 7;

/** How many sentences are said: about as many as the measure of temper and warmth holds, stopping only where one can. */
function fitting({ state, temper }: Deciding, sentences: readonly string[], from: number): number {
  const most = temper.words[state.warmth === 'warm' ? 'warm' : 'neutral'];
  const counts = sentences.map(countWords);
  const stops = counts.flatMap((count, index) => {
    const next = sentences[index + 1];
    return next === undefined || (index > from && count >= LANDS && !LEANS.test(next)) ? [index + 1] : [];
  });
  const wordsTo = (end: number) => counts.slice(from, end).reduce((sum, count) => sum + count, 0);
  const within = stops.filter((end) => end > from && wordsTo(end) <= most).at(-1);
  const stop = within ?? stops.find((end) => end > from) ?? counts.length;
  // What would be left is too little to keep back.
  return wordsTo(counts.length) - wordsTo(stop) <= LANDS ? counts.length : stop;
}
