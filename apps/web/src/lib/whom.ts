import { DIFFICULTIES, type PersonaCard } from '@anyone-else/protocol';
import { findPeople, telling } from './find.ts';
import { nearestPeople } from './nearest.ts';

/** As a list shows them: their own contacts first, and each part by name. */
export const inOrder = (cards: readonly PersonaCard[]): PersonaCard[] =>
  [...cards].sort((a, b) => Number(b.own ?? false) - Number(a.own ?? false) || a.name.localeCompare(b.name));

const EASIEST_LAST = DIFFICULTIES.length;
const easeOf = ({ simulation }: PersonaCard) =>
  simulation ? DIFFICULTIES.indexOf(simulation.ease) : EASIEST_LAST;

/** How many are shown at once to somebody who has asked for nobody in particular. */
const HANDFUL = 6;
/** And to somebody who is here for the first time. */
const FEW = 3;

/**
 * A handful to begin with: who is chosen, the user's own, those near the role that the user hopes for, then the ones
 * who are easiest to warm.
 */
export function handful(
  cards: readonly PersonaCard[],
  { chosen, hopes }: { chosen: string; hopes: string },
): PersonaCard[] {
  const near = telling(hopes).length === 0 ? [] : findPeople(cards, hopes);
  const farness = (card: PersonaCard) => (near.includes(card) ? near.indexOf(card) : cards.length);
  const rank = (card: PersonaCard) => (card.id === chosen ? 0 : card.own ? 1 : 2);
  return [...cards]
    .sort((a, b) => rank(a) - rank(b) || farness(a) - farness(b) || easeOf(a) - easeOf(b))
    .slice(0, HANDFUL);
}

/** What the first page shows of the people there are. */
interface Looked {
  /** A handful; who is chosen is always among them. */
  shown: PersonaCard[];
  /** How many answer to what was typed; undefined where nothing was. */
  found: number | undefined;
  /** Why others are shown, where nobody does; else ''. */
  nobody: string;
}

/** Looks for somebody by words typed, or proposes a handful where there are none. */
export function lookFor(
  cards: readonly PersonaCard[],
  { chosen, hopes, find, few = false }: { chosen: string; hopes: string; find: string; few?: boolean },
): Looked {
  if (find.trim() === '') {
    const shown = handful(cards, { chosen, hopes });
    return { shown: few ? shown.slice(0, FEW) : shown, found: undefined, nobody: '' };
  }
  const found = findPeople(cards, find);
  const near = found.length > 0 ? found : nearestPeople(cards, find);
  const others = near.filter(({ id }) => id !== chosen);
  const shown = [...cards.filter(({ id }) => id === chosen), ...others].slice(0, HANDFUL);
  const nobody = found.length > 0 ? '' : near.length > 0 ? THESE_ARE_NEAR : NOBODY_IS_NEAR;
  return { shown, found: found.length, nobody };
}

export const THESE_ARE_NEAR = 'Nobody does exactly that. These come nearest.';
export const NOBODY_IS_NEAR = 'Nobody here does that, nor anything near it. Another word for it may help.';
