import { telling } from '../heard-steps.ts';
import { terms } from '../match/terms.ts';
import type { Unit } from './candidates.ts';
import type { Deciding } from './context.ts';

/** Weight from which a word is telling enough to be no chance. */
const TELLS = 1.8;
/** Words with which any story is followed up: they name nothing of their own. */
export const OF_ANY_STORY: ReadonlySet<string> = new Set(
  terms(
    'react deal dealt handle cope respond change teach affect decide realize realise moment story experience finally result outcome end notice surprise help situation exactly remember today later solve fix answer respond explain detail kept keep understand believe hard start scared proud sound wait happen side funny hope new person people guy sorry',
  ),
);

/** Telling words of a question that the contact's last turn didn't hold: what it names by itself. */
export function ownWords({ scene, matcher }: Deciding, { query }: Pick<Unit, 'query'>): string[] {
  const last = scene.events.findLast((event) => event.type === 'contact-turn');
  const said = last?.type === 'contact-turn' ? telling(last) : new Set<string>();
  return [...new Set(query)].filter(
    (term) => matcher.weight(term) >= TELLS && !said.has(term) && !OF_ANY_STORY.has(term),
  );
}

/** Whether a question names two things or more of which a text says not one: it is not after that text. */
export function isAfterElse(at: Deciding, unit: Unit, text: () => string): boolean {
  if (at.heard.signals.bareFollowUp) return false;
  const own = ownWords(at, unit);
  if (own.length < 2) return false;
  const held = new Set(terms(text()));
  return !own.some((term) => held.has(term));
}
