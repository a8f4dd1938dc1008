import type { ClientFrame, ServerFrame } from '@anyone-else/protocol';
import type { RawData, WebSocket } from 'ws';
import { parseFrame } from './frames.ts';
import type { LineLimits } from './limits.ts';

/** What concerns the talk; pings are answered by the line itself. */
export type TalkFrame = Exclude<ClientFrame, { type: 'ping' }>;

/** One browser's socket, made safe: frames come parsed, and nothing a browser does throws. */
export interface Line {
  send(frame: ServerFrame): void;
  close(code: number, reason: string): void;
  /** Gives over what has come so far, then what comes. */
  onFrame(take: (frame: TalkFrame) => void): void;
  /** Also where the browser is gone already. */
  onClose(left: () => void): void;
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

  const send = (frame: ServerFrame) => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > limits.unreadBytes) return socket.close(1013, 'reading too slowly');
    socket.send(JSON.stringify(frame));
  };
  const guarded =
    <A extends unknown[]>(listener: (...args: A) => void) =>
    (...args: A) => {
      try {
        listener(...args);
      } catch (error) {
        defect(error);
        socket.close(1011, 'something went wrong');
      }
    };

  const hear = (data: RawData, isBinary: boolean) => {
    if (isBinary) return socket.close(1003, 'text only');
    const allowed = pace(performance.now());
    if (allowed === 'far-too-fast') return socket.close(1008, 'too many messages');
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
  const stop = watch(socket, limits, () => joined);
  socket.on('close', stop);

  return {
    send,
    close: (code, reason) => socket.close(code, reason),
    onFrame(next) {
      take = guarded(next);
      for (const frame of early.splice(0)) take(frame);
    },
    onClose(left) {
      if (socket.readyState === socket.CLOSED) guarded(left)();
      else socket.on('close', guarded(left));
    },
  };
}

const TOO_FAST: ServerFrame = {
  type: 'error',
  problem: { code: 'too-fast', message: 'Too many messages in one second: please slow down.' },
};

type Pace = 'fine' | 'too-fast' | 'far-too-fast';

/** Counts the frames of the last second. */
function createPace(framesPerSecond: number): (now: number) => Pace {
  let recent: number[] = [];
  return (now) => {
    recent = recent.filter((at) => now - at < 1000);
    recent.push(now);
    if (recent.length > 2 * framesPerSecond) return 'far-too-fast';
    return recent.length > framesPerSecond ? 'too-fast' : 'fine';
  };
}

/** Ends a socket that never says who it is, or whose other end is gone without a word. */
function watch(socket: WebSocket, limits: LineLimits, joined: () => boolean): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const pulse = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, limits.pingEveryMs);
  const patience = setTimeout(() => {
    if (!joined()) socket.close(1008, 'no join came');
  }, limits.joinWithinMs);
  return () => {
    clearInterval(pulse);
    clearTimeout(patience);
  };
}
