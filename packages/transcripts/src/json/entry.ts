import { clock, seconds } from '../clock.ts';

export type Entry = Record<string, unknown>;

export const isObject = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const WORDS = [
  'text',
  'words',
  'content',
  'transcript',
  'utterance',
  'sentence',
  'caption',
  'message',
  'raw_text',
  'body',
  'line',
  'elements',
  'sentences',
  'punctuated_word',
  'word',
];
const SPEAKERS = [
  // Before the ids that stand beside it.
  'speakerDisplayName',
  'speaker',
  'speaker_name',
  'speakerName',
  'speakerLabel',
  'speaker_label',
  'name',
  'who',
  'participant',
  'role',
  'author',
  'user',
  'from',
  'speakerTag',
  'speaker_id',
  'speakerId',
  'channel',
];
const STARTS = [
  'start',
  'start_time',
  'startTime',
  'begin',
  'from',
  'offset',
  'start_ms',
  'startMs',
  'startOffset',
  'ts',
  'timestamp',
  'time',
  't',
];
const ENDS = ['end', 'end_time', 'endTime', 'to', 'end_ms', 'endMs', 'endOffset'];

const at = (entry: Entry, key: string): unknown => (Object.hasOwn(entry, key) ? entry[key] : undefined);

/** The words of an entry, as a text or as a list of words; undefined where it has none. */
export function wordsOf(entry: Entry): string | undefined {
  for (const key of WORDS) {
    const value = at(entry, key);
    if (typeof value === 'string') return value;
    if (!Array.isArray(value)) continue;
    const words = value.map((one) =>
      typeof one === 'string'
        ? one
        : isObject(one)
          ? ['punctuated_word', 'text', 'word', 'value']
              .map((name) => at(one, name))
              .find((word) => typeof word === 'string')
          : undefined,
    );
    if (words.every((word) => word === undefined)) continue;
    // Some lists hold the blanks and the full stops as words of their own.
    return words
      .filter((word) => word !== undefined)
      .join(' ')
      .replace(/(?<!\s)\s+([.,!?…])/g, '$1');
  }
  return undefined;
}

/** Who says it; '' where the entry does not tell. A number is 'Speaker 1'. */
export function speakerOf(entry: Entry): string {
  for (const key of SPEAKERS) {
    const value = at(entry, key);
    if (typeof value === 'string' && value.trim() !== '')
      return /^\d{1,3}$/.test(value) ? `Speaker ${value}` : value;
    if (typeof value === 'number' && key !== 'from') return `Speaker ${value}`;
    if (isObject(value)) {
      const name = ['name', 'displayName', 'display_name', 'label', 'id']
        .map((inner) => at(value, inner))
        .find((one) => typeof one === 'string' || typeof one === 'number');
      if (name !== undefined) return String(name);
    }
  }
  return '';
}

/** The times of an entry as numbers, in whatever unit the file has; texts such as '00:01:02.5' and '1.5' count. */
export function timesOf(entry: Entry): { start: number | undefined; end: number | undefined } {
  return { start: first(entry, STARTS), end: first(entry, ENDS) };
}

function first(entry: Entry, keys: readonly string[]): number | undefined {
  for (const key of keys) {
    const value = at(entry, key);
    const number = typeof value === 'number' ? value : typeof value === 'string' ? timeOf(value) : undefined;
    // 1e400 is no time.
    if (number !== undefined && Number.isFinite(number) && number >= 0)
      return /ms$/i.test(key) ? number / 1000 : number;
  }
  return undefined;
}

function timeOf(text: string): number | undefined {
  const plain = text.trim().slice(0, 40);
  if (/^\d{1,12}(?:\.\d{1,12})?s?$/.test(plain)) return Number.parseFloat(plain);
  return clock(plain);
}

/** The slowest a talk goes, in seconds a word over its whole length: above it the unit has to be milliseconds. */
const SLOWEST = 20;

/** Divides times by 1,000 where the file counts milliseconds; answers seconds that can be kept. */
export function inSeconds<T extends { text: string; start?: number | undefined; end?: number | undefined }>(
  pieces: readonly T[],
): T[] {
  let last = 0;
  let words = 0;
  for (const { text, start = 0, end = 0 } of pieces) {
    last = Math.max(last, start, end);
    words += text.split(/\s+/).length;
  }
  const unit =
    last > SLOWEST * words &&
    pieces.every(({ start = 0, end = 0 }) => Number.isInteger(start) && Number.isInteger(end))
      ? 1000
      : 1;
  const kept = (time: number | undefined) => (time === undefined ? undefined : seconds(time / unit));
  return pieces.map((piece) => {
    const start = kept(piece.start);
    const end = kept(piece.end);
    return {
      ...piece,
      start,
      end: start !== undefined && end !== undefined && end < start ? undefined : end,
    };
  });
}
