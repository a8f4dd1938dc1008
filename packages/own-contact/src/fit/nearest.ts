import type { Persona } from '@anyone-else/protocol';
import { type FieldFound, fieldsOf, type WorkText, wordPattern } from '../guess/field.ts';

export interface Nearest {
  persona: Persona;
  /** The words that spoke for this one, the most telling first. */
  because: string[];
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
  fieldNamed: 8,
  wordInRole: 3,
  wordInNotes: 0.7,
  mostOfNotes: 2.8,
} as const;

/** The one field in which a file's stories play: who was a nurse once speaks as no nurse of today. */
const fieldOfPersona = ({ role, field }: Persona): FieldFound['field'] | undefined =>
  fieldsOf({ role: `${field}, ${role}`, company: '', notes: '' })[0]?.field;

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
): { score: number; because: string[] } {
  const role = wanted.field === undefined ? wanted.role : `${wanted.field}, ${wanted.role}`;
  const asked = fieldsOf(
    wanted.field === undefined ? wanted : { role: wanted.field, company: '', notes: wanted.role },
  );
  const own = fieldOfPersona(persona);
  const because: string[] = [];
  let score = 0;
  const [best, second] = asked;
  if (best !== undefined && own === best.field) {
    score += POINTS.sameField;
    because.push(...best.because);
  } else if (second !== undefined && second.score * 1.5 >= best!.score && own === second.field) {
    score += POINTS.closeField;
    because.push(...second.because);
  } else if (!wordPattern(persona.field).test(role)) return { score: 0, because };
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
  return { score: score + Math.min(notes, POINTS.mostOfNotes), because };
}

const MOST_REASONS = 4;

/** The file whose stories lie nearest to what was typed; undefined where none is near. Ties go to the first. */
export function nearestContact(wanted: Wanted, contacts: readonly Persona[]): Nearest | undefined {
  let best: { persona: Persona; score: number; because: string[] } | undefined;
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
  return { persona: best.persona, because: because.slice(0, MOST_REASONS) };
}
