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

/** The letter that was most likely sent at `at`: before the first talk nobody gave thanks or checked in. */
export function likelyLetter(view: PersonView, at: string | undefined): LetterKind | 'other' {
  const fitting = fittingLetters(view)[0] ?? 'other';
  if (at === undefined) return fitting;
  const { log, page } = view.person;
  const talks = log.flatMap((entry) => (entry.type === 'talked' ? [Date.parse(entry.on)] : []));
  const moment = Date.parse(at);
  if (talks.length === 0 || talks.some((on) => on <= moment)) return fitting;
  const before = log.filter((entry) => Date.parse(entry.at) < moment);
  if (before.some((entry) => entry.type === 'heard' && entry.answer === 'yes')) return 'scheduling';
  if (before.some(({ type }) => type === 'wrote')) return 'nudge';
  return page.ledBy ? 'first-message' : 'outreach';
}
