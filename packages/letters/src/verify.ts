import type { KnownFacts, Letter, LetterFact, Turn } from '@anyone-else/protocol';
import { meaningOf } from './meaning.ts';
import { lengthOf, WORD_LIMIT } from './parts.ts';

/** What no thank-you note may say, wherever it is not the contact's own words. */
const FORBIDDEN =
  /(?<!\p{L})(?:r[ée]sum[ée]|cv|attach(?:ed|ment)|hire me|a job|job opening|refer me|referral|vacancy)(?!\p{L})/iu;

/** Everything in the letter that the talk does not bear out: one line each, empty for an honest letter. */
export function verifyLetter(letter: Letter, turns: readonly Turn[], known?: KnownFacts): string[] {
  const problems: string[] = [];
  if (lengthOf(letter.body) > WORD_LIMIT) problems.push(`the body has ${lengthOf(letter.body)} words`);
  if (/\{\{|\}\}|undefined|null/.test(letter.body + letter.subject)) problems.push('a placeholder is left');
  const own = letter.facts.reduce((text, fact) => text.replace(fact.text, ''), letter.body);
  const forbidden = FORBIDDEN.exec(own)?.[0];
  if (forbidden !== undefined) problems.push(`says "${forbidden}"`);
  const people = meaningOf(
    letter.facts
      .filter((fact) => fact.kind === 'name')
      .map((fact) => fact.text)
      .join(' '),
  );
  for (const fact of letter.facts) {
    const complaint = complaintOf(fact, letter, turns, people, known);
    if (complaint !== undefined) problems.push(`${fact.kind} "${fact.text}": ${complaint}`);
  }
  return problems;
}

function complaintOf(
  { kind, text, turn }: LetterFact,
  letter: Letter,
  turns: readonly Turn[],
  people: ReadonlySet<string>,
  known: KnownFacts | undefined,
): string | undefined {
  if (!letter.body.includes(text)) return 'does not stand in the body';
  if (turn === null) return kind === 'closer' || kind === 'introduction' ? undefined : 'rests on no turn';
  const source = turns[turn];
  if (source?.speaker !== 'contact') return `turn ${turn} is not the contact's`;
  if (known !== undefined || (kind === 'introduction' && /put the two of us in touch$/.test(text)))
    return undefined;
  const said = meaningOf(source.text);
  const strange = [...meaningOf(text)].filter(
    (stem) => !said.has(stem) && (kind === 'name' || !people.has(stem)),
  );
  return strange.length === 0 ? undefined : `turn ${turn} does not say ${strange.join(', ')}`;
}
