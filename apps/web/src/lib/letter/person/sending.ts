import type { LetterEdit, PersonView } from '@anyone-else/protocol';
import type { Answer } from '#lib/ask.ts';
import { newClientId } from '#lib/client-id.ts';
import { forget, keep, recall } from '#lib/keep.ts';
import { logPerson, relogPerson } from '#lib/person-api.ts';
import { sameWords } from '../words.svelte.ts';
import type { LetterRef } from './letter-api.ts';

const keyOf = ({ id, kind }: LetterRef) => `sending:${id}:${kind}`;

/**
 * Writes down that a letter was sent. Where the answer is lost it may have been written down all the same: until one
 * comes, over a reload too, it goes by the same id, so that it stands in the log once, in the words of the last press.
 */
export class Sending {
  async write(ref: LetterRef, words: LetterEdit): Promise<Answer<PersonView>> {
    const tried = recall(keyOf(ref));
    const id = tried ?? newClientId();
    keep(keyOf(ref), id);
    const entry = { id, type: 'wrote' as const, letter: ref.kind, ...words };
    const answer = await (tried === null ? logPerson(ref.id, entry) : relogPerson(ref.id, entry));
    if (answer.ok) forget(keyOf(ref));
    return answer;
  }

  /** Whether what was to be written down is in the log after all, in these words. Then it is done. */
  arrived(ref: LetterRef, { person }: PersonView, words: LetterEdit): boolean {
    const tried = recall(keyOf(ref));
    const entry = tried === null ? undefined : person.log.find(({ id }) => id === tried);
    if (entry?.type !== 'wrote') return false;
    // What comes now is another letter, or this one's next.
    forget(keyOf(ref));
    return sameWords(entry, words);
  }
}
