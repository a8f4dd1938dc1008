import type { HTMLInputAttributes } from 'svelte/elements';

interface Line extends Pick<HTMLInputAttributes, 'maxlength' | 'type' | 'spellcheck' | 'placeholder'> {
  field: string;
  label: string;
  /** What it proposes. */
  list?: 'pronouns' | 'zones';
}

/** Each field of a person's page: what it is called there, and how it is typed. */
export const LINES: readonly Line[] = [
  { field: 'name', label: 'Name', maxlength: 80 },
  { field: 'role', label: 'Role', maxlength: 120 },
  { field: 'company', label: 'Company', maxlength: 120 },
  { field: 'pronouns', label: 'Pronouns', maxlength: 30, list: 'pronouns' },
  { field: 'email', label: 'E-mail', maxlength: 200, type: 'email', spellcheck: false },
  {
    field: 'zone',
    label: 'Time zone',
    maxlength: 60,
    list: 'zones',
    placeholder: 'Europe/Lisbon',
    spellcheck: false,
  },
];

/** Pronouns as `inPronouns` has it. */
export const AREAS = [
  {
    field: 'how',
    label: 'How you know each other',
    hint: 'Or how you came across {them}.',
    rows: 1,
    maxlength: 300,
  },
  {
    field: 'why',
    label: 'Why {them} in particular?',
    hint: 'As you would say it to {them}: the first message takes it up.',
    rows: 2,
    maxlength: 500,
  },
  {
    field: 'ground',
    label: 'What you have in common',
    hint: 'One thing a line: a school, a former trade, somebody you both know.',
    rows: 2,
    maxlength: 5000,
  },
  {
    field: 'known',
    label: 'What you already know',
    hint: 'One fact a line, such as anybody could look up. You need not ask for these.',
    rows: 3,
    maxlength: 5000,
  },
  {
    field: 'notes',
    label: 'Private notes',
    hint: 'They go into no letter.',
    rows: 3,
    maxlength: 20_000,
  },
] as const;

export const NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(LINES.map(({ field, label }) => [field, label])),
  how: 'How you know each other',
  why: 'Why this person',
  ledBy: 'Who led you there',
  playbookId: 'The playbook',
  everyMonths: 'How often you check in',
  reach: 'Whom to ask',
};
