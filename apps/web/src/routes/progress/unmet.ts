import type { PersonaCard, ProgressTalk } from '@anyone-else/protocol';

/**
 * Somebody of ours whom the user has not talked to, at the difficulty of life where there is one; undefined where they
 * have met everybody.
 */
export function someoneNew(
  cards: readonly PersonaCard[],
  talks: readonly Pick<ProgressTalk, 'contact'>[],
): PersonaCard | undefined {
  const met = new Set(talks.map(({ contact }) => contact));
  const unmet = cards.filter(({ name, own }) => !own && !met.has(name));
  return unmet.find(({ simulation }) => simulation?.ease === 'true-to-life') ?? unmet[0];
}

/** The set-up with that person, on one's own. */
export const alonePlace = (card: PersonaCard | undefined): string =>
  `/?${new URLSearchParams({ ...(card ? { with: card.id } : {}), help: 'alone' })}#whom`;
