import type { EncoderThread } from './thread.ts';

type Score = EncoderThread['logits'];

/** More than the longest rehearsal; with the length below, a megabyte or two at most. */
const MOST_TURNS = 300;
const MOST_CHARACTERS = 3_000;

/**
 * The scores of the turns read last: a talk that was read turn by turn while it was held is not read again when it is
 * scored as a whole. What is remembered is what the encoder said, so it changes no label.
 */
export function remembered(score: Score): Score {
  const known = new Map<string, Float32Array[]>();
  return async (before, texts) => {
    // Cleaned texts hold no NUL.
    const key = [before, ...texts].join('\0');
    const found = known.get(key) ?? (await score(before, texts));
    known.delete(key);
    if (key.length <= MOST_CHARACTERS) known.set(key, found);
    if (known.size > MOST_TURNS) known.delete(known.keys().next().value!);
    return found;
  };
}
