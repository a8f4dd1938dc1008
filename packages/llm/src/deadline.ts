/** Time and network as they are handed in; a test gives its own. */
export interface World {
  fetch: typeof fetch;
  /** Runs it once after so many milliseconds; what comes back calls that off. */
  after(ms: number, run: () => void): () => void;
  /** Milliseconds since 1970. */
  now(): number;
  /** The addresses that a name stands for. Without it names are not looked up before they are asked. */
  addressesOf?(name: string): Promise<readonly string[]>;
}

export interface Deadline {
  /** Aborted once it is over. */
  signal: AbortSignal;
  over(): 'cancelled' | 'too-slow' | undefined;
  /** Something came: the silence begins anew. A comment that only keeps the line open is nothing. */
  heard(): void;
  /** It thinks, which is no word of an answer: the silence begins anew, but all thoughts in a row are waited for no longer than this. */
  thought(mostMs: number): void;
  /** A wait of one's own, which counts as no silence; ends at once when the deadline is over. */
  pause(ms: number): Promise<void>;
  /** Lets go of its timers. */
  stop(): void;
}

/**
 * How long an answer is waited for: the SDK's own timeout ends with the headers, so a stream that falls silent would
 * otherwise be waited for without end.
 */
export function startDeadline(
  { after }: Pick<World, 'after'>,
  { silenceMs, totalMs }: { silenceMs: number; totalMs: number },
  caller?: AbortSignal,
): Deadline {
  const controller = new AbortController();
  let why: 'cancelled' | 'too-slow' | undefined;
  const end = (reason: 'cancelled' | 'too-slow') => {
    why ??= reason;
    controller.abort();
  };
  const cancel = () => end('cancelled');
  const offTotal = after(totalMs, () => end('too-slow'));
  let offSilence = () => {};
  let offThinking: (() => void) | undefined;
  const begin = () => {
    offSilence();
    offSilence = after(silenceMs, () => end('too-slow'));
  };
  const heard = () => {
    offThinking?.();
    offThinking = undefined;
    begin();
  };
  if (caller?.aborted) cancel();
  caller?.addEventListener('abort', cancel, { once: true });
  heard();
  return {
    signal: controller.signal,
    over: () => why,
    heard,
    thought: (mostMs) => {
      offThinking ??= after(mostMs, () => end('too-slow'));
      begin();
    },
    pause: async (ms) => {
      offSilence();
      const { promise, resolve } = Promise.withResolvers<void>();
      const off = after(ms, resolve);
      controller.signal.addEventListener('abort', () => resolve(), { once: true });
      if (why !== undefined) resolve();
      await promise;
      off();
      heard();
    },
    stop: () => {
      offTotal();
      offSilence();
      offThinking?.();
      caller?.removeEventListener('abort', cancel);
    },
  };
}
