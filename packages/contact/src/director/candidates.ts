import type { AnsweredBeat, PersonaAnswer, PersonaThread } from '@anyone-else/protocol';
import { terms } from '../match/terms.ts';
import { sentencesOf } from '../said.ts';
import type { Deciding } from './context.ts';
import { echoes, follows, followsForSure, namesItsOwn, pointing } from './follows.ts';
import { isAfterElse, ownWords } from './own-words.ts';
import { staysOn } from './stays-on.ts';
import { takenUp } from './takes-up.ts';
import { topicOf } from './topic.ts';
import { LEANS } from './very-sentence.ts';

/** One question of a turn. */
export interface Unit {
  query: readonly string[];
  /** Words of the whole turn: a reaction before the question may name what it follows. */
  around: readonly string[];
  /** Words of the user's own past, where the question is about them. */
  past: readonly string[];
  beat: AnsweredBeat | undefined;
  /** Asks how they got from one thing to another: for the next part of their story, not for more of the last. */
  crossing: boolean;
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
const BY_LEANING = 4.5;
const BY_WORDING = 2;
const TOLD_ALREADY = -2.5;
const ASKED_AGAIN = 6;
/** Share of a question's telling words that must be found where the reader names no beat. */
const COVERED = 0.6;
/** The same for a follow-up on a story under the same heading. */
const NEAR = 0.5;
/** Beats in which a follow-up on an episode digs; they don't change the topic by themselves. */
const DIGS: ReadonlySet<string> = new Set(['challenge', 'journey', 'learning']);
const ANOTHER = /\b(?:else|other|others|another|also|besides|apart from)\b/iu;

/** What an answer gains when the question is one of those it was written for. */
const ITS_VERY_PHRASE = 2.5;
/** What the parts of their own story not told yet gain when the question asks for the way between two things. */
const CROSSES = 2;
/** What a story gains when the question says its name. */
const NAMED = 4;
/** What the user's past weighs beside the words of the question. */
const PAST = 0.3;
/** Whether the story at hand has a depth left that is told at this warmth. */
function hasMore(at: Deciding): boolean {
  const { state, scene } = at;
  return (topicOf(at)?.threads ?? []).some((id) => {
    const depths = scene.persona.threads.find((thread) => thread.id === id)?.deeper.length ?? 0;
    return (
      state.cues.has(id) &&
      (state.threads.get(id)?.level ?? 0) < Math.min(depths, at.temper.deepest[state.warmth])
    );
  });
}

/** What fits the question, best first. `taken` was chosen for another question of the turn. */
export function ranked(at: Deciding, unit: Unit, taken: ReadonlySet<string> = new Set()): Candidate[] {
  const { persona } = at.scene;
  const up = takenUp(at, unit);
  return [
    ...persona.answers.map((answer) => answerFit(at, unit, answer)),
    ...persona.threads.map((thread) => threadFit(at, unit, thread)),
    restFit(at, unit),
  ]
    .filter((candidate) => candidate !== undefined)
    .filter(({ id, fit }) => !taken.has(id) && fit >= ENOUGH)
    .filter(
      (candidate) =>
        up === undefined ||
        staysOn(at, unit, up, candidate) ||
        (candidate.what === 'answer' && hintsAt(at, unit, candidate.id) >= HINTED),
    )
    .sort((one, other) => other.fit - one.fit);
}

function answerFit(at: Deciding, unit: Unit, answer: PersonaAnswer): Candidate | undefined {
  const { state, matcher, heard } = at;
  const told = state.answers.get(answer.id);
  const threads = answer.threads.map((id) => matcher.thread(unit.query, id));
  const named = answer.threads.map((id) => (state.cues.has(id) ? 0 : matcher.names(unit.around, id)));
  const hinted = told ? 0 : hintsAt(at, unit, answer.id);
  const words =
    (hinted >= HINTED ? NAMED + hinted : 0) +
    (unit.crossing && answer.beat === 'journey' && !told ? CROSSES : 0) +
    matcher.answer(unit.query, answer.id) +
    Math.min(1.5, PAST * matcher.answer(unit.past, answer.id)) +
    0.35 * Math.max(0, ...threads) +
    NAMED * Math.max(0, ...named);
  const topic = topicOf(at);
  // A follow-up wants more of the same, not the next story under the same heading, unless its words ask for that.
  const own = unit.worded.includes(answer.beat) && pointing(at) === 0 ? 1 : 2;
  if (followsForSure(at) && topic?.beats.includes(answer.beat) && words < own && !ANOTHER.test(heard.text))
    return undefined;
  if (heard.signals.bareFollowUp && state.topic) return undefined;
  if (heard.leaning && hinted < HINTED && unlikely(at, unit, answer)) return undefined;
  const byWordsAlone =
    hinted < HINTED &&
    Math.max(0, ...named) === 0 &&
    unit.beat !== answer.beat &&
    !unit.worded.includes(answer.beat);
  const near = followsForSure(at) && topic?.beats.includes(answer.beat) ? NEAR : COVERED;
  if (byWordsAlone && matcher.covered(unit.query, answer.id) < near) return undefined;
  // A follow-up that digs into the story at hand opens no new one, whatever the heading.
  const digs =
    !unit.crossing && follows(at, unit) && digsIn(at, unit) && hasMore(at) && !ANOTHER.test(heard.text);
  const meant = matcher.asks(unit.query, answer.id) ? ITS_VERY_PHRASE : 0;
  const meantFor = surelyElsewhere(at, unit, answer.beat);
  // By label alone no new story is told to a question that names what was said just now.
  const beside =
    !told && !meantFor && words < 1 && !unit.worded.includes(answer.beat) && echoes(at)
      ? followsForSure(at)
        ? -2
        : -0.7
      : 0;
  // Nor to a closed question that takes something up of which the file knows nothing.
  const aside = heard.followUp && !heard.open && words < 1 && !unit.worded.includes(answer.beat);
  const off = aside && !meantFor && namesItsOwn(at, unit) ? -1.5 : 0;
  const fit =
    words +
    askedFor(at, unit, answer.beat) +
    beside +
    off +
    meant -
    (digs && meant === 0 && !meantFor ? 2.2 : 0) +
    (meantFor ? ELSEWHERE : 0);
  if (!told) return { fit, id: answer.id, what: 'answer' };
  if (sameQuestion(unit.query, state.toldFor.get(answer.id)) && unit.beat === answer.beat && !heard.followUp)
    return { fit: fit + ASKED_AGAIN, id: answer.id, what: 'again' };
  if (told.sentences === 0) return { fit: fit - 0.4, id: answer.id, what: heard.open ? 'answer' : 'again' };
  if (goesOnFrom(at, answer, told.sentences))
    return { fit: fit - (follows(at, unit) ? 0.6 : 3), id: answer.id, what: 'rest' };
  const again = fit + TOLD_ALREADY;
  return {
    fit: unit.beat === answer.beat && !heard.followUp ? Math.max(again, ENOUGH) : again,
    id: answer.id,
    what: 'again',
  };
}

/** Whether an answer has sentences left that can be begun with: 'If there isn't one, …' needs what came before it. */
function goesOnFrom({ state }: Deciding, { id, full }: PersonaAnswer, from: number): boolean {
  const next = sentencesOf(full)[from];
  if (next === undefined) return false;
  return (state.topic?.answers.includes(id) ?? false) || !(LEANS.test(next) || MIDWAY.test(next));
}
const MIDWAY =
  /^(?:if|when|where|after|before|since|as|with|without)\b[^,]{0,40}\b(?:one|it|that|them|those|him|her)\b/iu;

/** What 'Wait, you complained your way in?' says of a story that was not told yet, by words that the last turn hadn't. */
function hintsAt(at: Deciding, { around }: Unit, id: string): number {
  const { heard, state } = at;
  if (!heard.followUp || !state.topic || !(heard.signals.mentions || TAKES_UP.test(heard.text))) return 0;
  return at.matcher.hints(ownWords(at, { query: around }), id);
}
const TAKES_UP =
  /^(?:(?:wait|so|oh|wow|ha|hold on|hang on|sorry|and|but|ok|okay|really)[,.!? ]+)*you(?:'ve|’ve| have| just| also| even)* \p{L}{2,}ed\b/iu;
const HINTED = 1.5;

/** The reader is sure of a heading that the talk is not on, and the question does more than dig: a topic of its own. */
function surelyElsewhere(at: Deciding, unit: Unit, beat: AnsweredBeat): boolean {
  const { heard } = at;
  if (heard.signals.bareFollowUp || (heard.leaning?.(beat) ?? 0) < SURELY) return false;
  if (topicOf(at)?.beats.includes(beat)) return false;
  return !DIGS.has(beat) || (pointing(at) === 0 && ownWords(at, unit).length > 0);
}
/** Share from which the reader is sure of a heading. */
export const SURELY = 0.8;
/** What it gains over more of the story at hand. */
const ELSEWHERE = 1.5;

/** Words alone tell no story that the question does not lean to in the least. */
const unlikely = ({ heard, matcher }: Deciding, unit: Unit, { id, beat, threads }: PersonaAnswer): boolean =>
  (heard.leaning?.(beat) ?? 0) < 0.15 &&
  !unit.worded.includes(beat) &&
  !matcher.asks(unit.query, id) &&
  !(matcher.covered(unit.query, id) >= OUTRIGHT && matcher.answer(unit.query, id) >= OUTRIGHT_FIT) &&
  !threads.some((thread) => matcher.names(unit.around, thread) === 1);

/** A question nearly all of whose telling words an answer has, two at least, is after that one. */
const OUTRIGHT = 0.9;
const OUTRIGHT_FIT = 4;

/** What the reader's beat speaks for an answer; where it names another beat, only telling words win against it. */
function askedFor({ heard }: Deciding, { beat, worded }: Unit, own: AnsweredBeat): number {
  const says = worded.includes(own);
  if (heard.leaning && heard.beats.length > 0) {
    const share = heard.leaning(own);
    return BY_LEANING * share - (1 - share) * 0.8 + (says ? 0.4 + share : 0);
  }
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
function leaves(at: Deciding, unit: Unit): number {
  const beats = topicOf(at)?.beats ?? [];
  const elsewhere = unit.worded.length > 0 && !unit.worded.some((beat) => beats.includes(beat));
  if (unit.beat === undefined || beats.includes(unit.beat)) return 0;
  const conflict = elsewhere && !unit.worded.includes(unit.beat) && pointing(at) === 0;
  return digsIn(at, unit) && !conflict ? 0 : -2.5;
}

/** Whether the question goes into the story at hand under another heading, by pointing at it or for want of its own words. */
const digsIn = (at: Deciding, { beat, worded }: Unit): boolean =>
  beat !== undefined && DIGS.has(beat) && (!worded.includes(beat) || pointing(at) > 0);

function threadFit(at: Deciding, unit: Unit, thread: PersonaThread): Candidate | undefined {
  const { state, matcher } = at;
  const level = state.threads.get(thread.id)?.level ?? 0;
  if (!state.cues.has(thread.id) || level >= thread.deeper.length) return undefined;
  const topic = topicOf(at);
  const words = Math.max(matcher.thread(unit.query, thread.id), 0.6 * matcher.thread(unit.around, thread.id));
  // What was told before something was declined is no longer what a plain question points at.
  const fresh = words > 0 || at.heard.open || state.topic?.turn === state.turns - 2;
  const topical = fresh && (topic?.threads.includes(thread.id) ?? false);
  const elsewhere = words < 2 ? leaves(at, unit) : 0;
  // Mentioned again in passing, a story is not what an unlike question is after.
  const passing = words === 0 && unit.query.length > 0 && (level > 0 || !at.heard.open);
  if (passing && state.topic?.threadId !== thread.id) return undefined;
  if (matcher.names(unit.query, thread.id) === 1)
    return { fit: words + NAMED, id: thread.id, what: 'thread' };
  if (!follows(at, unit) && unit.beat !== undefined && matcher.covered(unit.query, thread.id) < COVERED)
    return undefined;
  if (!follows(at, unit))
    return words < 2.5 ? undefined : { fit: words + (topical ? 1 : 0), id: thread.id, what: 'thread' };
  if (isAfterElse(at, unit, () => `${thread.cue} ${thread.about.join(' ')} ${thread.deeper[level] ?? ''}`))
    return undefined;
  const bare = at.heard.signals.bareFollowUp ? 2 : 0;
  const found = matcher.covered(unit.query, thread.id) >= COVERED ? 1.5 : 0;
  // A question that points at nothing and names things of its own is not after the rest of this story.
  const own = (words === 0 && namesItsOwn(at, unit)) || unit.crossing ? -2.4 : 0;
  return {
    fit: words + found + (topical ? 3.4 + bare + pointing(at) + own : 0) + elsewhere,
    id: thread.id,
    what: 'thread',
  };
}

/** The sentences of the topic's answer that were kept back. */
function restFit(at: Deciding, unit: Unit): Candidate | undefined {
  const { state, scene } = at;
  const id = state.topic?.answers[0];
  const answer = scene.persona.answers.find((one) => one.id === id);
  const told = id === undefined ? undefined : state.answers.get(id);
  if (!answer || !told || !follows(at, unit)) return undefined;
  const rest = sentencesOf(answer.full).slice(told.sentences);
  if (rest.length === 0 || isAfterElse(at, unit, () => rest.join(' '))) return undefined;
  const words = new Set(terms(rest.join(' ')));
  let found = 0;
  for (const term of new Set(unit.query)) if (words.has(term)) found += 0.6 * at.matcher.weight(term);
  // What was kept back seldom holds the one fact that a closed question on something else is after.
  const beside =
    !at.heard.open && found === 0 && unit.beat !== undefined && unit.beat !== answer.beat ? -1.8 : 0;
  const apart = found === 0 && namesItsOwn(at, unit) ? -2.4 : 0;
  const fit = (told.sentences === 0 ? 4.2 : 3) + found + leaves(at, unit) + beside + apart;
  return { fit: fit + pointing(at) + (at.heard.signals.bareFollowUp ? 1.5 : 0), id: answer.id, what: 'rest' };
}
