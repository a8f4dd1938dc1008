import type { HINT_KINDS, Hint } from '@anyone-else/protocol';
import type { Moment } from './moment.ts';

/** One way to say a thing: what to do, and words that could be said aloud. */
export interface Way {
  text: string;
  better?: string;
  /** The question in `better` where something else may stand before it: what was asked once is not offered again. */
  core?: string;
}

/** Something that could be said now. */
export interface Candidate {
  kind: (typeof HINT_KINDS)[number];
  /** How much it is worth now, 0 to 100; see each finder. */
  worth: number;
  /** One after the other, where the same thing has to be said again later in the talk. */
  ways: readonly Way[];
  about?: NonNullable<Hint['about']>;
  /** Said before or not, it is worth the same: it is about what has just happened again. */
  again?: boolean;
}

/** Looks at a moment for what could be said about one side of it. */
export type HintFinder = (moment: Moment) => readonly Candidate[];
