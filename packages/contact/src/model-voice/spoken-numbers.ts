const UNITS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, 10 * (at + 2)] as const),
);
const small = [...UNITS.keys(), ...TENS.keys()].join('|');
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);
const NUMBER = new RegExp(
  String.raw`\b(?:${small})(?:[- ](?:and )?(?:${small}|hundred|thousand|million))*\b|\b(?:a|an) (?:hundred|thousand|million)\b|\d+(?:[.,]\d+)*(?: ?(?:thousand|million|k\b))?`,
  'giu',
);
const HOUR = [...UNITS.keys()].slice(1, 13).join('|');
const CLOCK = new RegExp(
  String.raw`\b(?:(quarter|half|ten|twenty|five|twenty-five) (past|to) (${HOUR}|\d{1,2})|(half) (${HOUR})|(${HOUR})-(ten|fifteen|twenty|thirty|forty|forty-five|fifty)|(\d{1,2}):(\d\d))\b`,
  'giu',
);
/** Everybody says these of everything. */
const EVERYDAY = 2;

const valueIn = (word: string): number => UNITS.get(word) ?? TENS.get(word) ?? Number(word);

/** A number in words or digits; undefined where it is none. */
function amountOf(text: string): number | undefined {
  if (/^\d/u.test(text)) {
    const times = /million/iu.test(text) ? 1_000_000 : /thousand|k/iu.test(text) ? 1000 : 1;
    const digits = /^[\d.,]*\d/u.exec(text)?.[0] ?? '';
    return times * Number(digits.replace(/,(?=\d{3})/gu, '').replace(/,/gu, '.'));
  }
  let sum = 0;
  let part = 0;
  for (const word of text.toLowerCase().split(/[\s-]+/u)) {
    const scale = SCALES.get(word);
    if (word === 'and') continue;
    if (word === 'a' || word === 'an') part = 1;
    else if (scale === undefined) part += valueIn(word);
    else if (scale === 100) part *= 100;
    else {
      sum += part * scale;
      part = 0;
    }
  }
  return Number.isNaN(sum + part) ? undefined : sum + part;
}

const MINUTES: ReadonlyMap<string, number> = new Map([
  ['quarter', 15],
  ['half', 30],
]);

function clockOf(found: RegExpMatchArray): string {
  const [, minutes, way, hour, half, halfHour, spokenHour, spokenMinutes, digits, past] = found;
  const word = (text: string) => text.toLowerCase();
  const stamp = (h: number, m: number) => `t${((h + 11) % 12) + 1}h${m}`;
  if (digits !== undefined && past !== undefined) return stamp(Number(digits), Number(past));
  if (half !== undefined && halfHour !== undefined) return stamp(valueIn(word(halfHour)), 30);
  if (spokenHour !== undefined && spokenMinutes !== undefined)
    return stamp(valueIn(word(spokenHour)), amountOf(spokenMinutes) ?? 0);
  const m = MINUTES.get(word(minutes ?? '')) ?? amountOf(minutes ?? '') ?? 0;
  const h = valueIn(word(hour ?? ''));
  return way?.toLowerCase() === 'to' ? stamp(h - 1, 60 - m) : stamp(h, m);
}

/** The text with its times and numbers as values, so that '5:15' is 'quarter past five' and '31' is 'thirty-one'. */
export function withValues(text: string): string {
  const timed = text.replace(CLOCK, (...found) => ` ${clockOf(found.slice(0, 10) as RegExpMatchArray)} `);
  return timed.replace(NUMBER, (found, at: number) => {
    // A time was made a value already.
    if (/[\p{L}]$/u.test(timed.slice(0, at)) && /^\d/u.test(found)) return found;
    const value = amountOf(found);
    return value === undefined || value <= EVERYDAY ? found : ` n${String(value).replace('.', 'p')} `;
  });
}

/** Numbers and times of day of a text, comparable however they are written; 'one' and 'two' are left out. */
export const valuesIn = (text: string): Set<string> =>
  new Set(withValues(text).match(/\b(?:n\d[\dp]*|t\d+h\d+)\b/gu) ?? []);
