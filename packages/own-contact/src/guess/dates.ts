import { saysNoTrade, type Work, whoseWork } from '../notes/careers.ts';
import type { NoteLine } from '../notes/plain-lines.ts';

const SCHOOL =
  /\b(?:university|college|school of|b\.?sc|b\.?a|m\.?sc|m\.?a|mba|ph\.?d|bachelor|master(?:'s)?|diploma|degree|universidad|licenciatura|grado|m[aá]ster|universität|studium|student|studied|graduated|apprentice\w*|volunteer\w*|intern(?:ship)?)\b/iu;
const RANGE =
  /\b((?:19|20)\d{2})\s?(?:[-–—]|to|until|till|bis|a|hasta|through)\s?(?:\p{L}+\.? )?((?:19|20)\d{2}|present|now|today|current\w*|date|heute|actualidad|presente|hoy|ongoing|\?|$)/giu;
const SINCE =
  /\b(?:since|desde|seit|depuis|sinds|sedan|dal|at [^.;,]{2,40} from|joined\b[^.;]{0,60}?\bin|(?:went|moved|switched|changed|retrained)\b[^.;]{0,60}?\b(?:to|into|as)\b[^.;]{0,40}?\bin|(?:came|moved) (?:here|over)\b[^.;]{0,40}?\bin|started\b[^.;]{0,60}?\bin|began\b[^.;]{0,60}?\bin|qualified\b(?:[^.;]{0,30}?\bin)?) (?:\p{L}+ )?((?:19|20)\d{2})\b/giu;

/** '2019 joined Billit as …', 'In 2019 she joined …'. */
const BEGUN =
  /\b((?:19|20)\d{2})\s?[:,–-]?\s+(?:(?:s?he|they|i) )?(?:joined|started|began|became|qualified|hired|moved to|came to|promoted)\b/giu;

/** The year to count to: given, or else the latest that the notes name. */
function latestYear(text: string, thisYear: number | undefined): number | undefined {
  if (thisYear !== undefined) return thisYear;
  const named = [...text.matchAll(/\b(?:19|20)\d{2}\b/gu)].map(([year]) => Number(year));
  return named.length === 0 ? undefined : Math.max(...named);
}

interface Begun {
  year: number;
  /** Undefined for what goes on to this day. */
  until: number | undefined;
  /** What was begun, as the notes have it. */
  piece: string;
}

const OWNER = /\b(?:owner|founder|proprietor|co-?founder|landlord|landlady)\b/iu;
const OPENED =
  /\b(?:opened|founded|set up|started|bought|took over|launched)\b[^.;]{0,60}?\bin ((?:19|20)\d{2})\b/giu;

/** Each date of a line with the words that belong to it: those before it, or where it leads the line, those after. */
function begunIn(text: string, { role }: Work): Begun[] {
  const dates = [RANGE, SINCE, BEGUN, ...(OWNER.test(role) ? [OPENED] : [])]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .sort((one, other) => one.index - other.index);
  const leads = /^\(?(?:\p{L}+\.? )?(?:19|20)\d{2}/u.test(text);
  return dates.map((match, at) => {
    const end = match.index + match[0].length;
    const next = dates[at + 1]?.index ?? text.length;
    const last = at === 0 ? 0 : dates[at - 1]!.index + dates[at - 1]![0].length;
    const piece = leads
      ? text.slice(match.index, next)
      : text.slice(last, end) + (at + 1 === dates.length ? text.slice(end) : '');
    const until = /^\d{4}$/u.test(match[2] ?? '') ? Number(match[2]) : undefined;
    return { year: Number(match[1]), until, piece };
  });
}

/** From the first year in which they did what they do now: an earlier trade does not count. */
export function yearsByDates(
  lines: readonly NoteLine[],
  work: Work,
  thisYear: number | undefined,
): number | undefined {
  const now = latestYear(lines.map((line) => line.text).join('\n'), thisYear);
  if (now === undefined) return undefined;
  const begun = lines
    .filter(
      ({ text, under }) =>
        !/educa|studies|ausbildung|formaci|volunteer/u.test(under) &&
        !/\b(?:founded|established|company|fundada|gegründet)\b/iu.test(text),
    )
    .flatMap(({ text }) => begunIn(text, work))
    .filter(({ piece, year }) => !SCHOOL.test(piece) && year <= now && now - year <= 55);
  const whoseIs = (piece: string) => {
    const found = whoseWork(piece, work);
    return found === 'unsaid' && /\b(?:qualified|chartered|registered)\b/iu.test(piece) ? 'theirs' : found;
  };
  const whose = new Map(begun.map((one) => [one, whoseIs(one.piece)]));
  const theirs = begun.filter((one) => whose.get(one) === 'theirs');
  // 'Designer 2014 – 2018' right before 'UX lead 2019 – now' is the same road.
  for (const one of begun.toSorted((a, b) => b.year - a.year))
    if (
      whose.get(one) === 'unsaid' &&
      saysNoTrade(one.piece) &&
      theirs.some(({ year }) => one.until !== undefined && Math.abs(year - one.until) <= 1)
    )
      theirs.push(one);
  const goesOn = ({ until }: Begun) => until === undefined;
  const unsaid = begun.filter((one) => whose.get(one) === 'unsaid');
  const counted = [theirs, unsaid.filter(goesOn), begun.filter(goesOn)].find((some) => some.length > 0);
  return counted === undefined ? undefined : Math.max(1, now - Math.min(...counted.map(({ year }) => year)));
}
