import { countWords, type MoveStep, type PersonaAnswer } from '@anyone-else/protocol';
import { sentencesOf } from '../said.ts';
import type { Candidate } from './candidates.ts';
import type { Deciding } from './context.ts';
import { isSaid, LANDS, LEANS, theVerySentence, YES_OR_NO } from './very-sentence.ts';

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
  // A bare noun is neither yes nor no: the story itself then.
  if (!told && what === 'answer' && beginsStory(at, answer)) {
    const whole = sentencesOf(answer.full);
    return { ...base, depth: 'brief', sentences: [0, cold ? oneSentence(whole, 0) : firstStretch(whole)] };
  }
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

/** Beats that are answered by what happened; of the others a bare fact says enough. */
const OF_STORIES: ReadonlySet<string> = new Set([
  'journey',
  'why-company',
  'challenge',
  'learning',
  'advice',
]);
/** Before its first comma a sentence says something of something, or says yes, no or how many. */
const SAYS =
  /^(?:[^,;:]*(?:\b(?:i|you|we|they|he|she|it|there|is|are|was|were|has|had|do|does|did|can|could|will|would)\b|['’](?:s (?:a|the|an|not|been|too|got|\w+ing)|d|m|re|ve|ll)\b|n['’]t\b)|(?:yes|no|not|never|mostly|sometimes|often|always|hardly|keep|tell|take|talk|write|go|read|learn|watch|find|ask|everybody|nobody|\d+|one|two|three|four|five|six|seven|eight|nine|ten|half|about)\b)/iu;

/** A yes-or-no question whose short answer is half a sentence ('The small room, where …'), and nothing nearer is to be had. */
function beginsStory(at: Deciding, answer: PersonaAnswer): boolean {
  const { heard } = at;
  const asked = heard.questions.length === 1 ? (heard.questions[0] ?? '') : '';
  if (heard.open || !OF_STORIES.has(answer.beat) || !YES_OR_NO.test(asked) || SAYS.test(answer.brief))
    return false;
  if (theVerySentence(at, answer).sentences) return false;
  return sentencesOf(answer.full).every((sentence) => !isSaid(at, sentence));
}

/** Fewer words than these are no answer to an open question, however little time there is. */
const LEAST = 26;

/** Cold, they say one sentence more; 'Artists.' alone would be none. */
function oneSentence(sentences: readonly string[], from: number): number {
  let end = from + 1;
  while (end < sentences.length && countWords(sentences.slice(from, end).join(' ')) < LANDS) end++;
  return end;
}

/** The beginning of an answer as far as it stands by itself. */
function firstStretch(sentences: readonly string[]): number {
  let end = oneSentence(sentences, 0);
  while (end < Math.min(3, sentences.length) && LEANS.test(sentences[end] ?? '')) end++;
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
