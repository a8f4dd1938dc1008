import { fileURLToPath } from 'node:url';
import type { PersonaCard, PlaybookId } from '@anyone-else/protocol';
import { explain, newerForm, Persona, PLAYBOOK_IDS, Playbook } from '@anyone-else/protocol';
import type * as z from 'zod/mini';
import { cardOf } from './card.ts';
import { strayFields } from './check/stray-fields.ts';
import { type Finding, personaFindings, playbookFindings } from './coherence.ts';
import { ContentError } from './error.ts';
import { type ContentFile, readFolder } from './read-folder.ts';
import { readSimulationCards } from './simulation.ts';

/** The folders that ship with the product. */
export const CONTACTS_FOLDER = fileURLToPath(new URL('../contacts', import.meta.url));
export const PLAYBOOKS_FOLDER = fileURLToPath(new URL('../playbooks', import.meta.url));

/** Everything a coach may edit, parsed and found whole. */
export interface Content {
  /** By id, in the order of their files' names. */
  personas: ReadonlyMap<string, Persona>;
  /** All six, in the order of the vocabulary. */
  playbooks: ReadonlyMap<PlaybookId, Playbook>;
  /** A persona without its private parts. */
  card(persona: Persona): PersonaCard;
  /** All of them; those that ship with what scripted talks with them came to. */
  cards(): PersonaCard[];
}

/** Reads and parses both folders, once, at start. Throws ContentError at the first thing that is wrong. */
export function loadContent(folders: { contacts?: string; playbooks?: string } = {}): Content {
  const personas = new Map<string, Persona>();
  for (const file of readFolder(folders.contacts ?? CONTACTS_FOLDER)) {
    const persona = parse(Persona, file);
    refuseFirst(file, personaFindings(persona, file.stem));
    personas.set(persona.id, persona);
  }
  if (personas.size === 0) throw new ContentError('contacts', '', 'the folder holds no contact');
  // Figures measured with the files that ship say nothing of a folder of one's own.
  const simulations = folders.contacts === undefined ? readSimulationCards() : undefined;
  return {
    personas,
    playbooks: loadPlaybooks(folders.playbooks ?? PLAYBOOKS_FOLDER),
    card: cardOf,
    cards: () =>
      [...personas.values()].map((persona) => {
        const simulation = simulations?.get(persona.id);
        return simulation === undefined ? cardOf(persona) : { ...cardOf(persona), simulation };
      }),
  };
}

function loadPlaybooks(folder: string): Map<PlaybookId, Playbook> {
  const found = new Map<PlaybookId, Playbook>();
  for (const file of readFolder(folder)) {
    const playbook = parse(Playbook, file);
    refuseFirst(file, [...unknownIn(file, playbook), ...playbookFindings(playbook, file.stem)]);
    found.set(playbook.id, playbook);
  }
  return new Map(
    PLAYBOOK_IDS.map((id) => {
      const playbook = found.get(id);
      if (playbook === undefined) throw new ContentError(`playbooks/${id}.json`, '', 'the file is missing');
      return [id, playbook];
    }),
  );
}

function parse<T>(schema: z.ZodMiniType<T>, file: ContentFile): T {
  const newer = newerForm(file.data);
  if (newer !== undefined) throw new ContentError(file.label, 'fileVersion', newer);
  const parsed = schema.safeParse(file.data);
  if (parsed.success) return parsed.data;
  const { field, complaint } = explain(parsed.error, file.data);
  throw new ContentError(file.label, field, complaint);
}

/** No command checks playbooks: what would be dropped in silence is told when they are read. */
const unknownIn = ({ data }: ContentFile, playbook: Playbook): Finding[] =>
  strayFields(data, playbook)
    .filter((field) => field !== 'fileVersion')
    .map((field) => ({ field, complaint: 'is not a known field' }));

function refuseFirst(file: ContentFile, findings: Finding[]): void {
  const first = findings[0];
  if (first !== undefined) throw new ContentError(file.label, first.field, first.complaint);
}
