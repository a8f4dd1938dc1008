import type { LetterKind } from '@anyone-else/protocol';
import type { LetterMaker } from '../maker.ts';

/** Letters before the talk, and the answer to whoever said no. */
export const BEFORE_LETTERS: Partial<Record<LetterKind, LetterMaker>> = {};
