import { Agent, type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure, Agent as SecureAgent } from 'node:https';
import type { LookupFunction } from 'node:net';

/** A page of some proxy needs no more to be told from an answer. */
const ERROR_BYTES = 64 * 1024;
/** A line that nothing comes over is kept open so long for the next turn of somebody's talk. */
const IDLE_MS = 30_000;

export interface HttpFetchOptions {
  /** Finds the address of a name at the moment of connecting: what it refuses is never connected to, and with code EASTRAY told as `astray`. */
  lookup?: LookupFunction;
}

/** Bodies of good answers, which are read from the line itself: the streams of fetch cost as much as all the rest. */
const bodies = new WeakMap<Response, IncomingMessage>();

/** The body of an answer of `httpFetch`; undefined for that of another fetch. */
export const lineOf = (response: Response): IncomingMessage | undefined => bodies.get(response);

/** What of the other side's headers is looked at. */
const TAKEN = ['content-type', 'retry-after', 'x-should-retry'];

/**
 * As much of fetch as a question to a model needs, on node:http: a text is posted, lines are kept for the next question,
 * no redirect is followed, and nothing is sent that was not given. The answer to a good status has no body but `lineOf`;
 * the body of any other is read at once, up to 64 KiB. Rejects with TypeError as fetch does, the system's error as cause.
 */
export function httpFetch({ lookup }: HttpFetchOptions = {}): typeof fetch {
  const kept = { keepAlive: true, timeout: IDLE_MS };
  const plain = new Agent(kept);
  const secure = new SecureAgent(kept);

  const send = (url: URL, init: RequestInit, again: boolean): Promise<Response> =>
    new Promise((resolve, reject) => {
      const body = typeof init.body === 'string' ? Buffer.from(init.body) : undefined;
      const headers = Object.fromEntries(new Headers(init.headers));
      if (body !== undefined) headers['content-length'] = String(body.byteLength);
      const secured = url.protocol === 'https:';
      const request = (secured ? requestSecure : requestPlain)(url, {
        agent: secured ? secure : plain,
        method: init.method ?? 'GET',
        headers,
        ...(lookup ? { lookup } : {}),
        ...(init.signal ? { signal: init.signal } : {}),
      });
      request.once('response', (message) => {
        answerOf(message).then(resolve, (cause: unknown) => reject(new TypeError('fetch failed', { cause })));
      });
      request.on('error', (cause: NodeJS.ErrnoException) => {
        // The other side had closed a kept line just then: it has not seen the question.
        if (again && request.reusedSocket && cause.code === 'ECONNRESET' && !init.signal?.aborted)
          return resolve(send(url, init, false));
        reject(new TypeError('fetch failed', { cause }));
      });
      request.end(body);
    });

  return (input, init = {}) => send(new URL(input instanceof Request ? input.url : input), init, true);
}

async function answerOf(message: IncomingMessage): Promise<Response> {
  const status = message.statusCode ?? 0;
  const taken = TAKEN.flatMap((name): [string, string][] => {
    const value = message.headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  const good = status >= 200 && status < 300;
  const text = good ? null : await readUpTo(message, ERROR_BYTES);
  try {
    const response = new Response(text, { status, headers: taken });
    if (good) bodies.set(response, message);
    return response;
  } catch (error) {
    // A status that there is not.
    message.destroy();
    throw error;
  }
}

async function readUpTo(message: IncomingMessage, limit: number): Promise<string> {
  const pieces: Buffer[] = [];
  let left = limit;
  for await (const piece of message as AsyncIterable<Buffer>) {
    pieces.push(piece.subarray(0, left));
    left -= piece.byteLength;
    // Leaving the loop hangs up.
    if (left <= 0) break;
  }
  return Buffer.concat(pieces).toString();
}
