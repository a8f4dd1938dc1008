import type { HINT_KINDS, Hint } from '@anyone-else/protocol';
import type { Moment } from './moment.ts';

/** Something that could be said now. */
export interface Candidate {
  kind: (typeof HINT_KINDS)[number];
  /** How much it is worth now, 0 to 100; see each finder. */
  worth: number;
  /** One after the other, where the same thing has to be said again later in the talk. */
  texts: readonly string[];
  /** One for each text; the last holds for those beyond. */
  betters: readonly string[];
  about?: NonNullable<Hint['about']>;
}

/** Looks at a moment for what could be said about one side of it. */
export type HintFinder = (moment: Moment) => readonly Candidate[];
