import { isAdvert, isRequirement } from '../notes/about.ts';
import { isOfAnother, type Work, whoseWork } from '../notes/careers.ts';
import type { NoteLine } from '../notes/plain-lines.ts';
import { yearsByDates } from './dates.ts';

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
  new RegExp(`\\bbeen (?:there|here|in it|doing (?:it|this)) (?:for )?${COUNT}\\s?\\+?\\s?${YEARS}`, 'giu'),
  new RegExp(
    `${COUNT}\\s?\\+?\\s?(?:plus )?${YEARS}['’]?\\s?(?:of |de |d['’])?(?:\\p{L}+ ){0,4}(?:experience|experiencia|expérience|erfahrung|esperienza|exp\\b)`,
    'giu',
  ),
  new RegExp(
    `(?:experience|experiencia|exp|erfahrung)\\s*(?::|of|for|de|since|-)?\\s*(?:over |about |approx\\.? )?${COUNT}\\s?\\+?\\s?${YEARS}`,
    'giu',
  ),
  new RegExp(
    `${COUNT}\\s?\\+?\\s?${YEARS} (?:in|as|of|working|doing|building|teaching|nursing|leading|designing|into)\\b`,
    'giu',
  ),
  new RegExp(
    `(?:for|over|nearly|almost|about|around|past|last|desde hace|seit|hace|works?|been|like|since about|há|il y a|depuis|already) (?:the (?:past|last) )?${COUNT}\\s?\\+?\\s?${YEARS}(?! (?:old|ago|later))`,
    'giu',
  ),
  new RegExp(`${COUNT}[- ]years? (?:career|veteran|stint)`, 'giu'),
  new RegExp(`${COUNT}\\s?\\+?\\s?${YEARS} (?:at|with|there|here|en|bei|now|already)\\b`, 'giu'),
  new RegExp(
    `\\b(?:nurse|paramedic|teacher|engineer|designer|planner|officer|driver|manager|agent|worker|operator|assistant|therapist|coach|editor|writer|artist|advisor|adviser|consultant|clerk|cook|baker|brewer|tutor|coordinator|director|surveyor|architect|translator|chaplain|registrar|buyer|librarian|chef|lawyer|solicitor|accountant|plumber|electrician|carpenter|midwife|vet|analyst|developer|researcher|scientist),? ${COUNT}\\s?\\+?\\s?${YEARS}\\b(?! (?:old|ago|later))`,
    'giu',
  ),
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
const EARLIER =
  /\b(?:after|before,? (?:that|this|then|s?he|they|i|coming|joining|becoming)|before[,:]? (?=\d|\p{L}+ (?:years|yrs))|beforehand|prior to|previously|formerly|spent the first|used to|once|originally|vorher|davor|zuvor|früher|antes|avant|vroeger|ex-)\b[^,;]*$|\bfrom\b[^;]*\bwhere (?:s?he|they|i)\b[^,;]*$/iu;
/** 'twelve years and then trained', 'six years in a bank before this'. */
const THEN =
  /^(?:[^.;,]{0,60}?\b(?:before|until)\b|[^.;]{0,60}?\b(?:and then|then (?:\p{L}+ed|went|came|left)|when (?:s?he|they|i) (?:left|changed|switched|retrained))\b)/iu;
const PAST = /\b(?:was|were|had been|worked|spent|did|served)\b[^.;,]*$/iu;

/** 'Her crewmate is Jo, who was in the army for 15 years'. */
const NEAR_THEM =
  /\b(?:crew-?mate|colleague|boss|brother|sister|husband|wife|friend|father|mother|dad|mum|mom|uncle|aunt|mentor|predecessor|co-?founder|ceo|chief executive|chairman|chairwoman)\b/iu;

/** Whether years that were said are those of an earlier trade. */
function isEarlier(text: string, at: number, said: string, work: Work): boolean {
  const before = text.slice(0, at + 1);
  const rest = text.slice(at + said.length);
  if (/\b(?:now|already)$/iu.test(said)) return false;
  if (EARLIER.test(before) || NEAR_THEM.test(clauseOf(text, at).split(said)[0] ?? '')) return true;
  const piece = `${clauseOf(text, at)}`;
  if (/^[^.;,]{0,50}?\b(?:ago)\b/iu.test(rest)) return true;
  if (THEN.test(rest) && whoseWork(rest.split(THEN)[0] ?? '', work) !== 'theirs')
    return whoseWork(piece, work) !== 'theirs' || /\b(?:before|until)\b/iu.test(rest);
  const part = `${before.split(/[,.;]/u).at(-1) ?? ''}${rest.split(/[,.;]/u)[0] ?? ''}`;
  return PAST.test(before) && [piece, part].some((one) => whoseWork(one, work) === 'another');
}

/** How long they have done it, in whole years from 1 to 60; undefined where the notes do not say. */
export function guessYears(lines: readonly NoteLine[], work: Work, thisYear?: number): number | undefined {
  // What an advert wants is nobody's own.
  const advert = isAdvert(lines);
  const told = lines.filter(
    (line) =>
      !isRequirement(line) && !isOfAnother(line.text) && (!advert || /\b(?:s?he|they)\b/iu.test(line.text)),
  );
  for (const pattern of SAID)
    for (const { text } of told) {
      for (const found of text.matchAll(pattern)) {
        const years = numberOf(found[1] ?? '');
        if (
          years !== undefined &&
          years >= 1 &&
          !isEarlier(text, found.index, found[0], work) &&
          !COMPANYS_OWN.test(clauseOf(text, found.index).replace(found[0], ''))
        )
          return years;
      }
    }
  return yearsByDates(told, work, thisYear) ?? yearsInParts(told, work);
}

/** 'it support 2 years, was baker 15 years': the part of a line that tells of their own trade. */
function yearsInParts(lines: readonly NoteLine[], work: Work): number | undefined {
  const said = new RegExp(`${COUNT}\\s?\\+?\\s?${YEARS}(?! (?:old|ago|later))`, 'iu');
  for (const part of lines.flatMap(({ text }) => text.split(/[,.;!]/u))) {
    const years = numberOf(said.exec(part)?.[1] ?? '');
    if (
      years !== undefined &&
      whoseWork(part, work) === 'theirs' &&
      !EARLIER.test(part) &&
      !COMPANYS_OWN.test(part)
    )
      return years;
  }
  return undefined;
}
