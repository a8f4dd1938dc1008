import type { FastifyRequest } from 'fastify';

/** Who asks for something. */
export interface Caller {
  /** The id of the account whose data this is about; LOCAL_ACCOUNT where nobody signs in. */
  account: string;
  /** May see how much there is, and never a word of it. */
  admin: boolean;
}

/** Answers undefined where nobody is signed in. Asked before a body is read and before a socket is upgraded. */
export type WhoAsks = (request: FastifyRequest) => Promise<Caller | undefined>;
