import { DIFFICULTIES, type PersonaCard } from '@anyone-else/protocol';
import { calledAlike, findPeople, telling } from './find.ts';
import { nearestPeople } from './nearest.ts';
import { firstName, plural } from './spoken.ts';

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

/** Who does what the user hopes for, or comes near it, nearest first; nobody where they hope for nothing in particular. */
export function nearTo(cards: readonly PersonaCard[], hopes: string): PersonaCard[] {
  if (telling(hopes).length === 0) return [];
  const found = findPeople(cards, hopes);
  const near = found.length > 0 ? calledAlike(cards, hopes) : nearestPeople(cards, hopes);
  return [...new Set([...found, ...near])];
}

/**
 * A handful to begin with: who is chosen, the user's own, those near the role that the user hopes for, then the ones
 * who are easiest to warm.
 */
export function handful(
  cards: readonly PersonaCard[],
  { chosen, hopes }: { chosen: string; hopes: string },
): PersonaCard[] {
  const near = nearTo(cards, hopes);
  const farness = (card: PersonaCard) => (near.includes(card) ? near.indexOf(card) : cards.length);
  const rank = (card: PersonaCard) => (card.id === chosen ? 0 : card.own ? 1 : 2);
  return [...cards]
    .sort((a, b) => rank(a) - rank(b) || farness(a) - farness(b) || easeOf(a) - easeOf(b))
    .slice(0, HANDFUL);
}

/** What a search came to, in agreement with the cards below it. */
export function sayFound({ shown, found }: Looked, chosen: PersonaCard | undefined): string {
  if (found === undefined || found === 0) return '';
  const others = shown.length > found && chosen ? `, and ${firstName(chosen.name)}, who is chosen now` : '';
  const first = found > shown.length ? `; the ${shown.length} nearest are here` : '';
  return `${plural(found, 'person', 'people')} found${others}${first}.`;
}

/** What the first page shows of the people there are. */
interface Looked {
  /** A handful; who is chosen is always among them, last where nothing that was typed points to them. */
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
  const kept = cards.filter(({ id }) => id === chosen && !near.some((one) => one.id === id));
  const shown = [...near.slice(0, HANDFUL - kept.length), ...kept];
  const nobody = found.length > 0 ? '' : near.length > 0 ? THESE_ARE_NEAR : NOBODY_IS_NEAR;
  return { shown, found: found.length, nobody };
}

export const THESE_ARE_NEAR = 'Nobody here does just that. These come nearest.';
export const NOBODY_IS_NEAR = 'Nobody here does that, nor anything near it. Another word for it may help.';
