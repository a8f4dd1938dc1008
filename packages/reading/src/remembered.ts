import type { Pool } from './pool.ts';

type Score = Pool['logits'];

/** More than the longest rehearsal; with the length below, a megabyte or two at most. */
const MOST_TURNS = 300;
const MOST_CHARACTERS = 3_000;

/**
 * The scores of the turns read last: a talk that was read turn by turn while it was held is not read again when it is
 * scored as a whole. What is remembered is what the encoder said, so it changes no label.
 */
export function remembered(score: Score): Score {
  const known = new Map<string, Float32Array[]>();
  /** What is being scored: the same turn asked for twice meanwhile is scored once. */
  const asked = new Map<string, Promise<Float32Array[]>>();
  const ask = (key: string, ...turn: Parameters<Score>) => {
    // One that is not in a hurry is no help to one that is.
    const asking = `${turn[2] ?? ''}\0${key}`;
    const scores = asked.get(asking) ?? score(...turn).finally(() => asked.delete(asking));
    asked.set(asking, scores);
    return scores;
  };
  return async (before, texts, rank) => {
    // Cleaned texts hold no NUL.
    const key = [before, ...texts].join('\0');
    const found = known.get(key) ?? (await ask(key, before, texts, rank));
    known.delete(key);
    if (key.length <= MOST_CHARACTERS) known.set(key, found);
    if (known.size > MOST_TURNS) known.delete(known.keys().next().value!);
    return found;
  };
}
