import { StringDecoder } from 'node:string_decoder';
import { lineOf } from './http-fetch.ts';
import { sseReader } from './sse.ts';

/** Bytes of one answer that are read at most: the longest usable one, each of its tokens wrapped up as an event. */
const ANSWER_BYTES = 8 * 1024 * 1024;
/** After its last event the line is free for the next question, once the other side has ended the answer; so long it may take. */
const LAST_WORDS_MS = 1_000;
const DONE = '[DONE]';

/**
 * The pieces of a streamed answer, each as soon as it is here. Ends like any other where it is called off. Throws TypeError
 * where the line drops, and any other error where what comes is no answer; no message holds a word of it. Leaving hangs up.
 */
export function eventsOf(response: Response, signal: AbortSignal): AsyncIterable<unknown> {
  const line = lineOf(response);
  return line === undefined ? eventsOfBody(response, signal) : eventsOfLine(line, signal);
}

interface Read {
  found: unknown[];
  /** `done`: its last event has come. `cut`: no more of it is wanted. */
  over?: 'done' | 'cut';
  error?: Error;
}

/** What is read of a stream of bytes. */
function createFold() {
  const decoder = new StringDecoder('utf8');
  const sse = sseReader();
  let left = ANSWER_BYTES;
  return (bytes: Uint8Array): Read => {
    left -= bytes.byteLength;
    if (left < 0) return { found: [], over: 'cut' };
    const { data, failed } = sse.push(decoder.write(bytes as Buffer));
    const found: unknown[] = [];
    for (const [at, text] of data.entries()) {
      if (text === DONE) return { found, over: 'done' };
      const parsed = failed && at === data.length - 1 ? undefined : jsonIn(text);
      if (parsed === undefined) return { found, over: 'cut', error: new Error('no answer') };
      found.push(parsed);
    }
    return { found };
  };
}

/** Undefined where it is not JSON, or tells of an error of the other side's. */
function jsonIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    const failed = typeof value === 'object' && value !== null && 'error' in value && value.error;
    return failed ? undefined : value;
  } catch {
    return undefined;
  }
}

async function* eventsOfBody(response: Response, signal: AbortSignal): AsyncGenerator<unknown> {
  const fold = createFold();
  try {
    for await (const bytes of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      const { found, over, error } = fold(bytes);
      yield* found;
      if (error) throw error;
      if (over) return;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function eventsOfLine(
  line: NonNullable<ReturnType<typeof lineOf>>,
  signal: AbortSignal,
): AsyncIterable<unknown> {
  const fold = createFold();
  const waiting: unknown[] = [];
  let over = false;
  let fault: Error | undefined;
  let wake: (() => void) | undefined;

  const finish = (error?: Error) => {
    if (over) return;
    over = true;
    fault = error;
    signal.removeEventListener('abort', hangUp);
    wake?.();
  };
  const hangUp = () => {
    finish();
    line.destroy();
  };
  const dropped = () => finish(line.complete ? undefined : new TypeError('terminated'));
  line.on('data', (bytes: Buffer) => {
    if (over) return;
    const { found, over: last, error } = fold(bytes);
    waiting.push(...found);
    if (last) {
      finish(error);
      if (last === 'cut') line.destroy();
      else setTimeout(() => line.destroy(), LAST_WORDS_MS).unref();
    } else if (found.length > 0) wake?.();
  });
  line.once('end', dropped);
  line.once('close', dropped);
  line.on('error', dropped);
  if (signal.aborted) hangUp();
  else signal.addEventListener('abort', hangUp, { once: true });

  const next = async (): Promise<IteratorResult<unknown>> => {
    for (;;) {
      if (waiting.length > 0) return { done: false, value: waiting.shift() };
      if (fault !== undefined && !signal.aborted) throw fault;
      if (over) return { done: true, value: undefined };
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const leave = async () => {
    if (!over) hangUp();
    return { done: true as const, value: undefined };
  };
  return { [Symbol.asyncIterator]: () => ({ next, return: leave }) };
}
