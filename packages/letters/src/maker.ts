import type { Letter, LetterCheckId, PersonLetterAnswer, ValueIdea } from '@anyone-else/protocol';
import type { LetterInput } from './letter-input.ts';

/** What the user has not given yet and what would make the draft better: one plain sentence, and where it is written. */
export type Wanting = PersonLetterAnswer['wanting'][number];

export interface Drafted {
  letter: Letter;
  wanting: Wanting[];
}

/** One kind of letter: how it is drafted, and what its check looks at. */
export interface LetterMaker {
  /** The same input gives the same letter. A fact that is missing leaves its sentence out: no placeholder, no guess. */
  draft(input: LetterInput): Drafted;
  /** In the order in which they are shown. */
  checks: readonly LetterCheckId[];
  /** The longest: words of the body; of a note, characters of the whole. */
  most: { of: 'words' | 'characters'; most: number };
  /** Ideas of value to choose from; the first is taken where none was chosen. */
  ideas?(input: LetterInput): ValueIdea[];
}
