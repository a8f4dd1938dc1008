import type { Content } from '@anyone-else/content';
import type { PersonaCard, SessionSetup } from '@anyone-else/protocol';

/** A talk stays in lists, and can be deleted, when the file of its contact is gone. */
export function listedCard(content: Content, { personaId }: Pick<SessionSetup, 'personaId'>): PersonaCard {
  const persona = content.personas.get(personaId);
  if (persona !== undefined) return content.card(persona);
  const gone = { name: personaId, pronouns: '–', role: 'no longer among the contacts', field: '–', years: 0 };
  return { id: personaId, ...gone, company: { name: '–', does: '–', public: [] }, temper: 'warm' };
}
