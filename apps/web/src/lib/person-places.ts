import type { LetterKind } from '@anyone-else/protocol';
import type { TalkRef } from './talk-ref.ts';

// Apart from places.ts, which comes with the first page.
const personPart = (id: string, rest = '') => `/people/${encodeURIComponent(id)}${rest}`;
/** The page of somebody whom the user knows or wishes to know. */
export const personPlace = (id: string) => personPart(id);
/** The desk for one of the letters to them; `idea` of those that bring something along. */
export const personLetterPlace = (id: string, kind: LetterKind, idea?: string) =>
  personPart(id, `/letters/${kind}${idea === undefined ? '' : `?idea=${encodeURIComponent(idea)}`}`);
/** How a talk with them went, by the user's own account: a new one, or that of an entry of the log. */
export const toldPlace = (id: string, entryId = 'new') =>
  personPart(id, `/told/${encodeURIComponent(entryId)}`);
/** What came of a talk with them. */
export const talkedPlace = (id: string, entryId: string) =>
  personPart(id, `/talks/${encodeURIComponent(entryId)}`);
export const sheetPlace = (id: string) => `/prepare/${encodeURIComponent(id)}`;
/** What came of a rehearsal, or of a talk that was brought. */
export const recapPlace = ({ kind, id }: TalkRef) => `/recap/${kind}/${encodeURIComponent(id)}`;
