import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Sessions, Signed } from './sessions.ts';

/** Tells a browser that whoever was signed in there is not any more. */
export const SIGNED_OUT = 4401;
const LOOK_AGAIN_MS = 60_000;

/** Open sockets by who is signed in there; one is hung up on when its sign-in is over, on whatever server that was. */
export interface Sockets {
  /** To be told of each that opens. */
  opened(socket: WebSocket, request: Pick<IncomingMessage, 'headers'>): void;
  /** Hangs up on those of a sign-in. */
  hangUp(which: (signed: Signed) => boolean): void;
  /** Hangs up on all whose sign-in is over. */
  lookAgain(): Promise<void>;
  close(): void;
}

export function watchSockets(sessions: Sessions, defect: (error: unknown) => void): Sockets {
  const open = new Map<WebSocket, Signed>();

  const hangUp = (which: (signed: Signed) => boolean) => {
    for (const [socket, signed] of open) if (which(signed)) socket.close(SIGNED_OUT, 'signed out');
  };
  const lookAgain = async () => {
    const over = new Set(await sessions.over([...new Set([...open.values()].map(({ family }) => family))]));
    hangUp(({ family }) => over.has(family));
  };
  const watch = async (socket: WebSocket, cookies: string | undefined) => {
    const signed = await sessions.find(cookies);
    if (signed === undefined) return socket.close(SIGNED_OUT, 'signed out');
    if (socket.readyState === socket.CLOSED) return;
    open.set(socket, signed);
    socket.once('close', () => open.delete(socket));
  };
  const rhythm = setInterval(() => void lookAgain().catch(defect), LOOK_AGAIN_MS).unref();

  return {
    opened: (socket, { headers }) =>
      void watch(socket, headers.cookie).catch((error: unknown) => {
        defect(error);
        socket.close(1011, 'something went wrong');
      }),
    hangUp,
    lookAgain,
    close: () => clearInterval(rhythm),
  };
}
