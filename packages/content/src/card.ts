import type { Persona, PersonaCard } from '@anyone-else/protocol';

/** The public face of a contact: what anybody could look up, and nothing the talk has yet to earn. */
export function cardOf(persona: Persona): PersonaCard {
  const { id, name, pronouns, role, field, years, company, temper = 'warm', fieldWords } = persona;
  const named = (text: string) => text.replaceAll('{{company}}', company.name);
  return {
    id,
    name,
    pronouns,
    role,
    field,
    years,
    company: { name: company.name, does: named(company.does), public: company.public.map(named) },
    temper,
    fieldWords,
  };
}
