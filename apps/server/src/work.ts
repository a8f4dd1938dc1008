import type { WorkProgress } from '@anyone-else/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Says how far the work has come; without `of` nobody can know. */
export type Report = (doing: string, done?: number, of?: number) => void;

/** Long pieces of work that somebody may look at while they go on. */
export interface Works {
  /** For the work of this request, which is forgotten when its answer has gone out. Says nothing where none was asked to. */
  of(request: FastifyRequest, reply: FastifyReply): Report;
  look(id: string): WorkProgress | undefined;
  /** Whether none goes on. */
  readonly empty: boolean;
}

/** Requests at once whose work can be looked at: far more than one person starts. */
const MOST = 100;
const WORK_ID = /^[\w-]{8,64}$/;

export function createWorks(): Works {
  const going = new Map<string, { at?: WorkProgress }>();
  return {
    of({ headers: { 'x-work': id } }, reply) {
      if (typeof id !== 'string' || !WORK_ID.test(id) || (going.size >= MOST && !going.has(id)))
        return () => undefined;
      // Of two under one name the later is the one that is looked at.
      const work: { at?: WorkProgress } = {};
      going.set(id, work);
      reply.raw.once('close', () => {
        if (going.get(id) === work) going.delete(id);
      });
      return (doing, done = 0, of = 0) => {
        work.at = { doing, done, of };
      };
    },
    look: (id) => going.get(id)?.at,
    get empty() {
      return going.size === 0;
    },
  };
}
