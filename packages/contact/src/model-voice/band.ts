import { countWords, type Move } from '@anyone-else/protocol';
import type { ContactScene } from '../scene.ts';
import { sayEmbedded } from '../voice.ts';

/** How many words a turn is to have, and where it is cut at the end of a sentence. */
export interface Band {
  least: number;
  most: number;
  cut: number;
  /** The file's own words are so few that a number of words says nothing. */
  short: boolean;
}

/** Fewer words than this are 'a word or two'. */
const SHORT = 8;

const toFive = (words: number): number => Math.max(5, Math.round(words / 5) * 5);

/** From what the file says for this move: the director has measured that by temper, warmth and the question. */
export function bandOf(scene: ContactScene, move: Move): Band {
  const words = countWords(sayEmbedded(scene, move));
  const most = toFive(words * 1.2 + 3);
  return {
    least: Math.min(toFive(words * 0.6), most),
    most,
    cut: Math.ceil(most * 1.25) + 5,
    short: words < SHORT,
  };
}
