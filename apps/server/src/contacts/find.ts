import type { Content } from '@anyone-else/content';
import type { Persona, PersonaCard } from '@anyone-else/protocol';
import type { Storage } from '@anyone-else/storage';
import { isSessionId } from '../uuid-v7.ts';

const OWN = 'own-';

/** The id of a new contact of the user's own; none of the product's begins like it. */
export const ownId = (newId: () => string): string => `${OWN}${newId()}`;

export const isOwnId = (id: string): boolean => id.startsWith(OWN) && isSessionId(id.slice(OWN.length));

/** The public face of a contact of either kind. */
export function cardFor(content: Content, persona: Persona): PersonaCard {
  const card = content.card(persona);
  return isOwnId(persona.id) ? { ...card, own: true } : card;
}

interface Shelf {
  content: Content;
  storage: Pick<Storage, 'contacts'>;
}

/** A contact's file as it is now, the product's or the user's own. */
export async function findPersona({ content, storage }: Shelf, id: string): Promise<Persona | undefined> {
  if (!isOwnId(id)) return content.personas.get(id);
  return (await storage.contacts.find(id))?.persona;
}
