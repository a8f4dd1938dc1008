import { oneLine, type PersonEntry } from '@anyone-else/protocol';
import { readLetter } from '../check/read-letter.ts';
import type { LetterInput } from '../letter-input.ts';

export const DAY_MS = 86_400_000;

type Wrote = Extract<PersonEntry, { type: 'wrote' }>;

/** The first letter that still waits for an answer: the latest asking one of the log. */
export const askedLast = ({ log }: Pick<LetterInput, 'log'>): Wrote | undefined =>
  log.findLast(
    (entry): entry is Wrote =>
      entry.type === 'wrote' && ['outreach', 'first-message', 'note', 'other'].includes(entry.letter),
  );

/** Whole days from one instant to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** How long ago that was, as one says it. */
export function agoOf(sent: Wrote | undefined, now: string): string {
  const days = sent === undefined ? Number.NaN : daysBetween(sent.at, now);
  if (days < 5) return 'the other day';
  if (days < 7) return 'a few days ago';
  if (days < 14) return 'last week';
  if (days < 21) return 'two weeks ago';
  return days < 60 ? 'a few weeks ago' : 'a while ago';
}

/** The subject of an answer within the same conversation; undefined where nothing of it is known. */
export function replySubject({ log }: Pick<LetterInput, 'log'>): string | undefined {
  const last = log.findLast((entry) => entry.type === 'wrote' && entry.subject.trim() !== '');
  const subject = last?.type === 'wrote' ? oneLine(last.subject) : '';
  if (subject === '') return undefined;
  return /^re:/iu.test(subject) ? subject : `Re: ${subject}`;
}

const MINUTES = /(?<![\d:.])(\d{1,2})[\s-]*(?:mins?|minutes?)(?![\p{L}])/iu;

/** 'Hello' alone greets nobody. */
const BY_NAME = /^\p{L}+ (?!(?:there|all|everybody|everyone|sir|madam|again)\b)\p{L}/iu;

/** How the first letter was really sent: its greeting and sign-off, and the minutes it asked for; undefined without its words. */
export function sentIn(
  input: Pick<LetterInput, 'log'>,
): { greeting?: string; ending?: string; minutes?: number } | undefined {
  const body = askedLast(input)?.body.trim() ?? '';
  if (body === '') return undefined;
  const { greeting, ending } = readLetter('outreach', { subject: '', body });
  const minutes = Number(MINUTES.exec(body)?.[1]);
  return {
    ...(BY_NAME.test(greeting) && greeting.length <= 60 ? { greeting } : {}),
    ...(ending === '' || ending.length > 90 || ending.split('\n').length > 3 ? {} : { ending }),
    ...(minutes >= 5 ? { minutes } : {}),
  };
}
