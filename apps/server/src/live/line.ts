import type { ClientFrame, ServerFrame } from '@anyone-else/protocol';
import type { RawData, WebSocket } from 'ws';
import { parseFrame } from './frames.ts';
import type { LineLimits } from './limits.ts';
import { createOutlet } from './outlet.ts';
import { createPace } from './pace.ts';
import { hangUp, watch } from './pulse.ts';

/** What concerns the talk; pings are answered by the line itself. */
export type TalkFrame = Exclude<ClientFrame, { type: 'ping' }>;

/** One browser's socket, made safe: frames come parsed, and nothing a browser does throws. */
export interface Line {
  send(frame: ServerFrame): void;
  close(code: number, reason: string): void;
  /** Gives over what has come so far, then what comes. */
  onFrame(take: (frame: TalkFrame) => void): void;
  /** Also where the browser is gone already. `away`: the page was closed or left, and does not come back by itself. */
  onClose(left: (away: boolean) => void): void;
}

/**
 * Must be called in the very tick in which the socket opened: a frame that comes before there is a listener is lost.
 * `defect` hears of errors in the listeners, which would otherwise end the process.
 */
export function openLine(socket: WebSocket, limits: LineLimits, defect: (error: unknown) => void): Line {
  const early: TalkFrame[] = [];
  let take = (frame: TalkFrame): void => void early.push(frame);
  const pace = createPace(limits.framesPerSecond);
  let joined = false;

  const close = (code: number, reason: string) => hangUp(socket, code, reason, limits.goodbyeMs);
  const send = createOutlet(socket, limits, close);
  const guarded =
    <A extends unknown[]>(listener: (...args: A) => void) =>
    (...args: A) => {
      try {
        listener(...args);
      } catch (error) {
        defect(error);
        close(1011, 'something went wrong');
      }
    };

  const hear = (data: RawData, isBinary: boolean) => {
    if (isBinary) return close(1003, 'text only');
    const allowed = pace(performance.now());
    if (allowed === 'far-too-fast') return close(1008, 'too many messages');
    if (allowed === 'too-fast') return send(TOO_FAST);
    const parsed = parseFrame(data.toString());
    if (!parsed.ok) {
      const { problem, clientId } = parsed;
      return send({ type: 'error', problem, ...(clientId === undefined ? {} : { clientId }) });
    }
    if (parsed.frame.type === 'ping') return send({ type: 'pong' });
    joined ||= parsed.frame.type === 'join';
    take(parsed.frame);
  };
  socket.on('message', guarded(hear));
  watch(socket, limits, () => joined);

  return {
    send,
    close,
    onFrame(next) {
      take = guarded(next);
      for (const frame of early.splice(0)) take(frame);
    },
    onClose(left) {
      if (socket.readyState === socket.CLOSED) guarded(left)(false);
      else
        socket.on(
          'close',
          guarded((code: number) => left(AWAY.has(code))),
        );
    },
  };
}

/** What a browser says when a page is closed, and our own page when it is left. */
const AWAY = new Set([1000, 1001]);

const TOO_FAST: ServerFrame = {
  type: 'error',
  problem: { code: 'too-fast', message: 'Too many messages in one second: please slow down.' },
};
