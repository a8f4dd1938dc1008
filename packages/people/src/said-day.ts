import type { Temporal } from 'temporal-polyfill';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

type Day = Temporal.PlainDate;
type Reader = (words: string, said: Day) => Day | undefined;

/** The last day by which something said on `said` is to be done, where its words name one; never before `said`. */
export function dayIn(text: string, said: Day): Day | undefined {
  const words = text.toLowerCase().replace(/[’]/gu, "'").replace(/\s+/gu, ' ');
  for (const read of READERS) {
    const day = read(words, said);
    if (day !== undefined) return day;
  }
  return undefined;
}

const plus = (day: Day, days: number): Day => day.add({ days });
const endOfWeek = (day: Day): Day => plus(day, 7 - day.dayOfWeek);
const endOfMonth = (day: Day): Day => day.with({ day: day.daysInMonth });

/** A day of the month in this year, or in the next where it is over. */
function ofYear(said: Day, month: number, day: number | undefined): Day {
  const first = said.with({ month, day: 1 });
  const in_ = day === undefined ? endOfMonth(first) : first.with({ day: Math.min(day, first.daysInMonth) });
  return in_.toString() >= said.toString() ? in_ : in_.add({ years: 1 });
}

const MONTH = `(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?\\.?`).join('|')})`;
const monthNumber = (said: string): number =>
  MONTHS.findIndex((month) => month.startsWith(said.slice(0, 3))) + 1;

/** 'on 3 March', 'by the 3rd of March', 'March 3rd', 'before 10 dec'. */
const datedDay: Reader = (words, said) => {
  const before = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?![\\p{L}])`, 'u').exec(words);
  if (before) return dated(said, before[2]!, Number(before[1]));
  const after = new RegExp(`(?<!\\p{L})${MONTH} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`, 'u').exec(words);
  return after ? dated(said, after[1]!, Number(after[2])) : undefined;
};
const dated = (said: Day, month: string, day: number): Day | undefined =>
  day >= 1 && day <= 31 ? ofYear(said, monthNumber(month), day) : undefined;

/** 'on the 3rd'. */
const dayOfMonth: Reader = (words, said) => {
  const found = /\b(?:on|by|before|until|till) the (\d{1,2})(?:st|nd|rd|th)\b/u.exec(words);
  const day = Number(found?.[1] ?? 0);
  if (day < 1 || day > 31) return undefined;
  const here = said.with({ day: Math.min(day, said.daysInMonth) });
  if (here.toString() >= said.toString()) return here;
  const next = said.with({ day: 1 }).add({ months: 1 });
  return next.with({ day: Math.min(day, next.daysInMonth) });
};

/** 'in March', 'by the end of May': its last day. 'May' is a verb as well, and wants a word before it. */
const monthAlone: Reader = (words, said) => {
  const found = new RegExp(
    `\\b(in|by|before|until|till|next|this|early|mid|late|of)[ -](?:early |mid[ -]|late |the end of )?${MONTH}(?![\\p{L}])`,
    'u',
  ).exec(words);
  if (!found) return undefined;
  const month = monthNumber(found[2]!);
  if (found[1] === 'by' || found[1] === 'before' || found[1] === 'until' || found[1] === 'till')
    return words.includes('end of') ? ofYear(said, month, undefined) : ofYear(said, month, 1);
  return ofYear(said, month, undefined);
};

const weekday: Reader = (words, said) => {
  const found = new RegExp(
    `\\b(next |this |on |by |before |until |till )?(${WEEKDAYS.join('|')})\\b(?!s)`,
    'u',
  ).exec(words);
  if (!found) return undefined;
  const days = (WEEKDAYS.indexOf(found[2]!) + 8 - said.dayOfWeek) % 7;
  // 'Next Friday', said on a Tuesday, is that of the week after to most; who is asked later is not pressed.
  if (found[1] === 'next ') return plus(endOfWeek(said), WEEKDAYS.indexOf(found[2]!) + 1);
  return plus(said, days === 0 ? 7 : days);
};

const spans: Reader = (words, said) => {
  const found =
    /\b(?:in|within|give me)(?: the next)? (?:about |around |roughly )?(an?|a couple of|a few|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) (day|week|month)s?\b/u.exec(
      words,
    );
  if (!found) return undefined;
  const said_ = found[1]!;
  const count =
    said_ === 'a' || said_ === 'an'
      ? 1
      : said_ === 'a couple of'
        ? 2
        : said_ === 'a few'
          ? 3
          : Number(said_) || NUMBERS.indexOf(said_);
  const unit = found[2] === 'day' ? 'days' : found[2] === 'week' ? 'weeks' : 'months';
  return said.add({ [unit]: count });
};

const FIXED: readonly [RegExp, (said: Day) => Day][] = [
  [/\bday after tomorrow\b/u, (said) => plus(said, 2)],
  [/\btomorrow\b/u, (said) => plus(said, 1)],
  [
    /\b(?:today|tonight|this (?:morning|afternoon|evening)|right after (?:this|our) (?:call|talk))\b/u,
    (said) => said,
  ],
  [/\bnext weekend\b/u, (said) => plus(endOfWeek(said), 7)],
  [/\b(?:this|the|at the|over the|on the) weekend\b/u, endOfWeek],
  [/\bend of next week\b|\bnext week\b|\bin the next week\b/u, (said) => plus(endOfWeek(said), 7)],
  [/\b(?:this week|end of the week|later in the week)\b/u, endOfWeek],
  [/\bnext month\b/u, (said) => endOfMonth(said.with({ day: 1 }).add({ months: 1 }))],
  [/\b(?:this month|end of the month)\b/u, endOfMonth],
  [/\b(?:before|by|until) christmas\b/u, (said) => ofYear(said, 12, 24)],
  [/\b(?:in|by|this|next|until|till) spring\b/u, (said) => ofYear(said, 5, 31)],
  [/\b(?:in|by|this|next|until|till|over the) summer\b/u, (said) => ofYear(said, 8, 31)],
  [/\b(?:in|by|this|next|until|till) autumn\b/u, (said) => ofYear(said, 11, 30)],
  [/\bnext year\b/u, (said) => said.with({ month: 1, day: 31 }).add({ years: 1 })],
  [/\b(?:this year|end of the year)\b/u, (said) => said.with({ month: 12, day: 31 })],
];
const fixed: Reader = (words, said) => FIXED.find(([pattern]) => pattern.test(words))?.[1](said);

const READERS: readonly Reader[] = [datedDay, dayOfMonth, spans, fixed, weekday, monthAlone];
