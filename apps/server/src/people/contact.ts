import { isDeepStrictEqual } from 'node:util';
import { guardedFacts } from '@anyone-else/coach';
import {
  OwnContactAsk,
  OwnContactGuess,
  type Person,
  type PersonContact,
  type PersonPage,
  type Problem,
  type Result,
} from '@anyone-else/protocol';
import type { OwnContacts } from '../contacts/own-contacts.ts';
import { typedAsk, typedGuess } from '../contacts/typed.ts';
import type { AccountDeps } from '../deps.ts';
import { NO_PERSON } from './find.ts';

const NO_ROLE: Problem = {
  code: 'bad-request',
  message: 'Say on their page what they do: a rehearsal needs their role.',
  field: 'role',
};

/** Somebody like this person to rehearse with. */
export interface PersonContacts {
  /** Makes the contact of the page, or brings the one that was made up to the page; the user's corrections stay. */
  of(person: Person): Promise<Result<PersonContact>>;
}

export function createPersonContacts(
  { storage }: Pick<AccountDeps, 'storage'>,
  contacts: Pick<OwnContacts, 'guess' | 'fit' | 'find'>,
): PersonContacts {
  /** One at a time, so that a button pressed twice makes one contact. */
  let last: Promise<unknown> = Promise.resolve();

  const make = async ({ id }: Person): Promise<Result<PersonContact>> => {
    const person = await storage.people.find(id);
    if (person === undefined) return { ok: false, problem: NO_PERSON };
    const sheet = await storage.people.sheet(id);
    // What was written down on the sheet is known as what stands on the page is.
    const page = { ...person.page, known: guardedFacts(person.page, sheet?.answers ?? {}) };
    if (page.role === '') return { ok: false, problem: NO_ROLE };
    const made = await storage.people.madeContact(id);
    const before = made && (await contacts.find(made.id));
    const ask = askOf(page);
    const guess = guessOf(page, contacts.guess(ask));
    const { next, kept } =
      made && before ? withCorrections(guess, made.guess, before.contact.guess) : { next: guess, kept: [] };
    const fitted =
      before !== undefined && isDeepStrictEqual([before.ask, before.contact.guess], [ask, next])
        ? ({ ok: true, value: before.contact } as const)
        : await contacts.fit(ask, next, before?.contact.id);
    if (!fitted.ok) return fitted;
    const told = await storage.people.setContact(id, { id: fitted.value.id, guess });
    if (told.kind !== 'stored') return { ok: false, problem: NO_PERSON };
    return { ok: true, value: { id: fitted.value.id, ...(kept.length > 0 ? { kept } : {}) } };
  };

  return {
    of(person) {
      const making = last.then(() => make(person));
      last = making.catch(() => undefined);
      return making;
    },
  };
}

/** All that the page says of them but the user's own notes, which are nobody else's. */
function askOf({ name, role, company, known, ground, how, why }: PersonPage): OwnContactAsk {
  const notes = [...known, ...ground, how, why].filter((line) => line !== '').join('\n');
  return OwnContactAsk.parse(typedAsk({ name, role, company, notes, by: 'embedded' }));
}

/** What the user knows stands before what is guessed, and only what they marked as known can be looked up. */
function guessOf({ known, pronouns }: PersonPage, guess: OwnContactGuess): OwnContactGuess {
  const company = { ...guess.company, public: known };
  const typed = typedGuess({
    ...guess,
    ...(pronouns === '' ? {} : { pronouns }),
    company,
  }) as OwnContactGuess;
  // What is left of a line without its marks may be nothing.
  const facts = typed.company.public.filter((fact) => fact !== '');
  return OwnContactGuess.parse({ ...typed, company: { ...typed.company, public: facts } });
}

/** What the user corrected since the contact was made stands before what is guessed now; `kept` names it. */
function withCorrections(
  guess: OwnContactGuess,
  made: OwnContactGuess,
  now: OwnContactGuess,
): { next: OwnContactGuess; kept: NonNullable<PersonContact['kept']> } {
  const company = merged(guess.company, made.company, now.company);
  const rest = merged({ ...guess, company: 0 }, { ...made, company: 0 }, { ...now, company: 0 });
  const kept = FIELDS.filter((field) => rest.changed.has(field));
  return {
    next: { ...rest.next, company: company.next },
    kept: company.changed.size > 0 ? [...kept, 'company'] : kept,
  };
}

const FIELDS = ['name', 'pronouns', 'role', 'field', 'years', 'temper'] as const;

function merged<T extends object>(guess: T, made: T, now: T): { next: T; changed: ReadonlySet<string> } {
  const keys = Object.keys(guess) as (keyof T & string)[];
  const corrected = keys.filter((key) => !isDeepStrictEqual(now[key], made[key]));
  const next = { ...guess };
  for (const key of corrected) next[key] = now[key];
  return { next, changed: new Set(corrected.filter((key) => !isDeepStrictEqual(now[key], guess[key]))) };
}
