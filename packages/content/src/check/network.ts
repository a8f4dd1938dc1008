import { type Persona, WARMTHS } from '@anyone-else/protocol';
import { type Desk, PLACEHOLDERS, SPECIFIC_PLACEHOLDERS } from './desk.ts';
import { holdsWord } from './wording.ts';

/** How many full names the closer gives away at each warmth: a name is earned. */
const NAMES_GIVEN = { warm: 2, neutral: 1, cold: 0 } as const;

/** The people they could name, and what it takes to hear the names. */
export function checkNetwork(persona: Persona, desk: Desk): void {
  desk.count(persona.network, 'network', 4);
  for (const person of persona.network) {
    const at = `network[${person.name}]`;
    for (const field of ['name', 'role', 'company'] as const)
      desk.placeholders(person[field], `${at}.${field}`);
    desk.phrases(person.knows, `${at}.knows`);
    desk.say(person.why, `${at}.why`, { min: 5, max: 45 });
  }
  const names = persona.network.map((person) => person.name);
  if (new Set(names).size !== names.length) desk.bad('network', 'names the same person twice');

  for (const warmth of WARMTHS) {
    desk.say(persona.closer[warmth], `closer.${warmth}`, { question: 'not-last' });
    const given = names.filter((name) => holdsWord(persona.closer[warmth], name)).length;
    if (given !== NAMES_GIVEN[warmth])
      desk.bad(
        `closer.${warmth}`,
        `gives ${given} full names of the network, should give ${NAMES_GIVEN[warmth]}`,
      );
  }
  desk.say(persona.closer.specific, 'closer.specific', {
    placeholders: [...PLACEHOLDERS, ...SPECIFIC_PLACEHOLDERS],
    question: 'not-last',
  });
  for (const name of SPECIFIC_PLACEHOLDERS)
    if (!persona.closer.specific.includes(`{{${name}}}`)) desk.bad('closer.specific', `lacks {{${name}}}`);
}
