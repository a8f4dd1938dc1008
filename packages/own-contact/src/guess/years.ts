import { isAdvert, isRequirement } from '../notes/about.ts';
import type { NoteLine } from '../notes/plain-lines.ts';

const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40 };

/** '12', 'twelve', 'twenty-five'; undefined for anything else. */
export function numberOf(word: string): number | undefined {
  if (/^\d{1,2}$/u.test(word)) return Number(word);
  const low = word.toLowerCase();
  const small = NUMBERS.indexOf(low);
  if (small >= 0) return small + 1;
  const [ten = '', unit] = low.split('-');
  const tens = TENS[ten];
  if (tens === undefined) return low === 'a decade' ? 10 : undefined;
  return unit === undefined ? tens : tens + NUMBERS.indexOf(unit) + 1;
}

const COUNT =
  '(\\d{1,2}|(?:twenty|thirty|forty)-\\p{L}+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty)';
const YEARS = '(?:years?|yrs?|años|ans|jahren?|anni|anos)';
/** From the surest to the least sure way of saying how long somebody has done it. */
const SAID: readonly RegExp[] = [
  new RegExp(
    `${COUNT}\\s?\\+?\\s?(?:plus )?${YEARS}['’]?\\s?(?:of |de |d['’])?(?:\\p{L}+ ){0,4}(?:experience|experiencia|expérience|erfahrung|esperienza|exp\\b)`,
    'iu',
  ),
  new RegExp(
    `(?:experience|experiencia|exp|erfahrung)\\s*(?::|of|for|de|since|-)?\\s*(?:over |about |approx\\.? )?${COUNT}\\s?\\+?\\s?${YEARS}`,
    'iu',
  ),
  new RegExp(
    `${COUNT}\\s?\\+?\\s?${YEARS} (?:in|as|of|working|doing|building|teaching|nursing|leading|designing|into)\\b`,
    'iu',
  ),
  new RegExp(
    `(?:for|over|nearly|almost|about|around|past|last|desde hace|seit|hace|works?|been|like|since about|há|il y a|depuis|already) (?:the (?:past|last) )?${COUNT}\\s?\\+?\\s?${YEARS}(?! (?:old|ago|later))`,
    'iu',
  ),
  new RegExp(`${COUNT}[- ]years? (?:career|veteran|stint)`, 'iu'),
  new RegExp(`${COUNT}\\s?\\+?\\s?${YEARS} (?:at|with|there|here|en|bei|now|already)\\b`, 'iu'),
];

/** The clause in which something is said, for 'founded 40 years ago' speaks of the company and its neighbour may not. */
const clauseOf = (text: string, at: number): string => {
  const from = Math.max(...['.', ';', '!', '?', '('].map((sign) => text.lastIndexOf(sign, at)));
  const rest = text.slice(at).search(/[.;!?)]/u);
  return text.slice(from + 1, rest < 0 ? undefined : at + rest);
};

const COMPANYS_OWN =
  /\b(?:founded|established|company|firm|we have|we've|our|in business|anniversary|family[- ]owned|has been serving|warranty|contract|degree|course|programme?|bachelor|master|phd|old|plan)\b/iu;
/** 'after nine years as a pharmacist': what they did before. */
const EARLIER = /\b(?:after|before that|previously|formerly|spent the first)\b[^,;]*$/iu;

const SCHOOL =
  /\b(?:university|college|school of|b\.?sc|b\.?a|m\.?sc|m\.?a|mba|ph\.?d|bachelor|master(?:'s)?|diploma|degree|universidad|licenciatura|grado|m[aá]ster|universität|studium|student|studied|graduated|apprentice\w*|volunteer\w*|intern(?:ship)?)\b/iu;
const RANGE =
  /\b((?:19|20)\d{2})\s?(?:[-–—]|to|until|till|bis|a|hasta|through)\s?(?:\p{L}+\.? )?((?:19|20)\d{2}|present|now|today|current\w*|date|heute|actualidad|presente|hoy|ongoing|\?|$)/giu;
const SINCE =
  /\b(?:since|desde|seit|depuis|at [^.;,]{2,40} from|joined\b[^.;]{0,60}?\bin|started\b[^.;]{0,60}?\bin|began\b[^.;]{0,60}?\bin|qualified\b[^.;]{0,30}?\bin) (?:\p{L}+ )?((?:19|20)\d{2})\b/giu;

/** The year to count to: given, or else the latest that the notes name. */
function latestYear(text: string, thisYear: number | undefined): number | undefined {
  if (thisYear !== undefined) return thisYear;
  const named = [...text.matchAll(/\b(?:19|20)\d{2}\b/gu)].map(([year]) => Number(year));
  return named.length === 0 ? undefined : Math.max(...named);
}

/** How long they have done it, in whole years from 1 to 60; undefined where the notes do not say. */
export function guessYears(lines: readonly NoteLine[], thisYear?: number): number | undefined {
  // What an advert wants is nobody's own.
  const advert = isAdvert(lines);
  const told = lines.filter(
    (line) => !isRequirement(line) && (!advert || /\b(?:s?he|they)\b/iu.test(line.text)),
  );
  for (const pattern of SAID)
    for (const { text } of told) {
      const found = pattern.exec(text);
      const years = found?.[1] === undefined ? undefined : numberOf(found[1]);
      if (
        years !== undefined &&
        !EARLIER.test(text.slice(0, found!.index + 1)) &&
        !COMPANYS_OWN.test(clauseOf(text, found!.index).replace(found![0], '')) &&
        years >= 1
      )
        return years;
    }
  return yearsByDates(told, thisYear);
}

function yearsByDates(lines: readonly NoteLine[], thisYear: number | undefined): number | undefined {
  const now = latestYear(lines.map((line) => line.text).join('\n'), thisYear);
  if (now === undefined) return undefined;
  const starts: number[] = [];
  lines.forEach(({ text, under }) => {
    if (/educa|studies|ausbildung|formaci|volunteer/u.test(under) || SCHOOL.test(text)) return;
    if (/\b(?:founded|established|company|fundada|gegründet)\b/iu.test(text)) return;
    for (const pattern of [RANGE, SINCE])
      for (const match of text.matchAll(pattern)) starts.push(Number(match[1]));
  });
  const past = starts.filter((year) => year <= now && now - year <= 55);
  return past.length === 0 ? undefined : Math.max(1, now - Math.min(...past));
}
