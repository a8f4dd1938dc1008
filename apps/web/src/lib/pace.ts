import { PACES, type Pace } from '@anyone-else/protocol';
import { keep, recall } from './keep.ts';

const KEY = 'pace';

export const PACE_WORDS: Record<Pace, { title: string; means: string }> = {
  spoken: { title: 'As one speaks', means: 'Word by word, with pauses, as in a call.' },
  brisk: { title: 'Brisk', means: 'Word by word, about as fast as one reads.' },
  'at-once': { title: 'At once', means: 'The whole turn is there.' },
};

/** The pace that the user has chosen, if any. */
export const keptPace = (): Pace | undefined => {
  const kept = recall(KEY);
  return PACES.find((pace) => pace === kept);
};

export const keepPace = (pace: Pace) => keep(KEY, pace);

/**
 * The pace to ask the server for: what was chosen, or all at once for somebody who wants less to move. Undefined: the
 * server's own.
 */
export const wishedPace = (): Pace | undefined =>
  keptPace() ?? (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'at-once' : undefined);
