import { clock } from '../clock.ts';
import { looksLikeName, mayBeName } from './name-like.ts';

/** How a line shows who speaks: 'Ana:', 'Ana (0:03)', 'Ana 0:03', or a line of its own above the words. */
type Style = 'colon' | 'bracketed' | 'spaced' | 'above';

/** A line that may say who speaks next. */
export interface Head {
  name: string;
  style: Style;
  words: string;
  /** A time stands below the name. */
  timed?: boolean | undefined;
}

/** One line of a text file, looked at alone. Whether its head or clock is one is for the whole file to say. */
export interface Line {
  text: string;
  blank: boolean;
  /** The time at its beginning or in its head, and what follows the one at its beginning. */
  start?: number | undefined;
  rest?: string | undefined;
  /** The time is in brackets or of three numbers: hardly speech. */
  firm?: boolean | undefined;
  /** The time in its head is one of the day: '10:00 AM'. */
  daytime?: boolean | undefined;
  /** From a time to a time, as captions have it. */
  range?: boolean | undefined;
  head?: Head | undefined;
}

/** Where in a line a head is looked for, in UTF-16 units; more than any name and time need. */
const HEAD = 160;
const TIME = String.raw`\d{1,4}:\d{1,2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\b\.?)?`;
/** '01/03/25, 10:00:03', as chats have it. */
const DAY = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}`;
const LEADING = new RegExp(
  String.raw`^[[(<]?\s?(?<day>${DAY},?\s{1,2})?(?<time>${TIME})(?<to>\s?(?:-{1,3}>|[-–—,→])\s?${TIME})?\s?(?<close>[\])>]?)(?=$|[\s:|–—-])[ \t]{0,9}(?:[-–—|:]\s)?`,
);
const TRAILING = new RegExp(String.raw`(\s{0,40}[,|·–—-]?\s{0,40})([[(]?)(${TIME})[\])]?$`);
const SPELLED = /(?:^|\s{1,40})(?:(\d{1,2}) hours? )?(?:(\d{1,2}) minutes? )?(\d{1,2}) seconds?$/;
/** 'Teams' writes each time twice, on lines of their own or glued into one: '0 minutes 3 seconds0:03'. */
const SPELLED_TWICE = new RegExp(
  String.raw`^((?:\d{1,2} (?:hours?|minutes?|seconds?)\s?){1,3})(?:${TIME})?$`,
);
const HALF_DAY = /\d\s?[AaPp]\.?[Mm]\.?[)\]]?$/;
const AFTER_COLON = new RegExp(String.raw`^[[(](${TIME})[\])]\s*`);

/** 'Ana [00:03] words' and '[Ana] words'. */
const INSIDE = new RegExp(String.raw`^([^[\](){}:]{1,60}?)\s{1,3}[[(](${TIME})[\])]:?\s{1,3}(?=\S)`);
const STARTS_TIMED = new RegExp(`^${TIME}`);
const FRAMED = /^\[([^[\]():]{1,60})\]\s{1,3}(?=\S)/;

/** Reads one line. Only its beginning is looked at, so that a line of megabytes costs no more than a short one. */
export function lineOf(raw: string): Line {
  const text = raw.trim();
  if (text === '') return { text, blank: true };
  const bare = unmarked(text);
  const spelled = text.length > 60 ? undefined : spelledOut(text);
  if (spelled !== undefined) return { text, blank: false, start: spelled, rest: '', firm: true };
  const leading = LEADING.exec(bare.slice(0, HEAD));
  const { day, time = '', to, close } = leading?.groups ?? {};
  // Beside a day '10:00' is an hour.
  const start = clock(day !== undefined && /^\d+:\d+$/.test(time) ? `${time}:00` : time);
  if (leading === null || start === undefined) return { text, blank: false, ...headOf(bare) };
  const rest = bare.slice(leading[0].length).trim();
  const range = to !== undefined;
  const firm = day !== undefined || close !== '' || /:.*:/.test(time);
  const { head } = headOf(addressed(rest), true);
  return { text, blank: false, start, rest, firm, range, head };
}

/** '1 hour 2 minutes 3 seconds' in seconds; undefined for anything else. */
function spelledOut(text: string): number | undefined {
  const written = SPELLED_TWICE.exec(text)?.[1]?.trim();
  const found = written === undefined ? null : SPELLED.exec(written);
  if (found === null || found.index > 0) return undefined;
  const [, hours = 0, minutes = 0, last] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(last);
}

/** 'From Ana to Everyone: …' of a chat without the address. */
function addressed(text: string): string {
  if (!text.startsWith('From ')) return text;
  const colon = colonAt(text);
  const name = text.slice('From '.length, Math.max(0, colon));
  const to = name.search(/(?<!\s)\s+to\s+\S/);
  return colon === -1 ? text : `${to > 0 ? name.slice(0, to) : name}${text.slice(colon)}`;
}

/** A line without the marks and numbers of a list, a heading or bold type at its beginning. */
export function unmarked(text: string): string {
  if (!/^[*#>•\d-]/.test(text)) return text;
  const plain = text.replace(/^(?:[#>•*-]{1,6}|\d{1,4}[.)])\s+/, '');
  if (!plain.startsWith('**')) return plain;
  return `${plain.slice(0, HEAD).replaceAll('**', '')}${plain.slice(HEAD)}`;
}

/** The head of a line, with its time where that stands in the head. `clocked`: a time stood before it. */
function headOf(
  text: string,
  clocked = false,
): { head?: Head; start?: number | undefined; daytime?: boolean } {
  const colon = colonAt(text);
  if (colon > 0) {
    const { name, start } = untimed(text.slice(0, colon).trim());
    if (mayBeName(name)) {
      const words = text.slice(colon + 1).trim();
      const after = AFTER_COLON.exec(words.slice(0, HEAD));
      return {
        head: {
          name,
          style: start !== undefined || clocked || after !== null ? 'bracketed' : 'colon',
          words: after === null ? words : words.slice(after[0].length),
        },
        start: start ?? (after === null ? undefined : clock(after[1]!)),
      };
    }
  }
  const inside = INSIDE.exec(text.slice(0, HEAD));
  if (inside !== null && mayBeName(inside[1]!) && !clocked)
    return {
      head: { name: inside[1]!, style: 'spaced', words: text.slice(inside[0].length) },
      start: clock(inside[2]!),
    };
  const framed = FRAMED.exec(text.slice(0, HEAD));
  if (framed !== null && looksLikeName(framed[1]!) && !STARTS_TIMED.test(text.slice(framed[0].length, HEAD)))
    return {
      head: { name: framed[1]!, style: clocked ? 'bracketed' : 'colon', words: text.slice(framed[0].length) },
    };
  if (text.length > HEAD) return {};
  if (clocked) {
    const name = text.replace(/:$/, '');
    return looksLikeName(name) ? { head: { name, style: 'bracketed', words: '' } } : {};
  }
  const { name, start, style } = untimed(text.replace(/:$/, ''));
  if (start === undefined || !mayBeName(name)) return {};
  return { head: { name, style, words: '' }, start, daytime: HALF_DAY.test(text) };
}

/** A name without the time behind it, in whatever brackets. */
function untimed(text: string): { name: string; start?: number | undefined; style: Style } {
  const spelled = SPELLED.exec(text);
  if (spelled !== null) {
    const [whole, hours = 0, minutes = 0, last] = spelled;
    const start = Number(hours) * 3600 + Number(minutes) * 60 + Number(last);
    return { name: text.slice(0, -whole.length).trim(), start, style: 'bracketed' };
  }
  const found = TRAILING.exec(text);
  if (found === null || found.index === 0) return { name: unframed(text), style: 'colon' };
  const [, gap, bracket] = found;
  const framed = /^\[(.{1,60})\]$/.exec(text.slice(0, found.index).trim());
  const strong = bracket !== '' || framed !== null || /\t|\s\s|[,|·–—-]/.test(gap!);
  return {
    name: framed?.[1] ?? text.slice(0, found.index).trim(),
    start: clock(found[3]!),
    style: strong ? 'bracketed' : 'spaced',
  };
}

/** '[SPEAKER_00]' without its brackets. */
const unframed = (name: string): string => /^[[(](.{1,60})[\])]$/.exec(name)?.[1]?.trim() ?? name;

/** The colon that ends a name: not inside a time, nor of an address. */
function colonAt(text: string): number {
  const end = Math.min(text.length, 100);
  for (let i = 0; i < end; i += 1) {
    const sign = text[i];
    if (sign !== ':' && sign !== '：') continue;
    if (/\d/.test(text[i + 1] ?? '') && /\d/.test(text[i - 1] ?? '')) continue;
    return text[i + 1] === '/' ? -1 : i;
  }
  return -1;
}
