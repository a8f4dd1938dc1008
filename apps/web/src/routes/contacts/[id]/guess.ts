import { type OwnContactGuess, TEMPERS } from '@anyone-else/protocol';

/** What is guessed of a contact as a form holds it: every number and list is text until it is sent. */
export interface Corrections {
  name: string;
  pronouns: string;
  role: string;
  field: string;
  years: string;
  company: string;
  does: string;
  /** One fact a line. */
  facts: string;
  temper: OwnContactGuess['temper'];
}

export const MOST_FACTS = 12;
const LONGEST_FACT = 240;

export const correctionsOf = ({
  name,
  pronouns,
  role,
  field,
  years,
  company,
  temper,
}: OwnContactGuess): Corrections => ({
  name,
  pronouns,
  role,
  field,
  years: String(years),
  company: company.name,
  does: company.does,
  facts: company.public.join('\n'),
  temper,
});

const factsIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const guessFrom = (form: Corrections): OwnContactGuess => ({
  name: form.name.trim(),
  pronouns: form.pronouns.trim(),
  role: form.role.trim(),
  field: form.field.trim(),
  years: Number(form.years),
  company: { name: form.company.trim(), does: form.does.trim(), public: factsIn(form.facts) },
  temper: form.temper,
});

const NEEDED: readonly [keyof Corrections, string][] = [
  ['name', 'What are they called?'],
  ['role', 'What do they do?'],
  ['company', 'Where do they work? ‘A small clinic’ will do.'],
  ['field', 'Which field is it? Two or three plain words.'],
  ['pronouns', 'How does one speak of them? ‘They/them’ is always right.'],
];

/** The first thing that cannot be kept as it is, in one sentence. */
export function wrongIn(form: Corrections): { field: keyof Corrections; sentence: string } | undefined {
  const missing = NEEDED.find(([field]) => form[field].trim() === '');
  if (missing) return { field: missing[0], sentence: missing[1] };
  const years = Number(form.years);
  if (!Number.isFinite(years) || years < 1 || years > 60)
    return { field: 'years', sentence: 'Years in the field: a number from 1 to 60.' };
  const facts = factsIn(form.facts);
  if (facts.length > MOST_FACTS)
    return { field: 'facts', sentence: `That is ${facts.length} facts; ${MOST_FACTS} at most.` };
  const long = facts.findIndex((fact) => fact.length > LONGEST_FACT);
  if (long >= 0)
    return {
      field: 'facts',
      sentence: `Fact ${long + 1} is longer than ${LONGEST_FACT} characters. Shorten it, or make it two.`,
    };
  return undefined;
}

/** What an earlier visit left in the browser, laid over what is guessed; leftovers of older versions cannot hurt. */
export function withKept(guessed: Corrections, kept: unknown): Corrections {
  const form = { ...guessed };
  const old = (kept ?? {}) as Partial<Record<keyof Corrections, unknown>>;
  for (const part of Object.keys(form) as (keyof Corrections)[]) {
    const text = old[part];
    if (part === 'temper') form.temper = TEMPERS.find((temper) => temper === text) ?? form.temper;
    else if (typeof text === 'string') form[part] = text;
  }
  return form;
}

const PARTS = Object.keys as (form: Corrections) => (keyof Corrections)[];

/** What is other than what is kept. */
export const changesIn = (form: Corrections, kept: Corrections): Partial<Corrections> =>
  Object.fromEntries(PARTS(form).flatMap((part) => (form[part] === kept[part] ? [] : [[part, form[part]]])));

/** The form over a newer guess than the one it began with: what was changed in it stays. */
export const rebased = (form: Corrections, before: Corrections, newer: Corrections): Corrections => ({
  ...newer,
  ...changesIn(form, before),
});

export const same = (a: Corrections, b: Corrections) => PARTS(a).every((part) => a[part] === b[part]);
