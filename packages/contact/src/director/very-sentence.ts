import { countWords, type MoveStep, type PersonaAnswer } from '@anyone-else/protocol';
import { fill } from '../fill.ts';
import { terms } from '../match/terms.ts';
import { saidSentences, sentencesOf } from '../said.ts';
import type { Deciding } from './context.ts';

/** A sentence that leans on the one before it: no place to stop in front of, nor to begin at. */
export const LEANS =
  /^['"‘“]?(?:and|but|so|then|it|its|it's|that|that's|this|these|those|they|they're|they'd|he|he's|he'd|she|she's|she'd|there|because|or|which|of course|only|anyway|still|otherwise|yet|not|nor|once|the rest)\b/iu;
/** Words that a sentence needs to end a turn on; a shorter one is a run-up to what comes next. */
export const LANDS = 7;
/** Longer sentences are stories. */
const SHORT = 34;
/** Weight of the words that a sentence must share with a closed question to be said for the brief one. */
const TELLING = 2.2;
const PAIR = 1.2;
/** Share of the question's weight that the sentence must hold. */
const HALF = 0.45;

/** 'Do you …?', 'Is it …?': wants a yes or a no before anything else. */
export const YES_OR_NO =
  /(?:^|[.!?,;] )(?:(?:and|so|but|well|ok|okay)[, ]+)*(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would)(?:n['’]t)? (?!you (?:tell|say|describe|explain|walk)\b)/iu;
/** Says yes, no or how much of either by itself. */
const TAKES_SIDES =
  /^(?:yes|no|nope|never|mostly|sometimes|often|always|rarely|hardly|usually|seldom|now and then|everybody|nobody|neither|both|some|most|i do|i don['’]t|we do|we don['’]t|you do|you don['’]t|you can|you can['’]t)\b/iu;
const SIDE = 1.2;

export const isSaid = ({ state, scene }: Deciding, sentence: string): boolean =>
  saidSentences(fill(sentence, scene)).every((one) => state.said.has(one));

/** A closed question may be after one sentence of the whole answer: 'do I need a degree?' */
export function theVerySentence(at: Deciding, answer: PersonaAnswer): Pick<MoveStep, 'sentences'> {
  const question = at.heard.questions.join(' ') || at.heard.text;
  const query = [...new Set(terms(question))];
  const asked = new Set(pairsOf(question));
  const sides = YES_OR_NO.test(question);
  const weigh = (some: readonly string[]) => some.reduce((sum, term) => sum + at.matcher.weight(term), 0);
  const worth = (text: string): number => {
    const words = new Set(terms(text));
    const shared = query.filter((term) => words.has(term));
    const pairs = pairsOf(text).filter((pair) => asked.has(pair)).length;
    // One word in common among several is chance.
    if (shared.length < 2 && pairs === 0 && query.length > 1) return 0;
    const weight = weigh(shared);
    if (weight + PAIR * pairs < HALF * weigh(query)) return 0;
    return weight + PAIR * pairs + (sides && weight > 0 && TAKES_SIDES.test(text) ? SIDE : 0);
  };
  let found = -1;
  let top = Math.max(TELLING, worth(answer.brief) + 1);
  sentencesOf(answer.full).forEach((sentence, index) => {
    const words = countWords(sentence);
    const stands = words >= LANDS && words <= SHORT && !LEANS.test(sentence) && !isSaid(at, sentence);
    if (index === 0 || !stands || worth(sentence) < top) return;
    top = worth(sentence);
    found = index;
  });
  return found < 0 ? {} : { sentences: [found, found + 1] };
}

const ARTICLE = /^(?:an?|the|my|your|our|their|his|her|this|that|and|or|of)$/u;

/** Two words that stand together in the question and in a sentence: 'from home'. */
function pairsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    return next !== undefined && !ARTICLE.test(word) && terms(`${word} ${next}`).length > 0
      ? [`${word} ${next}`]
      : [];
  });
}
