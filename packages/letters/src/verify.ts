import type { KnownFacts, Letter, Turn } from '@anyone-else/protocol';
import { doubtOf, type Evidence } from './borne-out.ts';
import { lengthOf, WORD_LIMIT } from './parts.ts';

/** What no thank-you note may say, wherever it is not the contact's own words. */
const FORBIDDEN =
  /(?<!\p{L})(?:r[ée]sum[ée]|cv|attach(?:ed|ment)|hire me|a job|job opening|refer me|referral|vacancy)(?!\p{L})/iu;

/** Everything in the letter that the talk does not bear out: one line each, empty for an honest letter. */
export function verifyLetter(
  letter: Letter,
  turns: readonly Turn[],
  known?: KnownFacts,
  { notes, contact }: Pick<Evidence, 'notes' | 'contact'> = {},
): string[] {
  const problems: string[] = [];
  if (lengthOf(letter.body) > WORD_LIMIT) problems.push(`the body has ${lengthOf(letter.body)} words`);
  if (/\{\{|\}\}|undefined|null/.test(letter.body + letter.subject)) problems.push('a placeholder is left');
  const own = letter.facts.reduce((text, fact) => text.replace(fact.text, ''), letter.body);
  const forbidden = FORBIDDEN.exec(own)?.[0];
  if (forbidden !== undefined) problems.push(`says "${forbidden}"`);
  const names = letter.facts.filter((fact) => fact.kind === 'name').map((fact) => fact.text);
  for (const fact of letter.facts) {
    const doubt = letter.body.includes(fact.text)
      ? doubtOf(fact, { turns, names, known, notes, contact })
      : 'does not stand in the body';
    if (doubt !== undefined) problems.push(`${fact.kind} "${fact.text}": ${doubt}`);
  }
  return problems;
}
