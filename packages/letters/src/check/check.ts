import type { LetterCheckItem, LetterKind } from '@anyone-else/protocol';
import type { LetterInput } from '../letter-input.ts';

/** A letter as the checks see it: the user's own text, taken apart. */
export interface ReadLetter {
  kind: LetterKind;
  subject: string;
  body: string;
  /** 'Dear Ana,'; '' where the letter begins without one. */
  greeting: string;
  /** What stands between greeting and sign-off, sentence by sentence; a line is never run into the next. */
  sentences: string[];
  /** The sign-off and the name below; '' where there is none. */
  ending: string;
}

/** One thing looked at; null where it has nothing to say of this letter. */
export type Check = (letter: ReadLetter, input: LetterInput) => Omit<LetterCheckItem, 'id'> | null;
