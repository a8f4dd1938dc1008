import {
  type AskedQuestion,
  contextualise,
  type PreparedQuestion,
  saidIn,
  type Turn,
} from '@anyone-else/protocol';
import type { Reader } from './reader.ts';

/**
 * Which of the user's turns asks which prepared question, though worded differently. Only those asked, in the order of the
 * questions; what the user said by hand holds.
 */
export async function askedIn(
  questions: readonly Pick<PreparedQuestion, 'id' | 'text' | 'byHand'>[],
  turns: readonly Turn[],
  reader: Pick<Reader, 'readMany'>,
): Promise<AskedQuestion[]> {
  const open = questions.filter(({ byHand }) => byHand === undefined);
  if (open.length > 0) await reader.readMany(open.map(({ text }) => ({ contactBefore: '', text })));
  const same = (text: string) => saidIn(text).toLowerCase();
  const contexts = contextualise(turns);
  return questions.flatMap(({ id, text, byHand }): AskedQuestion[] => {
    if (byHand !== undefined) return byHand ? [{ question: id, turn: null }] : [];
    const turn = contexts.findIndex((context) => context && same(context.text).includes(same(text)));
    return turn < 0 ? [] : [{ question: id, turn }];
  });
}
