import type { Speaker } from '@anyone-else/protocol';

/** What a recording tells of a turn. Seconds from its start; either may be missing. */
interface Timed {
  speaker: Speaker;
  words: number;
  start?: number | undefined;
  end?: number | undefined;
}

/** A talk by the clock; only where nearly all turns carry times that can be believed. */
export interface Clock {
  /** Seconds that each turn lasted; those without times by their words, at their speaker's pace. */
  lasted: number[];
  ownSeconds: number;
  theirSeconds: number;
  /** The user's words a minute. */
  pace: number;
}

/** So many of each speaker's turns carry times. */
const NEARLY_ALL = 0.9;
/** Voices overlap a little in every talk; by more, in seconds, the times are not those of turns. */
const OVERLAP = 2;
/** Words a minute beyond which nobody speaks for a whole talk, or a pause was taken for speech. */
const SLOWEST = 40;
const FASTEST = 400;

/** Undefined where times are missing, run backward, overlap or are not those of speech: then words are counted. */
export function clockOf(turns: readonly Timed[]): Clock | undefined {
  const spoken = turns.filter(({ words }) => words > 0);
  if (!spoken.some(isTimed) || !inOrder(spoken)) return undefined;
  const rates = { user: rateOf(spoken, 'user'), contact: rateOf(spoken, 'contact') };
  if (rates.user === undefined || rates.contact === undefined) return undefined;
  const lasted = turns.map((turn) =>
    turn.words === 0 ? 0 : isTimed(turn) ? turn.end - turn.start : turn.words / (rates[turn.speaker] ?? 1),
  );
  const secondsOf = (speaker: Speaker) =>
    lasted.reduce((sum, seconds, at) => (turns[at]?.speaker === speaker ? sum + seconds : sum), 0);
  return {
    lasted,
    ownSeconds: secondsOf('user'),
    theirSeconds: secondsOf('contact'),
    pace: Math.round(60 * rates.user),
  };
}

const isTimed = <Turn extends Timed>(turn: Turn): turn is Turn & { start: number; end: number } =>
  turn.start !== undefined && turn.end !== undefined;

function inOrder(spoken: readonly Timed[]): boolean {
  let [start, end] = [0, 0];
  for (const turn of spoken) {
    if (!isTimed(turn)) continue;
    if (turn.end < turn.start || turn.start < start || turn.start < end - OVERLAP) return false;
    [start, end] = [turn.start, Math.max(end, turn.end)];
  }
  return true;
}

/** Words a second of a speaker; undefined where too few turns carry times, or the rate is nobody's. */
function rateOf(spoken: readonly Timed[], speaker: Speaker): number | undefined {
  const all = spoken.filter((turn) => turn.speaker === speaker);
  const timed = all.filter(isTimed);
  if (timed.length === 0 || timed.length < NEARLY_ALL * all.length) return undefined;
  const seconds = timed.reduce((sum, { start, end }) => sum + end - start, 0);
  const rate = timed.reduce((sum, { words }) => sum + words, 0) / seconds;
  return 60 * rate >= SLOWEST && 60 * rate <= FASTEST ? rate : undefined;
}

/** Minutes from the first word to the last; starts alone will do. Undefined where times are missing or run backward. */
export function recordedMinutes(turns: readonly Timed[]): number | undefined {
  const spoken = turns.filter(({ words }) => words > 0);
  const starts = spoken.flatMap(({ start }) => start ?? []);
  if (starts.length < 2 || starts.length < NEARLY_ALL * spoken.length) return undefined;
  if (starts.some((start, at) => start < (starts[at - 1] ?? 0))) return undefined;
  const first = starts[0] ?? 0;
  const last = spoken.reduce((latest, { start = 0, end = 0 }) => Math.max(latest, start, end), 0);
  return (last - first) / 60;
}
