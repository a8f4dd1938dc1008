import type { WebSocket } from 'ws';
import type { LineLimits } from './limits.ts';

/** Ends a socket that never says who it is, or whose other end is gone without a word. */
export function watch(socket: WebSocket, limits: LineLimits, joined: () => boolean): void {
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
    if (!joined()) hangUp(socket, 1008, 'no join came', limits.goodbyeMs);
  }, limits.joinWithinMs);
  socket.on('close', () => {
    clearInterval(pulse);
    clearTimeout(patience);
  });
}

/** Says goodbye, and does not wait for long until it is said back: whoever does not read will not read that either. */
export function hangUp(socket: WebSocket, code: number, reason: string, goodbyeMs: number): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.close(code, reason);
  const impatience = setTimeout(() => socket.terminate(), goodbyeMs).unref();
  socket.once('close', () => clearTimeout(impatience));
}
