import { embeddedVoice, modelVoice, type Voice } from '@anyone-else/contact';
import { readContactFile } from '@anyone-else/own-contact';
import { type Persona, VOICES } from '@anyone-else/protocol';
import { readInput } from './input.ts';
import { oneOf } from './options.ts';
import { CliProblem } from './problem.ts';
import type { World } from './world.ts';

/** The contact by id, or out of a file of the user's own; the first that ships where none was named. */
export async function whom(asked: string | undefined, world: World): Promise<Persona> {
  const { personas } = world.content();
  const ids = [...personas.keys()];
  if (asked === undefined || !/[./\\]|^-$/.test(asked))
    return personas.get(oneOf(asked ?? ids[0]!, 'contact', ids))!;
  // Standard input is where the talk comes from.
  if (asked === '-') throw new CliProblem('--contact: a contact is read from a file, and "-" is none');
  const { name, text } = await readInput(asked, world);
  const read = readContactFile(text, { id: 'own-contact' });
  if (!read.ok) throw new CliProblem(`${name}: ${read.problem}`);
  return read.persona;
}

/** Who speaks; with a model, the host that hears what is said. */
export function voiceAsked(asked: string | undefined, world: World): { voice: Voice; host?: string } {
  if (oneOf(asked ?? 'embedded', 'voice', VOICES) === 'embedded') return { voice: embeddedVoice };
  const model = world.model();
  if (!model.ok) throw new CliProblem(model.sentence);
  if (model.value === undefined)
    throw new CliProblem('--voice: no model is set up; ANYONE_ELSE_MODEL_URL and ANYONE_ELSE_MODEL name one');
  return { voice: modelVoice(model.value, embeddedVoice), host: model.value.host };
}
