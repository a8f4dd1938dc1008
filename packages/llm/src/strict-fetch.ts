/** A page of some proxy needs no more to be thrown away. */
const ERROR_BYTES = 64 * 1024;

/**
 * A fetch that sends the question, the key and nothing else to the one host that was named: what the SDK tells of the
 * machine, or takes from its own environment variables, is left out, and no redirect is followed. Of an answer that is
 * none no more is read than it takes to tell; how much is read of a good one, `events.ts` says.
 */
export const strictFetch =
  (fetch: typeof globalThis.fetch, key: () => string): typeof globalThis.fetch =>
  async (input, init) => {
    const headers = new Headers({
      accept: 'text/event-stream, application/json',
      'content-type': 'application/json',
      'user-agent': 'anyone-else',
    });
    if (key() !== '') headers.set('authorization', `Bearer ${key()}`);
    const { method, body, signal } = init ?? {};
    const answer = await fetch(input, { method, body, signal, headers, redirect: 'manual' });
    if (answer.ok || answer.body === null) return answer;
    return new Response(answer.body.pipeThrough(endingAfter(ERROR_BYTES)), {
      status: answer.status,
      headers: answer.headers,
    });
  };

function endingAfter(limit: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let left = limit;
  return new TransformStream({
    transform(piece, out) {
      left -= piece.byteLength;
      if (left >= 0) out.enqueue(piece);
      else out.terminate();
    },
  });
}
