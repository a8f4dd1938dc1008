import { OwnContact, OwnContactAsk, Persona, PersonaCard } from '@anyone-else/protocol';
import { damaged, readJson } from './reading-rows.ts';
import type { OwnContactKept } from './storage.ts';
import type { OwnContactsTable, SessionContactsTable } from './tables.ts';

export function rowToOwnContact({ id, contact }: Pick<OwnContactsTable, 'id' | 'contact'>): OwnContact {
  const parsed = OwnContact.safeParse(readJson(contact));
  if (!parsed.success) throw damaged(`contact ${id}`);
  return parsed.data;
}

export function rowToOwnContactKept(stored: OwnContactsTable): OwnContactKept {
  const persona = Persona.safeParse(readJson(stored.persona));
  const ask = stored.ask === null ? null : OwnContactAsk.safeParse(readJson(stored.ask));
  if (!persona.success || ask?.success === false) throw damaged(`contact ${stored.id}`);
  return { contact: rowToOwnContact(stored), ask: ask === null ? null : ask.data, persona: persona.data };
}

export function rowToSessionPersona({
  session_id,
  persona,
}: Pick<SessionContactsTable, 'session_id' | 'persona'>): Persona {
  const parsed = Persona.safeParse(readJson(persona));
  if (!parsed.success) throw damaged(`the contact of talk ${session_id}`);
  return parsed.data;
}

export function rowToSessionCard({
  session_id,
  card,
}: Pick<SessionContactsTable, 'session_id' | 'card'>): [string, PersonaCard] {
  const parsed = PersonaCard.safeParse(readJson(card));
  if (!parsed.success) throw damaged(`the contact of talk ${session_id}`);
  return [session_id, parsed.data];
}
