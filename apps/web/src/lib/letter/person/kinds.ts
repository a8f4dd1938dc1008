import type { LetterKind } from '@anyone-else/protocol';

/** A note has no subject and goes into a box that counts characters. */
export const hasSubject = (kind: LetterKind): boolean => kind !== 'note';
