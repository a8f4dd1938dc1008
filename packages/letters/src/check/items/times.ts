import { DAY_MS, daysBetween } from '../../before/sent.ts';
import { missingYes } from '../../before/yes.ts';
import type { Check, ReadLetter } from '../check.ts';
import { findIn } from '../find.ts';

const WEEKDAY =
  'mon(?:day)?|tue(?:s|sday)?|wed(?:nesday|s)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY = new RegExp(
  `\\b(?:(${WEEKDAY})\\b(?:,?\\s(?:the\\s)?\\d{1,2}(?:st|nd|rd|th)?(?:\\s(?:of\\s)?(?:${MONTH}))?)?|\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${MONTH})\\b|(?:${MONTH})\\s\\d{1,2}(?:st|nd|rd|th)?\\b|\\d{1,2}[./]\\d{1,2}(?=[./\\s,])|\\d{4}-\\d{2}-\\d{2}|tomorrow)`,
  'giu',
);
const CLOCK = /\b(\d{1,2})(?:[:.](\d{2})|h(\d{2})?)?\s?(a\.?m\.?|p\.?m\.?|o'clock|uhr)?(?![\p{L}\d:])/giu;
const PART =
  /\b(?:(early|mid|late)[- ])?(morning|breakfast|noon|midday|lunch(?:time)?|afternoon|after work|evening|night)\b/giu;

interface Said {
  day: string;
  /** 0 morning, 1 midday, 2 afternoon, 3 evening; undefined where no hour was given. */
  part: number | undefined;
}

const partOf = (hour: number): number => (hour < 11.5 ? 0 : hour < 14 ? 1 : hour < 17 ? 2 : 3);
const PARTS: Record<string, number> = {
  morning: 0,
  breakfast: 0,
  noon: 1,
  midday: 1,
  lunch: 1,
  lunchtime: 1,
  afternoon: 2,
  'after work': 3,
  evening: 3,
  night: 3,
};

/** The times that a letter offers: a day, and what is said of the hour before the next day is named. */
function timesIn({ body }: Pick<ReadLetter, 'body'>): Said[] {
  const text = body.replaceAll('’', "'");
  const days = [...text.matchAll(DAY)];
  const said = days.flatMap((day, at): Said[] => {
    const from = day.index + day[0].length;
    const until = days[at + 1]?.index ?? text.length;
    const rest = text.slice(from, Math.min(until, from + 90)).split('\n')[0]!;
    const before = text
      .slice(Math.max(0, day.index - 24), day.index)
      .split(/\n|[;.]|\bor\b|\band\b/u)
      .at(-1)!;
    const parts = partsIn(rest);
    const found = parts.length > 0 ? parts : partsIn(before).slice(-1);
    const name = day[0].toLowerCase();
    return found.length === 0 ? [{ day: name, part: undefined }] : found.map((part) => ({ day: name, part }));
  });
  return said;
}

function partsIn(text: string): number[] {
  // Both clocks of one time: what stands in brackets or after 'in Lisbon,' is the same moment.
  const one = text
    .replace(/\([^)]*\)/gu, ' ')
    .split(
      /,\s(?=(?:\p{L}+ \d+ \p{L}+ at )?\d{1,2}[:.]\d{2}\s(?:in|for|\p{L}+ time))|\bin \p{Lu}[\p{L} ]+,/u,
    )[0]!;
  const words = [...one.matchAll(PART)]
    .map(([, , word = '']) => PARTS[word.toLowerCase()])
    .filter((part) => part !== undefined);
  const hours = [...one.matchAll(CLOCK)].flatMap(([all, hour = '', minutes, more, half]) => {
    if (
      minutes === undefined &&
      more === undefined &&
      half === undefined &&
      !/^\d{1,2}h$/iu.test(all.trim()) &&
      !/\b(?:at|from|around|by|after|before|or|to|–|-)\s?$/iu.test(one.slice(0, one.indexOf(all)))
    )
      return [];
    let value = Number(hour) + Number(minutes ?? more ?? 0) / 60;
    if (/^p/iu.test(half ?? '') && value < 12) value += 12;
    else if (half === undefined && value >= 1 && value < 7 && /evening|afternoon/iu.test(one)) value += 12;
    return value < 24 ? [partOf(value)] : [];
  });
  return hours.length > 0 ? hours.slice(0, 3) : words;
}

export const variedTimes: Check = (letter, { times }) => {
  const said = timesIn(letter);
  const days = new Set(said.map(({ day }) => day));
  const parts = new Set(said.flatMap(({ part }) => (part === undefined ? [] : [part])));
  if (said.length === 0)
    return times.length === 0
      ? { verdict: 'look', text: 'Offer three times to choose from: other days, other times of day.' }
      : { verdict: 'mend', text: 'Offer three times to choose from: other days, other times of day.' };
  if (said.length < 3)
    return {
      verdict: 'look',
      text: 'Three times to choose from are better: nobody has to write back and forth.',
    };
  if (days.size < 2)
    return { verdict: 'look', text: 'All the times are on one day: offer other days as well.' };
  if (said.every(({ part }) => part === undefined))
    return { verdict: 'look', text: 'Say the hour as well: then one word is answer enough.' };
  if (parts.size < 2)
    return {
      verdict: 'look',
      text: 'All the times are at about the same time of day: vary them, for their week is not yours.',
    };
  return { verdict: 'good', text: 'The times are on different days and at different times of day.' };
};

const ZONE =
  /\b(?:your time|my time|local time|in (?:your|my) (?:time ?zone|time)|(?:for|at) you(?:rs)?\b(?=[^.]{0,200}\b(?:for|at) me\b)|time ?zones?|UTC|GMT|BST|CET|CEST|EET|WET|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT|CT|IST|JST|SGT|AEST|AEDT|NZST|[EPC]T)\b|(?<!\p{L})\p{Lu}\p{L}+ time\b|\d{1,2}[:.]\d{2} in \p{Lu}/u;
/** A time and, behind a comma, in brackets or after a stroke, the same by the other clock. */
const OTHER_CLOCK =
  /,[^,\n]*\d{1,2}[:.]\d{2} in |\([^()]{0,120}\d{1,2}(?:[:.]\d{2}|\s?[ap]m)[^()]{0,120}\)|\d\D{0,20}\byour time\b|\//u;

/** A clock is named between two times. */
function namesClockBetween(line: string): boolean {
  const [first, last] = [line.search(/\d/u), line.search(/\d\D*$/u)];
  return /\b(?:[A-Z]{2,4}T?|time)\b/u.test(line.slice(first, last + 1));
}

export const bothZones: Check = (letter, { times, page, me }) => {
  const differ = times.some(({ twoClocks }) => twoClocks);
  if (!differ || page.zone === '' || me.zone === '') return null;
  const lines = letter.body.split('\n').filter((line) => ZONE.test(line));
  if (lines.length === 0)
    return { verdict: 'mend', text: 'Your clocks differ: give each time on theirs and on yours.' };
  const two = OTHER_CLOCK.test(lines.join('\n')) || lines.some(namesClockBetween);
  return two
    ? { verdict: 'good', text: 'The times stand on both clocks.', quote: lines[0]! }
    : {
        verdict: 'look',
        text: 'It is clear whose clock is meant; their own beside it saves them the reckoning.',
        quote: lines[0]!,
      };
};

/** Answers within so many days feel like a conversation. */
const SOON_DAYS = 2;

export const inTime: Check = ({ kind }, { log, now, talk }) => {
  if (kind === 'thank-you') {
    if (talk === null) return null;
    const by = talk.thankBy === undefined ? Date.parse(talk.on) + DAY_MS : Date.parse(talk.thankBy);
    return Date.parse(now) <= by
      ? { verdict: 'good', text: 'It can go out within a day of the talk.' }
      : {
          verdict: 'look',
          text: 'The talk is more than a day ago: send it today, late thanks are better than none.',
        };
  }
  const heard = log.findLast(({ type }) => type === 'heard');
  if (heard === undefined) return null;
  return daysBetween(heard.at, now) <= SOON_DAYS
    ? { verdict: 'good', text: 'They get an answer soon.' }
    : { verdict: 'look', text: 'They have waited for a few days: send it today.' };
};

const THANKS =
  /\b(?:thank(?:s|ed|ful)?|thank you|grateful(?:ly)?|gratitude|appreciate[sd]?|appreciation|kind of you|good of you|generous|obliged|delighted|so pleased|really pleased|made my day|lovely of you|good news|much obliged|cheers|glad)\b/iu;

export const thanks: Check = (letter, input) => {
  const missing = letter.kind === 'scheduling' ? missingYes(input) : undefined;
  if (missing !== undefined) return { verdict: missing.said ? 'mend' : 'look', text: missing.text };
  const found = findIn({ sentences: [...letter.sentences, letter.ending] }, THANKS);
  return found === undefined
    ? { verdict: 'look', text: 'A word of thanks is missing.' }
    : { verdict: 'good', text: 'It says thank you.', quote: found.sentence };
};
