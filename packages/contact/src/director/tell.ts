import { countWords, type MoveStep, type PersonaAnswer } from '@anyone-else/protocol';
import { fill } from '../fill.ts';
import { terms } from '../match/terms.ts';
import { saidSentences, sentencesOf } from '../said.ts';
import type { Candidate } from './candidates.ts';
import type { Deciding } from './context.ts';

/** The step that tells a candidate, as long as warmth and temper allow; undefined for what is told or kept back. */
export function tell(at: Deciding, { id, what }: Candidate): MoveStep | undefined {
  const { state, scene, heard } = at;
  if (what === 'thread') {
    const level = (state.threads.get(id)?.level ?? 0) + 1;
    return level > at.temper.deepest[state.warmth] ? undefined : { kind: 'go-deeper', threadId: id, level };
  }
  const answer = scene.persona.answers.find((one) => one.id === id);
  if (!answer || what === 'again') return undefined;
  const told = state.answers.get(id);
  const base = { kind: 'answer', beat: answer.beat, answerId: id } as const;
  const cold = state.warmth === 'cold';
  // A rambler makes a story of a plain question.
  const strays = !heard.open && state.warmth !== 'cold' && at.chance.next() < at.temper.stray;
  if ((cold && !told) || (!heard.open && !strays && what === 'answer'))
    return { ...base, depth: 'brief', ...theVerySentence(at, answer) };
  const very = heard.open ? {} : theVerySentence(at, answer);
  if (very.sentences) return { ...base, depth: 'brief', ...very };
  const sentences = sentencesOf(answer.full);
  const unsaid = sentences.map((sentence) => !isSaid(at, sentence));
  const from = Math.max(told?.sentences ?? 0, unsaid.indexOf(true));
  const next = unsaid.indexOf(false, from);
  const upTo = cold ? oneSentence(sentences, from) : fitting(at, sentences, from);
  return { ...base, depth: 'full', sentences: [from, next < 0 ? upTo : Math.min(upTo, next)] };
}

const isSaid = ({ state, scene }: Deciding, sentence: string): boolean =>
  saidSentences(fill(sentence, scene)).every((one) => state.said.has(one));

/** A closed question may be after one sentence of the whole answer: 'do I need a degree?' */
function theVerySentence(at: Deciding, answer: PersonaAnswer): Pick<MoveStep, 'sentences'> {
  const question = at.heard.questions.join(' ') || at.heard.text;
  const query = [...new Set(terms(question))];
  const asked = new Set(pairsOf(question));
  const worth = (text: string) => {
    const words = new Set(terms(text));
    const pairs = pairsOf(text).filter((pair) => asked.has(pair)).length;
    return query.reduce((sum, term) => sum + (words.has(term) ? at.matcher.weight(term) : 0), PAIR * pairs);
  };
  const sentences = sentencesOf(answer.full);
  const inBrief = worth(answer.brief);
  let found = -1;
  let top = Math.max(TELLING, inBrief + 1);
  sentences.forEach((sentence, index) => {
    const words = countWords(sentence);
    const stands =
      index > 0 && words >= LANDS && words <= 34 && !LEANS.test(sentence) && !isSaid(at, sentence);
    if (!stands || worth(sentence) < top) return;
    top = worth(sentence);
    found = index;
  });
  return found < 0 ? {} : { sentences: [found, found + 1] };
}

/** Two words that stand together in the question and in a sentence: 'from home'. */
function pairsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    return next !== undefined && terms(`${word} ${next}`).length > 0 ? [`${word} ${next}`] : [];
  });
}
const PAIR = 1.2;

/** Weight of the words that a sentence must share with a closed question to be said for the brief one. */
const TELLING = 2.2;

/** A sentence that leans on the one before it: no place to stop in front of. */
export const LEANS =
  /^['"‘“]?(?:and|but|so|then|it|its|it's|that|that's|this|these|those|they|they're|they'd|he|he's|he'd|she|she's|she'd|there|because|or|which|of course|only|anyway|still|otherwise|yet|not|nor|once|the rest)\b/iu;
/** Words that a sentence needs to end a turn on; a shorter one is a run-up to what comes next. */
const LANDS = 7;
/** Fewer words than these are no answer to an open question, however little time there is. */
const LEAST = 26;

/** Cold, they say one sentence more; 'Artists.' alone would be none. */
function oneSentence(sentences: readonly string[], from: number): number {
  let end = from + 1;
  while (end < sentences.length && countWords(sentences.slice(from, end).join(' ')) < LANDS) end++;
  return end;
}

/** How many sentences are said: about as many as the measure of temper and warmth holds, stopping only where one can. */
export function fitting({ state, temper }: Deciding, sentences: readonly string[], from: number): number {
  const most = temper.words[state.warmth === 'warm' ? 'warm' : 'neutral'];
  const counts = sentences.map(countWords);
  const stops = counts.flatMap((count, index) => {
    const next = sentences[index + 1];
    return next === undefined || (index > from && count >= LANDS && !LEANS.test(next)) ? [index + 1] : [];
  });
  const wordsTo = (end: number) => counts.slice(from, end).reduce((sum, count) => sum + count, 0);
  const worth = stops.filter((end) => end > from && wordsTo(end) >= Math.min(LEAST, most * 0.6));
  const within = worth.filter((end) => wordsTo(end) <= most * 1.15).at(-1);
  const stop = within ?? worth[0] ?? counts.length;
  // What would be left is too little to keep back.
  return wordsTo(counts.length) - wordsTo(stop) <= LANDS ? counts.length : stop;
}
