import type { Persona } from '@anyone-else/protocol';

const PLACEHOLDERS = ['company', 'user', 'targetRole'];
const SPECIFIC = [...PLACEHOLDERS, 'person', 'personRole', 'why'];

/** The longest text of a file, and the longest of its names; more is no speech. */
const LONGEST = { text: 2_000, name: 120 } as const;
const MOST_ENTRIES = 200;

/** The first thing for which a file of the right shape cannot be used, as '<field>: <reason>'; undefined when all is well. */
export function fileProblem(persona: Persona): string | undefined {
  return textProblem(persona, '') ?? idProblem(persona) ?? nameProblem(persona) ?? yearsProblem(persona);
}

/** Texts that are empty or endless, and braces that would be spoken. `at` is the field's name. */
function textProblem(value: unknown, at: string): string | undefined {
  if (typeof value === 'string') return wordingProblem(value, at);
  if (value === null || typeof value !== 'object') return undefined;
  if (Array.isArray(value) && value.length > MOST_ENTRIES)
    return `${at}: has more than ${MOST_ENTRIES} entries`;
  for (const [key, inner] of Object.entries(value)) {
    const field = Array.isArray(value) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`;
    const problem = textProblem(inner, field);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function wordingProblem(text: string, at: string): string | undefined {
  const isName = /(?:^|\.)(?:name|role|field|pronouns)$/u.test(at);
  const longest = isName ? LONGEST.name : LONGEST.text;
  if (text === '') return `${at}: is empty`;
  if (text.length > longest) return `${at}: is longer than ${longest.toLocaleString('en')} characters`;
  // The small change of talk has placeholders of its own; one that is not known is never spoken.
  if (at.startsWith('manner')) return undefined;
  const allowed = at === 'closer.specific' ? SPECIFIC : PLACEHOLDERS;
  let unknown: string | undefined;
  const rest = text.replace(/\{\{([^{}]*)\}\}/gu, (_, name: string) => {
    if (!allowed.includes(name)) unknown ??= name;
    return '';
  });
  if (unknown !== undefined)
    return `${at}: {{${unknown.slice(0, 40)}}} is not a placeholder that can stand here`;
  return /\{\{|\}\}/u.test(rest) ? `${at}: has a brace that is not closed` : undefined;
}

const twice = (list: readonly string[]): number =>
  list.findIndex((one, at) => list.slice(0, at).some((other) => other.toLowerCase() === one.toLowerCase()));

function idProblem({ answers, threads }: Persona): string | undefined {
  const ids = new Set(threads.map(({ id }) => id));
  const again = twice(answers.map(({ id }) => id));
  if (again >= 0) return `answers[${again}].id: "${answers[again]!.id}" is the id of another answer too`;
  const thread = twice(threads.map(({ id }) => id));
  if (thread >= 0) return `threads[${thread}].id: "${threads[thread]!.id}" is the id of another thread too`;
  for (const [at, answer] of answers.entries()) {
    const lost = answer.threads.find((id) => !ids.has(id));
    if (lost !== undefined) return `answers[${at}].threads: names "${lost}", and there is no such thread`;
  }
  return undefined;
}

function nameProblem({ name, network }: Persona): string | undefined {
  const again = twice(network.map((person) => person.name));
  if (again >= 0) return `network[${again}].name: "${network[again]!.name}" is named twice`;
  const self = network.findIndex((person) => person.name.toLowerCase() === name.toLowerCase());
  return self < 0 ? undefined : `network[${self}].name: "${name}" is the contact, who cannot name themself`;
}

const yearsProblem = ({ years }: Persona): string | undefined =>
  Number.isFinite(years) && years > 0 && years <= 60 ? undefined : 'years: should be a number from 1 to 60';
