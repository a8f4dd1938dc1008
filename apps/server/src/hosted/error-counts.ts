import type { FastifyInstance } from 'fastify';

export interface ErrorCounts {
  /** ISO-8601, UTC. */
  since: string;
  /** The most frequent first. */
  list(): { code: string; count: number }[];
}

/** Counts refusals by their code, since this server started. @param now in ms since 1970. */
export function countErrors(app: FastifyInstance, now: () => number): ErrorCounts {
  const counts = new Map<string, number>();
  app.addHook('onSend', async (_request, reply, payload) => {
    if (reply.statusCode < 400 || typeof payload !== 'string') return;
    const code = /^\{"code":"([a-z-]{1,40})"/.exec(payload)?.[1] ?? `status ${reply.statusCode}`;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  });
  return {
    since: new Date(now()).toISOString(),
    list: () => [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count),
  };
}
