import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** For the turn that is being answered, and then for the browsers to say goodbye. */
const PATIENCE_MS = 2_000;

/** Before the app closes: the turn in flight is finished, and browsers are told to come back in a moment. */
export function closeSockets(
  app: FastifyInstance,
  lives: { quiet(): Promise<void> },
  closing: AbortController,
): () => Promise<void> {
  return async () => {
    closing.abort();
    await within(lives.quiet());
    const { clients } = app.websocketServer;
    const left = [...clients].map(
      (socket) => new Promise<void>((resolve) => void socket.once('close', () => resolve())),
    );
    for (const socket of clients) socket.close(1012, 'restarting');
    await within(Promise.all(left));
    for (const socket of clients) socket.terminate();
    app.websocketServer.close();
  };
}

const within = (work: Promise<unknown>) => Promise.race([work, wait(PATIENCE_MS, undefined, { ref: false })]);
