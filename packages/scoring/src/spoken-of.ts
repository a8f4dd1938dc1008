import { inPronouns } from '@anyone-else/protocol';

/** Verbs of the scorecard's own sentences after 'they', as they stand after 'she'. */
const AFTER_ONE: Record<string, string> = {
  are: 'is',
  have: 'has',
  were: 'was',
  know: 'knows',
  need: 'needs',
  remember: 'remembers',
  ask: 'asks',
  keep: 'keeps',
  look: 'looks',
  say: 'says',
  tell: 'tells',
  enjoy: 'enjoys',
  think: 'thinks',
};
const VERB = new RegExp(`\\b(they) (${Object.keys(AFTER_ONE).join('|')})\\b`, 'giu');
/** What was said is left as it was said. */
const QUOTED = /(“[^”]{0,2000}”)/u;
/** Sentences about people in general, and things that are counted. */
const OF_OTHERS = /\bpeople\b[^.!?]*\bhow they\b|\bPeople\b[^.!?]*\bthey\b/u;
const COUNTED = /\b(?:one|two|all|both|none|some|any|each|most|\d+) of them\b|\bthem all\b/giu;

/**
 * One of the scorecard's own sentences, written with 'they', in the contact's pronouns. Words in “quotes” are not
 * touched; without pronouns that are known to be of one person, nothing is.
 */
export function spokenOf(sentence: string, pronouns: string | undefined): string {
  if (!pronouns || inPronouns('{They}', pronouns) === 'They') return sentence;
  return sentence
    .split(QUOTED)
    .map((piece) => (piece.startsWith('“') ? piece : inTheirs(piece, pronouns)))
    .join('');
}

function inTheirs(text: string, pronouns: string): string {
  return text
    .split(/(?<=[.!?;]) /u)
    .map((clause) => (OF_OTHERS.test(clause) ? clause : converted(clause, pronouns)))
    .join(' ');
}

function converted(clause: string, pronouns: string): string {
  const marked = clause
    .replace(COUNTED, (words) => words.replace(/them/iu, KEPT))
    .replace(VERB, (_words, they: string, verb: string) => `${they} ${AFTER_ONE[verb.toLowerCase()] ?? verb}`)
    .replace(/\bthemselves\b/gu, '{themself}')
    .replace(/\btheirs\b/gu, inPronouns('{they}', pronouns) === 'she' ? 'hers' : 'his')
    .replace(/\b(?:they|them|their)\b/giu, (word) => `{${word}}`);
  return inPronouns(marked, pronouns).replaceAll(KEPT, 'them');
}

/** Stands for a 'them' that is no person. */
const KEPT = '\u0001';
