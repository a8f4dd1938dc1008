import { knownFacts } from '@anyone-else/contact';
import type { ThankYouInput } from '@anyone-else/letters';
import { NO_LABELS, type Persona, TEMPERS, type Turn } from '@anyone-else/protocol';
import { findNames, judge } from '@anyone-else/scoring';
import { type Held, holdUser } from '../realism/hold.ts';
import { SCRIPTED_USERS, type ScriptedUser } from '../realism/users.ts';

/** A scripted talk as the letters package takes it; labels are those of the script, so no reader is needed. */
export function inputOf({ scene, turns: said }: Held): ThankYouInput {
  const { setup, persona, playbook } = scene;
  const turns = said.map(({ speaker, text, ...rest }): Turn => {
    const labels = speaker === 'user' && 'labels' in rest ? (rest.labels ?? NO_LABELS) : null;
    return { speaker, text, labels };
  });
  const { user } = setup;
  const contact = {
    name: persona.name,
    role: persona.role,
    company: persona.company.name,
    pronouns: persona.pronouns,
  };
  const { closer } = judge({ turns, playbook, readerVersion: 'by script', user, contact });
  const names = findNames(turns, [persona.name, user.name]);
  return { turns, user, contact, closer, names, playbook, known: knownFacts(scene) };
}

/** Whole rehearsals: every scripted user with every contact, the temper going round with the seeds. */
export async function rehearsals(
  personas: readonly Persona[],
  seeds: readonly number[],
  users: readonly ScriptedUser[] = SCRIPTED_USERS,
): Promise<ThankYouInput[]> {
  const inputs: ThankYouInput[] = [];
  for (const [at, persona] of personas.entries())
    for (const [which, user] of users.entries())
      for (const seed of seeds) {
        const temper = TEMPERS[(at + which + seed) % TEMPERS.length]!;
        inputs.push(inputOf(await holdUser(persona, seed, user, { temper })));
      }
  return inputs;
}

/** The same talk as it would be brought in from a file: nothing is known of it but what was said. */
export const asBrought = ({ known: _known, ...said }: ThankYouInput): ThankYouInput => said;
