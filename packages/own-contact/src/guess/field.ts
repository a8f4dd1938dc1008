import { isDenied, isPost } from '../notes/about.ts';
import type { NoteLine } from '../notes/plain-lines.ts';
import { FIELDS, type Field } from './fields.ts';

interface Sign {
  word: string;
  pattern: RegExp;
  sure: boolean;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** A word or phrase as it stands in a text, one or many of it. 'PM' and 'HR' only in capitals: 'am' is no sign. */
export function wordPattern(word: string): RegExp {
  const short = /^[A-Z&]{2,4}$/u.test(word);
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${escaped(word)}(?:['’]?s|es)?(?![\\p{L}\\p{N}])`,
    short ? 'u' : 'iu',
  );
}

const SIGNS: readonly (readonly [Field, readonly Sign[]])[] = FIELDS.map((field) => {
  const of = (words: readonly string[], sure: boolean): Sign[] =>
    words.map((word) => ({ word, pattern: wordPattern(word), sure }));
  return [field, [...of(field.sure, true), ...of(field.leaning, false)]] as const;
});

/** What is known of somebody's work, in the order of how much it says. */
export interface WorkText {
  role: string;
  company: string;
  notes: string;
}

/** What a word is worth where it stands, sure sign and leaning one. A longer phrase says more than a short one. */
const WORTH = { role: [6, 2], company: [2, 1], notes: [1, 0.5] } as const;
/** Posts that every trade has: 'HR operations manager' is HR. They count in full only where no trade stands beside them. */
const ANY_TRADE = new Set(
  'operations manager,operations director,project manager,programme manager,program manager,project coordinator,consultant,consulting,business analyst,administrator,office manager,trainer,coach,producer,technician,researcher,editor,writer,author,buyer,account manager,change manager,reporting analyst,inventory,training'.split(
    ',',
  ),
);
const OF_ANY_TRADE = 1.5;

/** Notes of any length must not shout the role down. */
const MOST_OF_NOTES = 4;
/** One sure word, or so many that only lean: a hospital has chaplains, porters and cooks. */
const ENOUGH_WORDS = 2;
/** From here on a field counts as found. */
const FOUND = 1.5;

export interface FieldFound {
  field: Field;
  score: number;
  /** The words that spoke for it, the most telling first. */
  because: string[];
}

/** The fields that the texts speak for, best first. */
export function fieldsOf(texts: WorkText): FieldFound[] {
  const found: FieldFound[] = [];
  const hasTrade = SIGNS.some(([, signs]) =>
    signs.some(({ word, pattern, sure }) => sure && !ANY_TRADE.has(word) && pattern.test(texts.role)),
  );
  for (const [field, signs] of SIGNS) {
    let score = 0;
    let notes = 0;
    let named = 0;
    const because: string[] = [];
    for (const { word, pattern, sure } of signs) {
      const at = sure ? 0 : 1;
      const longer = word.includes(' ') || word.includes('-') ? 1.5 : 1;
      const inRole = pattern.test(texts.role);
      const inCompany = pattern.test(texts.company);
      const inNotes = pattern.test(texts.notes);
      if (inRole) score += hasTrade && ANY_TRADE.has(word) ? OF_ANY_TRADE : WORTH.role[at] * longer;
      if (inCompany) score += WORTH.company[at];
      if (inNotes) notes += WORTH.notes[at] * longer;
      if (inRole || inCompany || inNotes) named += sure ? ENOUGH_WORDS : 1;
      if (inRole || (inNotes && sure) || inCompany) because.push(word);
    }
    score += Math.min(notes, MOST_OF_NOTES);
    if (score >= FOUND && named >= ENOUGH_WORDS) found.push({ field, score, because });
  }
  return found.sort((one, other) => other.score - one.score);
}

const RANKS =
  /\b(?:senior|junior|sr\.?|jr\.?|lead|principal|staff|chief|head of|director of|vp of|vice president of|associate|assistant|deputy|trainee|graduate|intern|interim|group|global|regional|freelance|self-employed|retired|ii+|i|[12])\b/giu;

/** The notes as one text, without what they say of what somebody is not, and without posts of others. */
export const textOf = (lines: readonly NoteLine[]): string =>
  lines.flatMap(({ text }) => (isDenied(text) || isPost(text) ? [] : [text])).join('\n');

/** The field as it is shown to be corrected: a known one, or the role without its rank. */
export function guessField(role: string, company: string, lines: readonly NoteLine[]): string {
  const notes = textOf(lines);
  const best = fieldsOf({ role, company, notes })[0];
  if (best !== undefined) return best.field.name;
  const core = role
    .replace(/[,(|/–—@-].*$/u, '')
    .replace(/\b(?:at|bei|en|chez) .*$/iu, '')
    .replace(RANKS, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return (core || role).toLowerCase().slice(0, 60).trim();
}

/** All words of the field that a field's name and a role speak for; none for one that is not known. */
export function wordsOfField(field: string, role: string, notes = ''): readonly string[] {
  const best = fieldsOf({ role: `${field}, ${role}`, company: '', notes })[0];
  return best === undefined ? [] : [...best.field.sure, ...best.field.leaning];
}
