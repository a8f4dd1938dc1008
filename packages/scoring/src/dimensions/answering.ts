import { countWords, sentenceRanges } from '@anyone-else/protocol';
import { type CheckRule, either, missed, notApplicable } from '../check.ts';
import { quotes } from '../quote.ts';
import { asks, has, type Talk, type TalkTurn } from '../talk.ts';
import { times } from '../wording.ts';

export const handedBack: CheckRule = {
  id: 'handed-back',
  title: 'Asked about yourself, you were brief and came back to them',
  weight: 1.5,
  judge(talk) {
    const answers = talk.own.filter((turn) => isReciprocalAnswer(turn));
    if (answers.length === 0) return notApplicable('They asked you nothing that you had to answer.');
    const limit = talk.playbook.bands.reciprocalAnswerWords;
    const lengths = answers.map((turn) => answerWords(turn) ?? Number.NaN);
    const long = answers.filter((_, at) => (lengths[at] ?? 0) > limit);
    if (long.length > 0)
      return missed(
        `They asked you something, and an answer of yours ran to ${Math.max(...lengths.filter((words) => words > limit))} words; ${limit} is plenty.`,
        quotes(long, 'answer'),
      );
    const back = answers.filter((turn) => returnsToThem(talk, turn)).length;
    const brief = lengths.every((words) => words <= limit) ? `took at most ${limit} words and ` : '';
    const often = back === answers.length && back === 1 ? '' : ` ${times(back)}`;
    return either(
      back * 2 >= answers.length,
      `They asked you something ${times(answers.length)}; you ${brief}${back === 0 ? 'did not come back to them' : `came back to them${often}`}.`,
      quotes(answers, 'answer'),
    );
  },
};

export function isReciprocalAnswer(turn: TalkTurn): boolean {
  return (
    has(turn, 'answer') &&
    !has(turn, 'small-talk') &&
    turn.prompt.trimEnd().slice(-80).includes('?') &&
    saysOfOneself(turn)
  );
}

/** A thank-you and the next question pass over what was asked, whatever they were read as. */
function saysOfOneself({ said }: TalkTurn): boolean {
  const told = sentencesIn(said).filter((sentence) => !sentence.endsWith('?') && !PASSES_OVER.test(sentence));
  return told.length > 0;
}

const PASSES_OVER =
  /^\W*(?:(?:oh|ah|wow|ha|haha|well|so|and|ok|okay|great|thanks?|thank you|(?:that|it|this)(?:['’]s| is| was| sounds| makes)(?: (?:so|really|very|a|an|such|quite))*(?: \p{L}+){1,2}|i see|i love that|i like that|interesting|lovely|nice|good|right|sure|got it|how \p{L}+)\W*)+$/iu;

/** Words of an answer without the question that hands it back; undefined where the two cannot be told apart. */
export function answerWords(turn: TalkTurn): number | undefined {
  if (!asks(turn)) return turn.words;
  const sentences = sentencesIn(turn.said);
  const answer = sentences.filter((sentence) => !sentence.endsWith('?'));
  return answer.length === sentences.length ? undefined : countWords(answer.join(' '));
}

const sentencesIn = (text: string): string[] =>
  sentenceRanges(text).map(({ start, end }) => text.slice(start, end));

/** The turn itself, or the user's next one, asks again. */
function returnsToThem(talk: Talk, turn: TalkTurn): boolean {
  if (asks(turn)) return true;
  for (let index = turn.index + 1, seen = 0; index < talk.turns.length && seen < 2; index++) {
    const next = talk.turns[index];
    if (next?.speaker !== 'user') continue;
    if (asks(next) || isReciprocalAnswer(next)) return true;
    seen++;
  }
  return false;
}
