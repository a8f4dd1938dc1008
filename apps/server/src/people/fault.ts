import type { Problem } from '@anyone-else/protocol';
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

/** What each field is called; `*` stands for a place in a list. */
const NAMES: Record<string, string> = {
  name: 'The name',
  role: 'The role',
  company: 'The company',
  pronouns: 'The pronouns',
  email: 'The mail address',
  zone: 'The time zone',
  how: 'How you know each other',
  why: 'Why this person in particular',
  ground: 'Common ground',
  'ground.*': 'A line of common ground',
  known: 'What you know already',
  'known.*': 'A line of what you know already',
  notes: 'The notes',
  playbookId: 'The playbook',
  everyMonths: 'The months between check-ins',
  background: 'Your background',
  targetRole: 'The work you want',
  minutes: 'The minutes',
  subject: 'The subject',
  body: 'The letter',
  letter: 'The kind of letter',
  answer: 'What they answered',
  note: 'The note',
  on: 'When the talk is',
  at: 'When it happened',
  to: 'The day of the check-in',
  where: 'Where you talk',
  promise: 'The promise',
  status: 'Where you stand',
  free: 'Your free hours',
  'told.takeaways': 'What you learnt',
  'told.takeaways.*': 'A line of what you learnt',
  'told.personal': 'The personal note',
  'told.names': 'The people they named',
  'told.names.*.name': 'The name of somebody they named',
  'told.names.*.role': 'The role of somebody they named',
  'told.names.*.company': 'The company of somebody they named',
  'told.names.*.why': 'Why somebody was named',
  'told.promises': 'What they promised',
  'told.promises.*': 'A line of what they promised',
  'told.ownPromises': 'What you promised',
  'told.ownPromises.*': 'A line of what you promised',
  'told.notes': 'The notes',
  'told.minutes': 'The minutes',
};

/** A refusal that names the field, the limit and what to do; never what stood in it. `typed` is what was refused. */
export function fieldProblem(what: string, error: Wrong, typed: unknown): Problem {
  const issue = error.issues[0];
  const path = issue?.path ?? [];
  const field = path.map(String).join('.');
  const name = NAMES[path.map((step) => (typeof step === 'number' ? '*' : String(step))).join('.')];
  if (issue === undefined || name === undefined)
    return { code: 'bad-request', message: faultIn(what, error), ...(field === '' ? {} : { field }) };
  return { code: 'bad-request', message: sentence(name, issue, valueAt(typed, path)), field };
}

const valueAt = (typed: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => (value as never)?.[step], typed);

function sentence(name: string, issue: Wrong['issues'][number], found: unknown): string {
  if (issue.code === 'too_big') return tooMuch(name, found, Number(issue.maximum));
  if (issue.code === 'invalid_value' && issue.values !== undefined)
    return `${name} must be one of ${issue.values.join(', ')}.`;
  if (found === undefined || found === '') return `${name} is missing or cannot be read: please fill it in.`;
  return `${name} is not in the expected form.`;
}

function tooMuch(name: string, found: unknown, most: number): string {
  const count = (number: number) => number.toLocaleString('en');
  if (Array.isArray(found))
    return `${name} may have ${count(most)} lines; there are ${count(found.length)}. Please leave some out.`;
  if (typeof found === 'number') return `${name} may be ${count(most)} at most.`;
  const length = typeof found === 'string' ? found.length : 0;
  return `${name} may have ${count(most)} characters; there are ${count(length)}. Please shorten it.`;
}
