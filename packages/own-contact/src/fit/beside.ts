import type { Persona } from '@anyone-else/protocol';
import file from '../../data/beside.json' with { type: 'json' };

interface Beside {
  /** Fields whose people may be lent some of this file's stories. */
  fields: readonly string[];
  /** Fields of which only those may whose role is a word that the file knows: an electrician, and no plumber. */
  byWord: readonly string[];
  /** The answers that are true in these fields as well, read and chosen one by one. */
  answers: readonly string[];
}

export const BESIDE: ReadonlyMap<string, Beside> = new Map(Object.entries(file));

/**
 * What of a file may be lent beyond its own field: its way of talking and the answers chosen for it. All else, the
 * people first, is the general file's.
 */
export function lentBeside(base: Persona, general: Persona): Persona {
  const chosen = BESIDE.get(base.id)?.answers ?? [];
  const answers = base.answers.filter(({ id }) => chosen.includes(id));
  const opened = new Set(answers.flatMap(({ threads }) => threads));
  const { id, name, role, field, years, pronouns, company, voice, manner, temper } = base;
  return {
    ...general,
    ...{ id, name, role, field, years, pronouns, company, voice, manner, temper, answers },
    // Told of nobody: the general story stands in.
    story: '',
    threads: base.threads.filter((thread) => opened.has(thread.id)),
  };
}
