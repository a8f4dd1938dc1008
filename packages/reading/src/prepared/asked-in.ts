import {
  type AskedQuestion,
  heardIn,
  type PreparedQuestion,
  saidIn,
  sentenceRanges,
  type Turn,
} from '@anyone-else/protocol';
import type { Reader } from '../reader.ts';
import { type Likeness, likeness, type SeenQuestion, tellingIn } from './alike.ts';

type Prepared = Pick<PreparedQuestion, 'id' | 'text' | 'byHand'>;

/**
 * Which of the user's turns asks which prepared question, though worded differently: the topic as the reader sees it, and
 * the words that single the question out. Only those asked, in the order of the questions; what the user said by hand holds.
 */
export async function askedIn(
  questions: readonly Prepared[],
  turns: readonly Turn[],
  reader: Pick<Reader, 'readMany'>,
): Promise<AskedQuestion[]> {
  const topics = await topicsOf(questions, reader);
  const said = turns.flatMap((turn, at) => askingParts(turn).map((seen) => ({ ...seen, turn: at })));
  const telling = tellingIn(turns.map(({ text }) => text));
  return questions.flatMap(({ id, text, byHand }): AskedQuestion[] => {
    if (byHand !== undefined) return byHand ? [{ question: id, turn: null }] : [];
    const prepared = { text, beats: topics.get(id) ?? [] };
    let best: { turn: number; score: number } | undefined;
    for (const asked of said) {
      const score = plain(asked.text).includes(plain(text))
        ? WORD_FOR_WORD
        : scoreOf(likeness(prepared, asked, telling));
      if (score >= ASKED && (!best || score > best.score)) best = { turn: asked.turn, score };
    }
    return best ? [{ question: id, turn: best.turn }] : [];
  });
}

const WORD_FOR_WORD = 2;
/** Letters and blanks alone. */
const plain = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** What the reader makes of each prepared question that no hand has ticked. */
export async function topicsOf(
  questions: readonly Prepared[],
  reader: Pick<Reader, 'readMany'>,
): Promise<Map<string, SeenQuestion['beats']>> {
  const open = questions.filter(({ byHand }) => byHand === undefined);
  const readings = await reader.readMany(open.map(({ text }) => ({ contactBefore: '', text })));
  return new Map(open.map(({ id }, at) => [id, readings[at]?.labels.beats ?? []]));
}

/** Chosen on one half of test/data/prepared.json and measured on the other; see test/prepared.test.ts. */
const OF_PREPARED = 0.3;
const SAME_TOPIC = 0.5;
const ASKED = 0.7;
/** Less of a prepared question than this cannot stand for it; more is needed where the topics differ. */
const LEAST = 0.34;
const LEAST_APART = 0.6;

function scoreOf({ ofPrepared, ofAsked, sameTopic }: Likeness): number {
  if (ofPrepared < (sameTopic ? LEAST : LEAST_APART)) return 0;
  return OF_PREPARED * ofPrepared + (1 - OF_PREPARED) * ofAsked + (sameTopic ? SAME_TOPIC : 0);
}

/** The sentences of a turn that ask, each with the turn's topics; the whole turn where no mark tells. */
function askingParts({ speaker, text, labels }: Turn): SeenQuestion[] {
  if (speaker !== 'user' || labels === null) return [];
  const asks = labels.acts.some(
    (act) => act === 'open-question' || act === 'closed-question' || act === 'request',
  );
  if (!asks && labels.beats.length === 0 && !text.includes('?')) return [];
  const heard = heardIn(text);
  const sentences = sentenceRanges(heard).map(({ start, end }) => heard.slice(start, end).trim());
  const asking = sentences.filter((sentence) => sentence.endsWith('?'));
  // What leads up to a question is often half of it: 'I have worked in a bank for years. Is that of use?'
  const parts = [
    ...asking,
    ...(sentences.length > asking.length || asking.length !== 1 ? [saidIn(text)] : []),
  ];
  return parts.map((part) => ({ text: part, beats: labels.beats }));
}
