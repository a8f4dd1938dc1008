import type { PersonaCard, ProgressTalk } from '@anyone-else/protocol';
import { nearTo } from '#lib/whom.ts';

/**
 * Somebody of ours whom the user has not talked to: near the work they hope for where there is one, else at the
 * difficulty of life; undefined where they have met everybody.
 */
export function someoneNew(
  cards: readonly PersonaCard[],
  talks: readonly Pick<ProgressTalk, 'contact'>[],
  hopes = '',
): PersonaCard | undefined {
  const met = new Set(talks.map(({ contact }) => contact));
  const unmet = cards.filter(({ name, own }) => !own && !met.has(name));
  return (
    nearTo(unmet, hopes)[0] ?? unmet.find(({ simulation }) => simulation?.ease === 'true-to-life') ?? unmet[0]
  );
}

/** The set-up with that person, on one's own. */
export const alonePlace = (card: PersonaCard | undefined): string =>
  `/?${new URLSearchParams({ ...(card ? { with: card.id } : {}), help: 'alone' })}#whom`;
