import { DIFFICULTIES, type PersonaCard } from '@anyone-else/protocol';

/** Words as a search compares them: no case, no accents, nothing but letters and digits. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const knownOf = ({ name, role, field, company, fieldWords = [] }: PersonaCard): string[] =>
  wordsIn([name, role, field, company.name, company.does, ...fieldWords].join(' '));

/** Whether a word typed, perhaps half, is one of theirs: 'nurs' finds a nurse, 'nurses' finds her too. */
const knows = (known: readonly string[], word: string): boolean => {
  const one = word.length > 3 ? word.replace(/s$/, '') : word;
  return known.some((theirs) => theirs.startsWith(one));
};

/** Whether every word typed is found in what anybody could look up about them. */
export function isFound(card: PersonaCard, find: string): boolean {
  const known = knownOf(card);
  return wordsIn(find).every((word) => knows(known, word));
}

/** Their own contacts first, in the order given otherwise. */
export const ownFirst = (cards: readonly PersonaCard[]): PersonaCard[] => [
  ...cards.filter((card) => card.own),
  ...cards.filter((card) => !card.own),
];

const EASIEST_LAST = DIFFICULTIES.length;
const easeOf = ({ simulation }: PersonaCard) =>
  simulation ? DIFFICULTIES.indexOf(simulation.ease) : EASIEST_LAST;

// Found in half of all roles, so they point to nobody.
const ANYWHERE = new Set([
  'lead',
  'manager',
  'senior',
  'junior',
  'head',
  'role',
  'work',
  'the',
  'and',
  'job',
]);

/** How many are shown at once to somebody who has asked for nobody in particular. */
const HANDFUL = 6;

/**
 * A handful to begin with: who is chosen, the user's own, those near the role that the user hopes for, then the ones
 * who are easiest to warm.
 * @param find words typed to look for somebody; who is chosen stays in view all the same.
 */
export function handful(
  cards: readonly PersonaCard[],
  { chosen, find, hopes }: { chosen: string; find: string; hopes: string },
): PersonaCard[] {
  const hoped = wordsIn(hopes).filter((word) => word.length > 2 && !ANYWHERE.has(word));
  const near = (card: PersonaCard) => {
    const known = knownOf(card);
    return hoped.filter((word) => knows(known, word)).length;
  };
  const ranked = cards
    .filter((card) => card.id === chosen || isFound(card, find))
    .map((card) => ({ card, first: card.id === chosen ? 2 : card.own ? 1 : 0, near: near(card) }))
    .sort((a, b) => b.first - a.first || b.near - a.near || easeOf(a.card) - easeOf(b.card));
  return ranked.slice(0, HANDFUL).map(({ card }) => card);
}
