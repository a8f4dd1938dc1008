import type { ErrorCode, Problem } from '@anyone-else/protocol';
import { Refused } from '@anyone-else/rehearsal';
import { StorageError } from '@anyone-else/storage';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

const STATUS: Record<ErrorCode, number> = {
  'bad-frame': 400,
  'bad-request': 400,
  busy: 503,
  conflict: 409,
  'content-broken': 500,
  deposed: 409,
  'empty-turn': 400,
  'forbidden-origin': 403,
  internal: 500,
  'model-failed': 502,
  'no-model': 409,
  'not-ended': 409,
  'not-found': 404,
  'nothing-said': 409,
  'session-over': 409,
  'sign-in': 401,
  'storage-failed': 507,
  'too-fast': 429,
  'too-large': 413,
  'unreadable-file': 422,
};

/** Who is told that others come first, and nothing more, may ask again after so long. */
const BUSY_MS = 3_000;

/** Answers a refusal. */
export function refuseWith(
  reply: FastifyReply,
  problem: Problem,
  status = STATUS[problem.code],
): FastifyReply {
  if (problem.code === 'busy' && !reply.hasHeader('retry-after'))
    reply.header('retry-after', Math.ceil((problem.retryAfterMs ?? BUSY_MS) / 1000));
  return reply.code(status).send(problem);
}

/** For what a user can be told of an error; undefined for a defect. Spoken text is in none of these. */
export function problemOf(error: unknown): { problem: Problem; status: number } | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof StorageError)
    return told(error.fault === 'deleted' ? 'not-found' : 'storage-failed', error.message);
  if (error instanceof Refused) return told(error.code, error.message);
  const status = (error as FastifyError).statusCode ?? 500;
  switch (status) {
    case 400:
      return told('bad-request', 'The request is not JSON that can be read.');
    case 413:
      return told('too-large', 'The request is too large.');
    case 415:
      return told('bad-request', 'Requests must be sent as application/json.', 415);
    // A path that leads out of the pages is refused by the file server: nothing is there.
    case 403:
    case 404:
      return told('not-found', 'There is nothing at this address.');
    case 408:
      return told('bad-request', 'The request took too long to arrive.', 408);
    default:
      if (status >= 500) return undefined;
      return told('bad-request', 'The request cannot be answered as it stands.', status);
  }
}

const told = (code: ErrorCode, message: string, status = STATUS[code]) => ({
  problem: { code, message },
  status,
});

/** The one place where an error becomes an answer. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const known = problemOf(error);
  if (known === undefined || (known.status >= 500 && known.problem.code !== 'busy'))
    request.log.error({ err: error }, 'a request failed');
  const message = 'Something went wrong on our side. Please try again; your talks are safe.';
  refuseWith(reply, known?.problem ?? { code: 'internal', message }, known?.status);
}

/** `answerError` with words of their own for a body that is too large or of the wrong kind. */
export const answerErrorWith =
  (words: { tooLarge: string; wrongKind: string }) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const status = problemOf(error)?.status;
    if (status === 413) refuseWith(reply, { code: 'too-large', message: words.tooLarge });
    else if (status === 415) refuseWith(reply, { code: 'bad-request', message: words.wrongKind }, 415);
    else answerError(error, request, reply);
  };
