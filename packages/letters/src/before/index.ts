import type { LetterKind } from '@anyone-else/protocol';
import type { LetterMaker } from '../maker.ts';
import { answer } from './answer.ts';
import { firstMessage } from './first-message.ts';
import { note } from './note.ts';
import { nudge } from './nudge.ts';
import { outreach } from './outreach.ts';
import { questions } from './questions.ts';
import { scheduling } from './scheduling.ts';

/** Letters before the talk, and the answer to whoever wrote. */
export const BEFORE_LETTERS = {
  outreach,
  note,
  'first-message': firstMessage,
  nudge,
  scheduling,
  questions,
  answer,
} satisfies Partial<Record<LetterKind, LetterMaker>>;
