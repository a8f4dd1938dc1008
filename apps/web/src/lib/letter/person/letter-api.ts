import {
  LetterCheck,
  type LetterDrop,
  type LetterEdit,
  type LetterKind,
  type LetterSave,
  PersonLetterAnswer,
  RewordAnswer,
  type RewordAsk,
  SpellingAnswer,
  type SpellingAsk,
} from '@anyone-else/protocol';
import { anything, ask, json } from '#lib/ask.ts';
import { personAt } from '#lib/person-api.ts';

/** Which letter to whom; `idea` of those that bring something along. */
export interface LetterRef {
  id: string;
  kind: LetterKind;
  idea?: string | undefined;
}

const at = ({ id, kind, idea }: LetterRef, rest = '') =>
  `${personAt(id, `/letters/${kind}${rest}`)}${idea === undefined ? '' : `?idea=${encodeURIComponent(idea)}`}`;

export const askPersonLetter = (ref: LetterRef) => ask(PersonLetterAnswer, at(ref));
/** `keepalive` lets the last words be saved while the page is being left. */
export const savePersonLetter = (ref: LetterRef, edit: LetterSave, keepalive: boolean) =>
  ask(anything, at(ref), json('PUT', edit, { keepalive }));
export const dropPersonLetter = (ref: LetterRef, asked: LetterDrop) =>
  ask(anything, at(ref), json('DELETE', asked));
export const checkPersonLetter = (ref: LetterRef, edit: LetterEdit, signal: AbortSignal) =>
  ask(LetterCheck, at(ref, '/check'), json('POST', edit, { signal }));
export const rewordPersonLetter = (ref: LetterRef, asked: RewordAsk) =>
  ask(RewordAnswer, at(ref, '/reword'), json('POST', asked));
/** The letter as a mail that opens as a draft. */
export const personLetterFile = (ref: LetterRef) => `/api${at(ref, '.eml')}`;

export const askSpelling = (asked: SpellingAsk, signal: AbortSignal) =>
  ask(SpellingAnswer, '/spelling', json('POST', asked, { signal }));
