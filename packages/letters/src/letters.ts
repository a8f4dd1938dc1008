import type { LetterKind } from '@anyone-else/protocol';
import { AFTER_LETTERS } from './after/index.ts';
import { BEFORE_LETTERS } from './before/index.ts';
import type { LetterMaker } from './maker.ts';

/** Every letter of the user's: one file each in `before` and `after`, and one line in the list there. */
export const LETTERS = { ...BEFORE_LETTERS, ...AFTER_LETTERS } as Readonly<Record<LetterKind, LetterMaker>>;
