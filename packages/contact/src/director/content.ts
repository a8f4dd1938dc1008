import { ANSWERED_BEATS, type AnsweredBeat, countWords, type MoveStep } from '@anyone-else/protocol';
import type { Heard } from '../hear/hear.ts';
import { asksTheHeart } from '../hear/heart.ts';
import { signalsOf } from '../hear/signals.ts';
import { asksAnew, LIKES_MOST } from '../hear/sure.ts';
import { BEAT_WORDS } from '../match/beat-words.ts';
import { terms } from '../match/terms.ts';
import { type Candidate, ENOUGH, ranked, SURELY, type Unit } from './candidates.ts';
import { type Deciding, freshStep, lineStep } from './context.ts';
import { pointing } from './follows.ts';
import { ownWords } from './own-words.ts';
import { somebodySteps } from './somebody.ts';
import { goesOn, noMoreOfIt } from './stays-on.ts';
import { ANOTHER_CASE, type TakenUp, takenUp } from './takes-up.ts';
import { tell } from './tell.ts';
import { keptBack, toldAlready } from './told-already.ts';
import { topicOf } from './topic.ts';
import { theVerySentence, YES_OR_NO } from './very-sentence.ts';

/** The questions of a turn that ask the contact for something to tell, two at most: the rest is let fall. */
function unitsOf({ heard, scene, state }: Deciding): Unit[] {
  const asked = heard.questions.length > 0 ? heard.questions : [heard.text];
  const whole = asked.join(' ');
  const pointed = pointedAt(heard);
  const unit = (text: string, beat: AnsweredBeat | undefined): Unit => ({
    query: [
      ...terms(`${text} ${pointed}`),
      ...(CROSSING.test(text) ? terms('switch') : []),
      ...(STAYS.test(text) ? terms('stay') : []),
      ...(LIKES_MOST.test(text) ? terms('rewarding proud') : []),
    ],
    // Where they would fit depends on where they come from.
    past: beat === 'fit' ? terms(`${scene.setup.user.background} ${state.ofThemselves.join(' ')}`) : [],
    crossing: CROSSING.test(text) && beat === 'journey',
    around: terms(heard.text),
    beat,
    worded:
      heard.has('other') && beat === undefined
        ? []
        : heard.wordedBeats.filter((worded) => BEAT_WORDS[worded].test(text)),
  });
  const beat = heard.beats[0] ?? (heard.signals.anythingElse ? 'advice' : undefined);
  if (heard.beats.length < 2) return [unit(whole, beat)];
  return heard.beats
    .map((beat, index) => {
      const own = asked.find((question) => BEAT_WORDS[beat].test(question));
      // Where its words stand is where it was asked; a beat without words of its own comes after.
      return {
        beat,
        at: own === undefined ? whole.length + index : whole.search(BEAT_WORDS[beat]),
        text: own ?? whole,
      };
    })
    .sort((one, other) => one.at - other.at)
    .slice(0, 2)
    .map(({ beat, text }) => unit(text, beat));
}

/** 'How did you get from costumes to a screen?' asks for the switch, whatever its two ends are called. */
const CROSSING = /\bfrom\b[^.?!]{2,40}\b(?:to|into)\b/iu;
/** 'Are you happy there?' is answered by why they stay. */
const STAYS = /\b(?:happy|like it|love it|enjoy it|leav\w+|quit\w*|giving up|mov\w+ on)\b/iu;
/** Words of one's own make a sentence no name for what the contact told. */
const OF_ONESELF = /\b(?:i|i'm|i've|i'd|my|me|we|our)\b/iu;
/** A question that says nothing of its own thing: 'how did it feel to see that?', 'what's the funniest one?' */
const LEANS_BACK = /\b(?:it|that|this|those|these|them|one|ones|there)\b/iu;

/** What stands before a question and names what it is about: 'You mentioned the tape. What's the funniest one?' */
function pointedAt({ sentences, questions, signals }: Heard): string {
  if (questions.length !== 1) return '';
  const before = sentences.slice(0, Math.max(0, sentences.indexOf(questions[0] ?? '')));
  const named = before.filter((sentence) => signalsOf(sentence).mentions);
  if (named.length > 0 || signals.mentions) return named.join(' ');
  const leans = LEANS_BACK.test(questions[0] ?? '');
  return leans ? before.filter((sentence) => !OF_ONESELF.test(sentence)).join(' ') : '';
}

/** Steps that tell something for the user's questions; empty when nothing of the persona's fits. */
export function contentSteps(at: Deciding): MoveStep[] {
  const somebody = somebodySteps(at);
  if (somebody) return somebody;
  const { signals, beats } = at.heard;
  if (signals.unasked) return [lineStep(at, 'not-mine', 'anything-else')];
  if (signals.openings && beats.length === 0) return [lineStep(at, 'not-mine', 'openings')];
  const [first, second] = unitsOf(at);
  if (!first || (torn(at) && !saidOutright(at, first))) return [];
  const both = second !== undefined && askedTwice(at, first, second);
  const [ones = [], twos = []] = [first, second].map((unit) => (unit ? ranked(at, unit) : []));
  // Of two topics in one question the one is answered that it fits better.
  const other = !both && second && (twos[0]?.fit ?? 0) > (ones[0]?.fit ?? 0);
  const [fitting, unit] = other ? [twos, second] : [ones, first];
  const [chosen] = fitting;
  const up = takenUp(at, unit);
  if (up) return onTheThing(at, unit, up, fitting);
  if (!chosen) return nextUnder(at, unit);
  if (chosen.what === 'answer' && isOfItsOwn(at, unit, chosen.id)) return [];
  if (asksTheHeart(at.heard.questions) && !speaksOfIt(at, unit, chosen)) return [];
  const told = toldAlready(at, unit, chosen);
  if (told) return told;
  const found = firstTold(at, unit, fitting);
  if (!found) {
    const next = staysWith(at, unit, chosen) ? [] : nextUnder(at, unit);
    if (next.length > 0 || (ownWords(at, unit).length > 0 && !staysWith(at, unit, chosen))) return next;
    return [keptBack(at, chosen, unit)];
  }
  if (!both || found.step.kind === 'repeat') return [found.step];
  return [found.step, ...alsoTold(at, second, found.id)];
}

/** A question on what was just said: what fits it there, else more of that, else an honest word on it. */
function onTheThing(at: Deciding, unit: Unit, up: TakenUp, fitting: readonly Candidate[]): MoveStep[] {
  const fits = fitting.filter(({ what }) => what !== 'again');
  const step = up.feels ? undefined : fits.map((candidate) => tell(at, candidate)).find((one) => one);
  if (step) return [step];
  const more = goesOn(at, unit, up);
  return more.length > 0 ? more : noMoreOfIt(at, up);
}

/** What can be told of what fits: the best, or what comes next where that is told or too deep and was not asked for by name. */
function firstTold(
  at: Deciding,
  unit: Unit,
  fitting: readonly Candidate[],
): { step: MoveStep; id: string } | undefined {
  for (const candidate of fitting) {
    const step = tell(at, candidate);
    if (step) return { step, id: candidate.id };
    if (staysWith(at, unit, candidate)) return undefined;
  }
  return undefined;
}

/** Longer questions say enough of their topic to be answered on it. */
const PLAIN_WORDS = 6;

/** 'Is it dangerous?' wants a yes or a no on the one thing it names; where the file says nothing of it, no story is one. */
function isOfItsOwn({ heard, matcher }: Deciding, { query, beat, worded }: Unit, id: string): boolean {
  const [question = heard.text] = heard.questions;
  if (heard.open || heard.questions.length > 1 || countWords(question) > PLAIN_WORDS) return false;
  const onIt = beat !== undefined && (worded.includes(beat) || beat === 'fit' || beat === 'advice');
  return (
    YES_OR_NO.test(question) &&
    !onIt &&
    !asksAnew(question) &&
    query.length > 0 &&
    matcher.covered(query, id) === 0
  );
}

/** Whether what would be told says a word of what was asked: 'were you alone with that?' is after no other story. */
function speaksOfIt(at: Deciding, { query }: Unit, { id, what }: Candidate): boolean {
  const answer = what === 'answer' && at.scene.persona.answers.find((one) => one.id === id);
  if (!answer) return at.matcher.covered(query, id) > 0;
  const brief = new Set(terms(answer.brief));
  return query.some((term) => brief.has(term)) || theVerySentence(at, answer).sentences !== undefined;
}

/** What was done or said then: a question into the story at hand, not for the next one under its heading. */
const DUG = /\b(?:did|didn't|was|were) (?:you|they|he|she|it|that|this|the|your)\b/iu;

/** Where nothing fits, the next story under the heading that an open question surely asks for. */
function nextUnder(at: Deciding, unit: Unit): MoveStep[] {
  const { heard, state, scene, matcher } = at;
  const { leaning } = heard;
  const another = ANOTHER_CASE.test(heard.questions.at(-1)?.trim() ?? '');
  if (!leaning || !heard.open || heard.signals.bareFollowUp || (pointing(at) > 0 && !another)) return [];
  const on = topicOf(at)?.beats ?? [];
  const digs = DUG.test(heard.text);
  const [next] = scene.persona.answers
    .filter(
      ({ id, beat }) => leaning(beat) >= SURELY && !state.answers.has(id) && !(digs && on.includes(beat)),
    )
    .sort((one, other) => matcher.answer(unit.query, other.id) - matcher.answer(unit.query, one.id));
  const step = next && tell(at, { id: next.id, what: 'answer', fit: 0 });
  return step ? [step] : [];
}

/** No other story will do: it was asked for by its name, or by 'and then?', or is asked for again. */
const staysWith = (at: Deciding, unit: Unit, { id, what }: Candidate): boolean =>
  at.heard.signals.bareFollowUp ||
  (what === 'thread' ? at.matcher.names(unit.query, id) > 0 : what === 'again' && !at.heard.followUp);

/** Two readings are as likely as each other and neither is likely: to tell a story now would be a guess. */
function torn({ heard }: Deciding): boolean {
  const { leaning } = heard;
  if (!leaning || heard.followUp || heard.questions.length > 1 || heard.beats.length > 1) return false;
  const worth = (beat: AnsweredBeat) => leaning(beat) + (heard.wordedBeats.includes(beat) ? 0.3 : 0);
  const [top = 0, next = 0] = ANSWERED_BEATS.map(worth).sort((one, other) => other - one);
  return top < TORN_TOP && top - next < TORN_GAP;
}
/** One of the answers has every telling word of the question, so that no guess is needed. */
const saidOutright = ({ scene, matcher }: Deciding, { query }: Unit): boolean =>
  scene.persona.answers.some(
    ({ id }) => matcher.covered(query, id) > 0.99 && matcher.answer(query, id) >= ENOUGH,
  );
const TORN_TOP = 0.75;
const TORN_GAP = 0.1;

/** The second answer of a turn, kept short, with a turn of speech before it. */
function alsoTold(at: Deciding, unit: Unit, taken: string): MoveStep[] {
  const [other] = ranked(at, unit, new Set([taken]));
  const short = other && at.state.answers.get(other.id)?.brief;
  const also = other && other.what !== 'again' && !short && tell(at, other);
  return also ? [...freshStep(at, 'receive', 'joiner'), shorter(also)] : [];
}

/** A second question in its own words: 'What is your day like, and who do you work with?' */
const JOINED =
  /(?:\b(?:and|or|also|plus)\b|,|;)[^.?!]{0,24}\b(?:what|how|who|whom|why|where|when|which|do|does|did|is|are|was|were|can|could|would|tell)\b/iu;

/**
 * Two questions, each with its own topic in so many words. One question that names two topics ('What's a typical day
 * on your team like?') is one question, and a second topic by label alone is none.
 */
function askedTwice({ heard }: Deciding, first: Unit, second: Unit): boolean {
  const named = ({ beat, worded }: Unit) => beat !== undefined && worded.includes(beat);
  if (!named(second)) return false;
  return heard.questions.length > 1 || (named(first) && JOINED.test(heard.questions[0] ?? heard.text));
}

/** The second answer of a turn keeps short. */
function shorter(step: MoveStep): MoveStep {
  if (step.kind !== 'answer' || step.depth === 'brief') return step;
  const { sentences: _, ...rest } = step;
  return { ...rest, depth: 'brief' };
}
