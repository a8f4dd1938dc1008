import type { FastifyReply } from 'fastify';

/** Aborted when the browser has hung up; too late to matter when it has its answer. */
export function goneOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}
