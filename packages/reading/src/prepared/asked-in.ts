import type { AskedQuestion, Beat, PreparedQuestion, Turn } from '@anyone-else/protocol';
import type { Reader } from '../reader.ts';
import { seen, tellingIn } from './alike.ts';
import { askingParts } from './asking-parts.ts';
import { type PreparedSeen, sameQuestion } from './same-question.ts';

type Prepared = Pick<PreparedQuestion, 'id' | 'text' | 'byHand'>;

/**
 * Which of the user's turns asks which prepared question, though worded differently: what the question is after, its topic
 * as the reader sees it, and the words that single it out. Only those asked, in the order of the questions; what the user
 * said by hand holds. What comes later in the talk takes nothing back.
 */
export async function askedIn(
  questions: readonly Prepared[],
  turns: readonly Turn[],
  reader: Pick<Reader, 'readMany'>,
): Promise<AskedQuestion[]> {
  const topics = await topicsOf(questions, reader);
  const said = turns.flatMap((turn, at) =>
    askingParts(turn).map((part) => ({ ...part, plain: plain(part.spelled), turn: at })),
  );
  const telling = tellingIn(turns.map(({ text }) => text));
  return questions.flatMap(({ id, text, byHand }): AskedQuestion[] => {
    if (byHand !== undefined) return byHand ? [{ question: id, turn: null }] : [];
    const prepared: PreparedSeen = { ...seen(text, topics.get(id) ?? []), alone: aloneOn(id, topics) };
    const bare = plain(prepared.spelled);
    const whole = isWhole(bare, prepared.concepts.size);
    let best: { turn: number; score: number } | undefined;
    for (const asked of said) {
      const { turn } = asked;
      const score =
        whole && asked.plain.includes(bare)
          ? WORD_FOR_WORD
          : sameQuestion(prepared, asked, (concept) => telling(concept, turn));
      if (score > (best?.score ?? 0)) best = { turn, score };
    }
    return best ? [{ question: id, turn: best.turn }] : [];
  });
}

const WORD_FOR_WORD = 2;
/** Letters and blanks alone. */
const plain = (text: string): string => ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** 'Why?' and 'How' stand in many a sentence that asks for something else. Some languages write without blanks. */
const isWhole = (plain: string, concepts: number): boolean =>
  plain.trim().split(' ').length >= (concepts > 0 ? 2 : 3) || /[^\p{ASCII}\p{Script=Latin}]{4}/u.test(plain);

/** The topics of a question on which no other prepared one stands. */
const aloneOn = (id: string, topics: ReadonlyMap<string, readonly Beat[]>): Beat[] =>
  (topics.get(id) ?? []).filter((beat) =>
    [...topics].every(([other, beats]) => other === id || !beats.includes(beat)),
  );

/** What the reader makes of each prepared question that no hand has ticked. */
export async function topicsOf(
  questions: readonly Prepared[],
  reader: Pick<Reader, 'readMany'>,
): Promise<Map<string, readonly Beat[]>> {
  const open = questions.filter(({ byHand }) => byHand === undefined);
  const readings = await reader.readMany(open.map(({ text }) => ({ contactBefore: '', text })));
  return new Map(open.map(({ id }, at) => [id, readings[at]?.labels.beats ?? []]));
}
