import { ANSWERED_BEATS, type AnsweredBeat, type MoveStep } from '@anyone-else/protocol';
import type { Heard } from '../hear/hear.ts';
import { signalsOf } from '../hear/signals.ts';
import { BEAT_WORDS } from '../match/beat-words.ts';
import { terms } from '../match/terms.ts';
import { best, type Unit } from './candidates.ts';
import { type Deciding, freshStep } from './context.ts';
import { somebodySteps } from './somebody.ts';
import { tell } from './tell.ts';
import { keptBack, toldAlready } from './told-already.ts';

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
  const [first, second] = unitsOf(at);
  if (!first || torn(at)) return [];
  const both = second !== undefined && askedTwice(at, first, second);
  const [one, two] = [first, second].map((unit) => unit && best(at, unit, new Set()));
  // Of two topics in one question the one is answered that it fits better.
  const other = !both && two && two.fit > (one?.fit ?? 0);
  const [chosen, unit] = other ? [two, second] : [one, first];
  if (!chosen || !unit) return [];
  const told = toldAlready(at, unit, chosen);
  if (told) return told;
  const step = tell(at, chosen) ?? keptBack(at, chosen, unit);
  if (!both || step.kind === 'repeat') return [step];
  return [step, ...alsoTold(at, second, chosen.id)];
}

/** Two readings are as likely as each other and neither is likely: to tell a story now would be a guess. */
function torn({ heard }: Deciding): boolean {
  const { leaning } = heard;
  if (!leaning || heard.followUp || heard.questions.length > 1 || heard.beats.length > 1) return false;
  const worth = (beat: AnsweredBeat) => leaning(beat) + (heard.wordedBeats.includes(beat) ? 0.3 : 0);
  const [top = 0, next = 0] = ANSWERED_BEATS.map(worth).sort((one, other) => other - one);
  return top < TORN_TOP && top - next < TORN_GAP;
}
const TORN_TOP = 0.75;
const TORN_GAP = 0.1;

/** The second answer of a turn, kept short, with a turn of speech before it. */
function alsoTold(at: Deciding, unit: Unit, taken: string): MoveStep[] {
  const other = best(at, unit, new Set([taken]));
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
