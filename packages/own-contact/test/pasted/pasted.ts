import { readdirSync, readFileSync } from 'node:fs';
import { OwnContactAsk, Persona, type Temper } from '@anyone-else/protocol';
import { type Fitted, fitContact } from '../../src/index.ts';

/** Something a user might paste, and what a careful reader would make of it. */
export interface Pasted {
  what: string;
  /** Name, role, company. */
  ask: [string, string, string];
  notes: string;
  field: string;
  pronouns: string;
  /** Undefined where the notes do not say. */
  years: number | undefined;
  /** Each must be found among the public facts. */
  facts: RegExp[];
  /** None may be found anywhere in what was made. */
  never?: RegExp[];
  most?: number;
  does?: RegExp;
  temper?: Temper;
  question?: RegExp;
  /** Whose stories are borrowed; null where none is near. Left out where several would do. */
  base?: string | null;
}

const folder = new URL('../../../content/contacts/', import.meta.url);

/** Every contact that ships. */
export const contacts: Persona[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => Persona.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));

export const THIS_YEAR = 2026;

export const askOf = ({ ask: [name, role, company], notes }: Pasted): OwnContactAsk =>
  OwnContactAsk.parse({ name, role, company, notes, by: 'embedded' });

export const fit = (pasted: Pasted): Fitted =>
  fitContact({ ask: askOf(pasted), contacts, id: 'own-test', thisYear: THIS_YEAR });

type Misses = {
  field: string[];
  pronouns: string[];
  years: string[];
  facts: string[];
};

const looked = new WeakMap<Pasted, Misses>();

/** What is wrong with the guess, by what it is about. */
export function misses(pasted: Pasted): Misses {
  const known = looked.get(pasted) ?? missesOf(pasted);
  looked.set(pasted, known);
  return known;
}

function missesOf(pasted: Pasted): Misses {
  const { guess, basedOn, persona } = fit(pasted);
  const base = contacts.find(({ id }) => id === basedOn?.personaId);
  const years = pasted.years ?? base?.years ?? 12;
  const facts = guess.company.public;
  return {
    field: guess.field === pasted.field ? [] : [`field ${guess.field}`],
    pronouns: guess.pronouns === pasted.pronouns ? [] : [`pronouns ${guess.pronouns}`],
    years: guess.years === years ? [] : [`years ${guess.years}`],
    facts: [
      ...pasted.facts.filter((fact) => !facts.some((one) => fact.test(one))).map((fact) => `lacks ${fact}`),
      ...(pasted.never ?? [])
        .filter((sign) =>
          sign.test(JSON.stringify([facts, guess.company.does, persona.story.replaceAll('{{company}}', '')])),
        )
        .map((sign) => `holds ${sign}`),
    ],
  };
}
