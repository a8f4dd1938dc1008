import { TURN_LIMIT } from '@anyone-else/protocol';

/** From so many characters on, the count is shown. */
const NEAR = 7_000;
const say = (count: number) => count.toLocaleString('en-GB');

/** Whether a turn as typed is too long to be said, and the note about it; the note is '' while there is room. */
export function lengthOf(text: string): { over: boolean; note: string } {
  const { length } = text.trim();
  const over = length > TURN_LIMIT;
  if (over)
    return {
      over,
      note: `${say(TURN_LIMIT)} characters at most; this is ${say(length - TURN_LIMIT)} too many`,
    };
  return { over, note: length < NEAR ? '' : `${say(length)} of ${say(TURN_LIMIT)} characters` };
}
