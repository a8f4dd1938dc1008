import type { AnsweredBeat, MoveStep } from '@anyone-else/protocol';
import { fill } from '../fill.ts';
import type { Heard } from '../hear/hear.ts';
import { signalsOf } from '../hear/signals.ts';
import { BEAT_WORDS } from '../match/beat-words.ts';
import { terms } from '../match/terms.ts';
import { saidSentences } from '../said.ts';
import { best, type Unit } from './candidates.ts';
import { type Deciding, freshStep, lineStep } from './context.ts';
import { tell } from './tell.ts';

/** The questions of a turn that ask the contact for something to tell, two at most: the rest is let fall. */
function unitsOf({ heard }: Deciding): Unit[] {
  const asked = heard.questions.length > 0 ? heard.questions : [heard.text];
  const whole = asked.join(' ');
  const pointed = pointedAt(heard);
  const unit = (text: string, beat: AnsweredBeat | undefined): Unit => ({
    query: [...terms(`${text} ${pointed}`), ...(CROSSING.test(text) ? terms('switch') : [])],
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
  const [first, second] = unitsOf(at);
  if (!first) return [];
  const both = second !== undefined && askedTwice(at, first, second);
  const [one, two] = [first, second].map((unit) => unit && best(at, unit, new Set()));
  // Of two topics in one question the one is answered that it fits better.
  const chosen = !both && two && two.fit > (one?.fit ?? 0) ? two : one;
  if (!chosen) return [];
  const told = tell(at, chosen) ?? keptBack(at, chosen);
  if (!both || told.kind === 'repeat') return [told];
  const other = best(at, second, new Set([chosen.id]));
  const short = other && at.state.answers.get(other.id)?.brief;
  const also = other && other.what !== 'again' && !short && tell(at, other);
  return also ? [told, ...freshStep(at, 'receive', 'joiner'), shorter(also)] : [told];
}

/** Two questions, or one that names two topics in so many words; a second topic by label alone is no second question. */
function askedTwice({ heard }: Deciding, first: Unit, second: Unit): boolean {
  const named = ({ beat, worded }: Unit) => beat !== undefined && worded.includes(beat);
  return named(second) && (heard.questions.length > 1 || named(first));
}

/** Told before, or further than the contact goes at this warmth. */
function keptBack(at: Deciding, { id, what }: { id: string; what: string }): MoveStep {
  if (what === 'thread') return lineStep(at, 'not-mine', 'hold-back');
  if (at.heard.followUp || at.heard.signals.bareFollowUp) return lineStep(at, 'not-mine', 'all-told');
  const text = at.scene.persona.answers.find((answer) => answer.id === id)?.brief ?? '';
  const brief = !saidSentences(fill(text, at.scene)).some((sentence) => at.state.said.has(sentence));
  const little: Partial<MoveStep> = brief ? { answerId: id, depth: 'brief' } : {};
  return lineStep(at, 'repeat', 'deflection.repeat', little);
}

/** The second answer of a turn keeps short. */
function shorter(step: MoveStep): MoveStep {
  if (step.kind !== 'answer') return step;
  if (step.depth === 'brief') return step;
  const { sentences: _, ...rest } = step;
  return { ...rest, depth: 'brief' };
}
