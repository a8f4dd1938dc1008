import type { Due, LetterKind } from '@anyone-else/protocol';
import { personLetterPlace, personPlace, sheetPlace } from '#lib/person-places.ts';
import { LETTER_WORDS } from './words.ts';

/** What is opened on a person's page when somebody comes there to do it. */
export const DEEDS = ['wrote', 'heard', 'set', 'talked', 'touched'] as const;
export type Deed = (typeof DEEDS)[number];
/** A person's page with one of the forms open that say what happened. */
export const deedPlace = (id: string, deed: Deed) => `${personPlace(id)}?say=${deed}#happened`;

/** The one button of something that is due: a place to go to, or something done at once. */
export type Step =
  | { label: string; href: string; deed?: Deed }
  | { label: string; act: 'rehearse' }
  | { label: string; act: 'kept'; promise: string; by?: 'them' };

const says = (personId: string, deed: Deed, label: string): Step => ({
  label,
  deed,
  href: deedPlace(personId, deed),
});
const writes = (personId: string, letter: LetterKind): Step => ({
  label: LETTER_WORDS[letter].write,
  href: personLetterPlace(personId, letter),
});

export function stepOf({ kind, personId, letter, about }: Due): Step {
  switch (kind) {
    case 'talk':
      return { label: 'Open your sheet for it', href: sheetPlace(personId) };
    case 'prepare':
      return { label: 'Prepare the talk', href: sheetPlace(personId) };
    case 'rehearse':
      return { label: 'Rehearse it', act: 'rehearse' };
    case 'tell':
      return says(personId, 'talked', 'Say how it went');
    case 'own-promise':
      return { label: 'I have done it', act: 'kept', promise: about ?? '' };
    case 'their-promise':
      return { label: 'It came', act: 'kept', promise: about ?? '', by: 'them' };
    default:
      if (letter) return writes(personId, letter);
  }
  switch (kind) {
    case 'schedule':
      return says(personId, 'set', 'Write down the time');
    case 'wait':
      return says(personId, 'heard', 'There is an answer');
    case 'answer':
      return says(personId, 'wrote', 'I have answered');
    case 'first-message':
      return { label: 'Begin a page', href: `${personPlace(personId)}#named` };
    default:
      return { label: 'Open the page', href: personPlace(personId) };
  }
}

/** Where the transcript of a talk with them is brought, and kept with them. @param entryId of a talk that was noted before. */
export const bringPlace = (id: string, entryId?: string) =>
  `/score?${new URLSearchParams({ person: id, ...(entryId === undefined ? {} : { entry: entryId }) })}`;
