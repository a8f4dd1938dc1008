import type { LetterEdit, Slip } from '@anyone-else/protocol';
import type { Spot } from '../place-of.ts';

/** What parts the subject from the body where both are looked over as one text. */
const PART = '\n\n';

/** A letter as one text for the spelling. */
export const oneText = ({ subject, body }: LetterEdit) => (subject === '' ? body : subject + PART + body);

/** Where a slip of `oneText` stands in the letter; undefined where it is no part of one box. */
export function spotOf({ from, to }: Pick<Slip, 'from' | 'to'>, { subject }: LetterEdit): Spot | undefined {
  if (subject === '') return { box: 'body', from, to };
  if (to <= subject.length) return { box: 'subject', from, to };
  const start = subject.length + PART.length;
  return from < start ? undefined : { box: 'body', from: from - start, to: to - start };
}

/** The slips that still stand in a text that was changed since, where they stand now. */
export function carried(slips: readonly Slip[], before: string, after: string): Slip[] {
  if (before === after) return [...slips];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const moved = after.length - before.length;
  return slips.flatMap((slip) => {
    // A slip that touches the change may be another word by now.
    if (slip.to < head || (slip.to === head && !isInWord(after[head]))) return [slip];
    if (slip.from < before.length - tail || isInWord(after[slip.from + moved - 1])) return [];
    return [{ ...slip, from: slip.from + moved, to: slip.to + moved }];
  });
}
const isInWord = (mark: string | undefined) => mark !== undefined && /[\p{L}\p{N}'’]/u.test(mark);

/** By which a slip that was waved off is known again: its words, whatever else changed. */
export const nameOf = (slip: Slip, text: string) => `${slip.kind}:${text.slice(slip.from, slip.to)}`;
