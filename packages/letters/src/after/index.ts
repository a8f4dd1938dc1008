import type { LetterCheckId, LetterKind } from '@anyone-else/protocol';
import type { Check } from '../check/check.ts';
import type { LetterMaker } from '../maker.ts';

/** Letters after the talk. */
export const AFTER_LETTERS: Partial<Record<LetterKind, LetterMaker>> = {};

/** What only letters after the talk are checked for: thanks, takeaway, personal, their-offer, closer, idea-of-value, how-it-went. */
export const AFTER_CHECKS: Partial<Record<LetterCheckId, Check>> = {};
