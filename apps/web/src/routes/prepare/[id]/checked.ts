import type { QuestionCheck, QuestionCheckId } from '@anyone-else/protocol';

type Item = QuestionCheck['items'][number];

/** What drives somebody away goes before what is clumsy. */
const ORDER: readonly QuestionCheckId[] = [
  'kind-words',
  'no-favour',
  'look-up',
  'about-them',
  'one-at-a-time',
  'open',
];

/** What is not well yet, the most pressing first; a closed question for a fact is said once, of the fact. */
export function flagged({ items }: QuestionCheck): Item[] {
  const open = items.filter(({ verdict }) => verdict !== 'good');
  const sorted = ORDER.flatMap((id) => open.filter((item) => item.id === id));
  const mends = sorted.filter(({ verdict }) => verdict === 'mend');
  const first = mends[0] ?? sorted[0];
  if (first === undefined) return [];
  // One thing at a time; a second only where it is a thing of its own.
  const second = sorted.find(
    (item) => item !== first && item.id === 'one-at-a-time' && first.id !== 'one-at-a-time',
  );
  return second ? [first, second] : [first];
}
