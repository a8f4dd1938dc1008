import type { Line, TalkFrame } from './line.ts';
import { JOIN_FIRST } from './refusals.ts';

/** What serves a line: the talk as it runs here, or a view of it as it runs on another server. */
export interface Session {
  take(line: Line, frame: TalkFrame): void;
  /** `away`: by closing its page; else its line broke, and may come back. */
  leave(line: Line, away?: boolean): void;
}

type Join = Extract<TalkFrame, { type: 'join' }>;

/** A line's place, which is found when it joins and may change while it stays. */
export interface Seat {
  readonly line: Line;
  /** What the window goes by; known once it has joined. */
  readonly tab: string | undefined;
  /** Has it served there from now on, as if it had just joined having heard so much. What it sends meanwhile waits. */
  move(find: (seat: Seat) => Promise<Session | undefined>, lastSeq: number): void;
}

/**
 * @param find where it is served; undefined where it was sent away
 * @param fail hears of a search that failed
 */
export function openSeat(
  line: Line,
  find: (seat: Seat) => Promise<Session | undefined>,
  fail: (error: unknown) => void,
): Seat {
  let session: Session | undefined;
  let searching = false;
  let tab: string | undefined;
  let gone = false;
  let waiting: TalkFrame[] = [];

  const search = async (find: (seat: Seat) => Promise<Session | undefined>, join: Join) => {
    session = undefined;
    searching = true;
    try {
      const found = await find(seat);
      searching = false;
      if (found === undefined) return;
      if (gone) return found.leave(line);
      session = found;
      const frames = [join, ...waiting];
      waiting = [];
      // One of these may have it moved again.
      for (const frame of frames) hear(frame);
    } catch (error) {
      fail(error);
    }
  };
  const hear = (frame: TalkFrame): void => {
    if (session !== undefined) session.take(line, frame);
    else if (searching) waiting.push(frame);
    else if (frame.type === 'join') {
      tab = frame.tab;
      void search(find, frame);
    } else line.send(frame.type === 'say' ? { ...JOIN_FIRST, clientId: frame.clientId } : JOIN_FIRST);
  };
  const seat: Seat = {
    line,
    get tab() {
      return tab;
    },
    move: (next, lastSeq) =>
      void search(next, { type: 'join', lastSeq, ...(tab === undefined ? {} : { tab }) }),
  };

  line.onFrame(hear);
  line.onClose((away) => {
    gone = true;
    session?.leave(line, away);
  });
  return seat;
}
