import { clock } from '../clock.ts';

/** The times of a cue. */
export interface Timing {
  start: number | undefined;
  end: number | undefined;
}
/** Times, and words that stand on the same line. */
interface TimingLine extends Timing {
  words: string;
}

const TIME = String.raw`(?:\d{1,4}:)?\d{1,4}:\d{1,2}(?:[.,]\d{1,9})?`;
const TIMING = new RegExp(String.raw`^[ \t]{0,9}(${TIME})[ \t]{0,9}(?:-->|→)[ \t]{0,9}(${TIME})(?=[ \t]|$)`);
/** 'align:start position:0%' behind the times, and the coordinates of old .srt files. */
const SETTINGS = /^(?:$|[a-z]{1,12}:[^\s]{1,40}(?:\s|$)|X1:\d)/;
const LONGEST = 120;

/**
 * A line '00:00:01.000 --> 00:00:02.000' with whatever settings after it; comma or point, hours or none, any number
 * of digits. Undefined for anything else: speech with two times in it has no arrow between them.
 */
export function timingOf(line: string): TimingLine | undefined {
  if (!line.includes('-->') && !line.includes('→')) return undefined;
  const found = TIMING.exec(line.slice(0, LONGEST));
  if (found === null) return undefined;
  const start = clock(found[1]!);
  const end = clock(found[2]!);
  const after = line.slice(found[0].length).trim();
  const words = SETTINGS.test(after.slice(0, LONGEST)) ? '' : after;
  return { start, end: start !== undefined && end !== undefined && end < start ? undefined : end, words };
}
