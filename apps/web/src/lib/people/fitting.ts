import type { LetterKind, PersonStatus, PersonView } from '@anyone-else/protocol';

const BY_STATUS: Record<PersonStatus, readonly LetterKind[]> = {
  'wished-for': ['outreach', 'note'],
  'written-to': ['nudge'],
  'said-yes': ['scheduling', 'questions'],
  scheduled: ['questions', 'scheduling'],
  talked: ['thank-you'],
  'keeping-in-touch': ['check-in', 'on-the-market'],
  quiet: ['check-in', 'on-the-market'],
};

/** The letters that fit where the user stands with somebody, what is due first. */
export function fittingLetters({ dues, status, person }: PersonView): LetterKind[] {
  const due = dues.flatMap(({ letter }) => letter ?? []);
  const first: LetterKind[] = status === 'wished-for' && person.page.ledBy ? ['first-message'] : [];
  return [...new Set([...due, ...first, ...BY_STATUS[status]])];
}
