import type { Persona } from '@anyone-else/protocol';
import { type FieldFound, fieldsOf, type WorkText, wordPattern } from '../guess/field.ts';
import { FIELDS } from '../guess/fields.ts';
import { BESIDE } from './beside.ts';

export interface Nearest {
  persona: Persona;
  /** The words that spoke for this one, the most telling first. */
  because: string[];
  /** Whether their field only lies beside the one that is asked for. */
  beside: boolean;
}

/** What is asked for: the texts, and the field where the user has set it. */
export interface Wanted extends WorkText {
  field?: string;
  years?: number | undefined;
}

/** Points from which a file's stories can stand for somebody of that field. */
const NEAR = 6;
const POINTS = {
  sameField: 8,
  closeField: 5,
  besideField: 6,
  fieldNamed: 8,
  wordInRole: 3,
  wordInNotes: 0.7,
  mostOfNotes: 2.8,
} as const;

/** The one field in which a file's stories play. */
export const fieldOfPersona = ({ role, field }: Persona): FieldFound['field'] | undefined =>
  [field, `${field}, ${role}`].flatMap((text) => fieldsOf({ role: text, company: '', notes: '' }))[0]?.field;

/** Why a field that is not the file's own lies beside it: its words for the field in the role ('nurse'), or the field. */
function besideOf(persona: Persona, best: FieldFound, role: string): string[] {
  const { fields = [], byWord = [] } = BESIDE.get(persona.id) ?? {};
  const { name, sure } = best.field;
  if (![...fields, ...byWord].includes(name)) return [];
  const known = new Set(persona.fieldWords.map((word) => word.toLowerCase()));
  const shared = sure.filter((word) => known.has(word.toLowerCase()) && wordPattern(word).test(role));
  return shared.length > 0 || byWord.includes(name) ? shared : [...best.because, name];
}

/** The fields that are asked for, best first: the one that is set, with the words that speak for it, or those read. */
function askedFields(wanted: Wanted): FieldFound[] {
  const set = FIELDS.find(({ name }) => name === wanted.field);
  if (set === undefined)
    return fieldsOf(
      wanted.field === undefined ? wanted : { role: wanted.field, company: '', notes: wanted.role },
    );
  const inText = (text: string) => set.sure.filter((word) => wordPattern(word).test(text));
  const because = [...inText(wanted.role), ...inText(wanted.notes)];
  return [{ field: set, score: POINTS.fieldNamed, because: because.length > 0 ? because : [set.name] }];
}

/** How many of the files know a word: a word of all of them tells none from another. */
function holders(word: string, contacts: readonly Persona[]): number {
  const low = word.toLowerCase();
  return (
    contacts.filter(({ fieldWords }) => fieldWords.some((other) => other.toLowerCase() === low)).length || 1
  );
}

function scored(
  persona: Persona,
  wanted: Wanted,
  contacts: readonly Persona[],
): Omit<Nearest, 'persona'> & { score: number } {
  const role = wanted.field === undefined ? wanted.role : `${wanted.field}, ${wanted.role}`;
  const asked = askedFields(wanted);
  const own = fieldOfPersona(persona);
  const because: string[] = [];
  let score = 0;
  let beside = false;
  const [best, second] = asked;
  if (best !== undefined && own === best.field) {
    score += POINTS.sameField;
    because.push(...best.because);
  } else if (second !== undefined && second.score * 1.5 >= best!.score && own === second.field) {
    score += POINTS.closeField;
    because.push(...second.because);
  } else {
    const near =
      best === undefined
        ? persona.fieldWords.filter((word) => wordPattern(word).test(role))
        : besideOf(persona, best, wanted.role);
    if (near.length === 0 && !wordPattern(persona.field).test(role)) return { score: 0, because, beside };
    if (near.length > 0) score += POINTS.besideField;
    beside = best !== undefined;
    because.push(...near);
  }
  if (wordPattern(persona.field).test(role)) {
    score += POINTS.fieldNamed;
    because.push(persona.field);
  }
  let notes = 0;
  for (const word of persona.fieldWords) {
    const sign = wordPattern(word);
    if (sign.test(role)) score += POINTS.wordInRole / holders(word, contacts);
    else if (sign.test(wanted.notes)) notes += POINTS.wordInNotes / holders(word, contacts);
    else continue;
    because.push(word);
  }
  if (wanted.years !== undefined) score -= Math.min(Math.abs(persona.years - wanted.years), 20) / 40;
  return { score: score + Math.min(notes, POINTS.mostOfNotes), because, beside };
}

const MOST_REASONS = 4;

/** The file whose stories lie nearest to what was typed; undefined where none is near. Ties go to the first. */
export function nearestContact(wanted: Wanted, contacts: readonly Persona[]): Nearest | undefined {
  let best: (Nearest & { score: number }) | undefined;
  for (const persona of contacts) {
    const found = scored(persona, wanted, contacts);
    if (best === undefined || found.score > best.score) best = { persona, ...found };
  }
  if (best === undefined || best.score < NEAR) return undefined;
  const seen = new Set<string>();
  const because = best.because.filter((word) => {
    const low = word.toLowerCase();
    const fresh = !seen.has(low);
    seen.add(low);
    return fresh;
  });
  return { persona: best.persona, beside: best.beside, because: because.slice(0, MOST_REASONS) };
}
