import type { LetterFact } from '@anyone-else/protocol';
import { sheetPlace } from '#lib/person-places.ts';
import { sayTurn } from '#lib/spoken.ts';
import { reviewPlace } from '#lib/talk-places.ts';
import type { TalkRef } from '#lib/talk-ref.ts';

/** What a fact rests on, in a few words, and where it can be looked at. */
export interface Source {
  text: string;
  href?: string;
}

/** Of a letter about one talk, whose transcript is here. */
export function sourceInTalk({ turn, noted }: LetterFact, talk: TalkRef): Source {
  if (turn === null) return { text: noted ? 'from your notes' : 'not in the talk' };
  return { text: sayTurn(turn), href: reviewPlace(talk, turn) };
}

/** Where what is known of somebody stands; a talk or an account of it only where there is one. */
export interface Sources {
  personId: string;
  person: string;
  talk?: string;
  told?: string;
  /** The talk's transcript. */
  transcript?: TalkRef;
}

/** Of a letter to somebody. */
export function sourceOfPerson(fact: LetterFact, at: Sources): Source {
  switch (fact.from ?? 'talk') {
    case 'page':
      return { text: 'on the page', href: at.person };
    case 'sheet':
      return { text: 'on your sheet', href: sheetPlace(at.personId) };
    case 'me':
      return { text: 'about you', href: '/you' };
    case 'log':
      return { text: 'from what happened so far', href: at.person };
    case 'told':
      return { text: 'as you told it', ...(at.told && { href: at.told }) };
    case 'talk':
      if (fact.turn === null || !at.transcript)
        return { text: fact.noted ? 'from your notes' : 'from the talk', ...(at.talk && { href: at.talk }) };
      return sourceInTalk(fact, at.transcript);
  }
}
