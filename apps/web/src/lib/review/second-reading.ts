import type { Labels, SecondReading } from '@anyone-else/protocol';
import { type Label, shownOf } from '#lib/label-words.ts';

/** A turn that the model reads otherwise than we do, or otherwise the second time. */
interface Otherwise {
  turn: number;
  /** It gives these and we do not. */
  more: Label[];
  /** We give these and it does not. */
  less: Label[];
  /** It gave these in one of its two askings only. */
  wavered: string[];
  /** What it rests on: words of the turn, each once. */
  quotes: string[];
}

/**
 * Where a second reading is another than ours, in the order of the talk.
 * @param ours one entry a turn; null for the contact's.
 */
export function otherwise(ours: readonly (Labels | null)[], second: SecondReading): Otherwise[] {
  return second.turns.flatMap(({ turn, labels, disputed, quotes }) => {
    const mine = ours[turn];
    if (!mine) return [];
    const [we, it] = [shownOf(mine), shownOf(labels)];
    const more = it.filter((label) => !we.includes(label));
    // What it said once and not again is no judgement against ours.
    const less = we.filter((label) => !it.includes(label) && !disputed.includes(label));
    if (more.length + less.length + disputed.length === 0) return [];
    const told = new Set<string>([...more, ...disputed]);
    const proof = quotes.filter(({ label }) => told.has(label)).map(({ quote }) => quote);
    return [{ turn, more, less, wavered: disputed, quotes: [...new Set(proof)] }];
  });
}
