import type { KnownFacts, LetterFact, Turn } from '@anyone-else/protocol';
import { meaningOf } from './meaning.ts';
import { promiseNoted, type Whom } from './noted-promise.ts';
import { ownPromiseIn } from './own-promise.ts';
import { deedIn, keptIn } from './own-words.ts';
import { IN_TOUCH, offersStand } from './standing.ts';

/** What a fact is held against. */
export interface Evidence {
  turns: readonly Turn[];
  /** The people whom the letter names, for 'I'll ring her'. */
  names: readonly string[];
  known: KnownFacts | undefined;
  /** The user's own, and to whom they talked: what they noted that they will do rests on no turn. */
  notes?: string | undefined;
  contact?: Whom | undefined;
}

/** Why the talk does not bear a fact out, in a few words; undefined where it does. */
export function doubtOf(
  { kind, text, turn }: LetterFact,
  { turns, names, known, notes, contact = {} }: Evidence,
): string | undefined {
  if (turn === null && kind === 'own-promise') {
    const others = names.map((name) => ({ name }));
    return promiseNoted(notes, contact, { turns, others }) === text ? undefined : 'stands in no note';
  }
  if (turn === null) return kind === 'closer' || kind === 'introduction' ? undefined : 'rests on no turn';
  const source = turns[turn];
  // The user's own promise, in their own words.
  if (kind === 'own-promise')
    return [ownPromiseIn(turns), keptIn(turns), deedIn(turns)].some((own) => own?.text === text)
      ? undefined
      : `turn ${turn} makes no such promise`;
  if (source?.speaker !== 'contact') return `turn ${turn} is not the contact's`;
  if (known !== undefined) return undefined;
  const said = meaningOf(source.text);
  const people = meaningOf(names.join(' '));
  const strange = IN_TOUCH.test(text)
    ? []
    : [...meaningOf(text)].filter((stem) => !said.has(stem) && (kind === 'name' || !people.has(stem)));
  if (strange.length > 0) return `turn ${turn} does not say ${strange.join(', ')}`;
  const offers = kind === 'promise' || kind === 'introduction';
  return offers && !offersStand(turns, turn, text) ? `turn ${turn} makes no such offer` : undefined;
}
