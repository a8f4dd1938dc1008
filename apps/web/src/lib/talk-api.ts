import {
  type Correction,
  LetterAnswer,
  type LetterDrop,
  type LetterSave,
  ScorecardAnswer,
  SecondReading,
  type SecondReadingAsk,
} from '@anyone-else/protocol';
import { anything, ask, json } from './ask.ts';
import type { TalkRef } from './talk-ref.ts';

const at = ({ kind, id }: TalkRef, rest = '') => `/${kind}/${encodeURIComponent(id)}${rest}`;

/** What both kinds of talk are asked for. */
export const askScorecard = (talk: TalkRef, headers: Record<string, string> = {}) =>
  ask(ScorecardAnswer, at(talk, '/scorecard'), { headers });
export const correct = (talk: TalkRef, correction: Correction) =>
  ask(ScorecardAnswer, at(talk, '/overrides'), json('POST', correction));
/** Where the corrections are to be had as a file. */
export const overridesFile = (talk: TalkRef) => `/api${at(talk, '/overrides')}`;
/** `afresh` asks the model again though its answer may be at hand; `modelHost` is the one that was shown. */
export const askSecondReading = (talk: TalkRef, asked: SecondReadingAsk) =>
  ask(SecondReading, at(talk, '/second-reading'), json('POST', asked));
export const askLetter = (talk: TalkRef) => ask(LetterAnswer, at(talk, '/letter'));
/** `keepalive` lets the last words be saved while the page is being left. */
export const saveLetter = (talk: TalkRef, edit: LetterSave, keepalive = false) =>
  ask(anything, at(talk, '/letter'), json('PUT', edit, { keepalive }));
export const dropLetterEdit = (talk: TalkRef, asked: LetterDrop) =>
  ask(anything, at(talk, '/letter'), json('DELETE', asked));
export const deleteTalk = (talk: TalkRef) => ask(anything, at(talk), { method: 'DELETE' });
