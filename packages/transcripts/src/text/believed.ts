import type { Line } from './shape.ts';

/** The share of lines with a time at their beginning from which such times are common enough to be no speech. */
const COMMON = 0.25;

/**
 * Which times at the beginning of lines were not said: '6:30' on a line of its own, or '[12:30] was when I began.', may
 * be somebody's words. Times of the file are common, or come more than once and never run backward.
 */
export function believedTimes(lines: readonly Line[]): (line: Line) => boolean {
  const filled = lines.filter(({ blank }) => !blank).length;
  const timed = lines.filter(({ rest }) => rest !== undefined);
  if (timed.length >= filled * COMMON) return () => true;
  const alone = runForward(timed.filter(({ rest }) => rest === ''));
  const before = runForward(
    timed.filter(({ rest, firm, head }) => rest !== '' && firm && head === undefined),
  );
  return ({ rest, firm }) => (rest === '' ? firm === true || alone : firm === true && before);
}

const runForward = (lines: readonly Line[]): boolean =>
  lines.length > 1 && lines.every(({ start = 0 }, i) => i === 0 || start >= (lines[i - 1]!.start ?? 0));
