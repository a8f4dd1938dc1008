import type { PersonView } from '@anyone-else/protocol';
import { personPlace, talkedPlace, toldPlace } from '#lib/person-places.ts';
import type { Sources } from '../source.ts';

/** Where what is known of somebody stands: the latest talk counts, as in the letters. */
export function sourcesOf({ person: { id, log } }: PersonView): Sources {
  const last = log
    .filter((entry) => entry.type === 'talked')
    .sort((a, b) => a.on.localeCompare(b.on))
    .at(-1);
  return {
    personId: id,
    person: personPlace(id),
    ...(last && { talk: talkedPlace(id, last.id) }),
    ...(last?.told && { told: toldPlace(id, last.id) }),
    ...(last?.broughtId && { transcript: { kind: 'brought' as const, id: last.broughtId } }),
  };
}
