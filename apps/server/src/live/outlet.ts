import type { ServerFrame } from '@anyone-else/protocol';
import type { WebSocket } from 'ws';
import type { LineLimits } from './limits.ts';
import { padded } from './padded.ts';

/**
 * Frames on their way to one browser. Nothing is kept for one that does not read beyond a bound: it is first spared the
 * pieces of turns, which come whole once they are finished, and then hung up on. The talk and other windows never wait.
 */
export function createOutlet(
  socket: WebSocket,
  limits: LineLimits,
  hangUp: (code: number, reason: string) => void,
): (frame: ServerFrame) => void {
  let slowSince: number | undefined;
  /** The turn of which a piece was left out: no later piece of it may follow. */
  let sparedOf = -1;

  const slow = (): boolean => {
    if (socket.bufferedAmount <= limits.slowBytes) slowSince = undefined;
    else slowSince ??= performance.now();
    return slowSince !== undefined;
  };

  return (frame) => {
    if (socket.readyState !== socket.OPEN) return;
    const lags = slow();
    const given = lags && performance.now() - slowSince! > limits.slowMs;
    if (given || socket.bufferedAmount > limits.unreadBytes) return hangUp(1013, 'reading too slowly');
    if (frame.type === 'delta') {
      if (lags) sparedOf = frame.seq;
      if (sparedOf === frame.seq) return;
    }
    const json = JSON.stringify(frame);
    socket.send(limits.padTo > 1 ? padded(json, limits.padTo) : json);
  };
}
