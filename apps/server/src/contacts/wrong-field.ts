import { faultIn } from '../faults.ts';

/** The first complaint of zod, as far as it is needed here. */
interface Wrong {
  issues: readonly {
    path: readonly PropertyKey[];
    code?: string;
    maximum?: unknown;
    values?: readonly unknown[];
  }[];
}

/** What each field of an ask or a guess is called; `*` stands for a place in a list. */
const NAMES: Record<string, string> = {
  name: 'The name',
  pronouns: 'The pronouns',
  role: 'The role',
  field: 'The field',
  company: 'The company',
  'company.name': 'The company',
  'company.does': 'What the company does',
  'company.public': 'What anybody could look up',
  notes: 'The notes',
  temper: 'How they are to talk to',
  by: 'Who makes the contact',
  modelHost: "The model's host",
};
const YEARS = 'The years must be a number from 1 to 60.';

/** One sentence that names the field, the limit and what to do; never what stood in it. `typed` is what was refused. */
export function wrongField(error: Wrong, typed: unknown): string {
  const issue = error.issues[0];
  const path = issue?.path ?? [];
  const key = path.map((step) => (typeof step === 'number' ? '*' : String(step))).join('.');
  if (key === 'years') return YEARS;
  const name =
    key === 'company.public.*' ? `Fact ${Number(path[2]) + 1} that anybody could look up` : NAMES[key];
  if (issue === undefined || name === undefined) return faultIn('The contact', error);
  const found = path.reduce<unknown>((value, step) => (value as never)?.[step], typed);
  if (issue.code === 'too_big') return tooMuch(name, found, Number(issue.maximum));
  if (issue.code === 'invalid_value' && issue.values !== undefined)
    return `${name} must be one of ${issue.values.join(', ')}.`;
  if (found === undefined || found === '') return `${name} is missing: please fill it in.`;
  return `${name} must be ${key === 'company.public' ? 'a list of lines' : 'text'}.`;
}

function tooMuch(name: string, found: unknown, most: number): string {
  const count = (number: number) => number.toLocaleString('en');
  if (Array.isArray(found))
    return `${name} may have ${count(most)} facts; this has ${count(found.length)}. Please leave some out.`;
  const length = typeof found === 'string' ? found.length : 0;
  return `${name} may have ${count(most)} characters; there are ${count(length)}. Please shorten it.`;
}
