import { type Transferable, Worker } from 'node:worker_threads';

/** More than any talk needs; a file made to fill the memory ends its thread and nothing else. */
const HEAP_MB = 256;

/** The thread was ended because its work took too long or too much memory, or because nobody waits for it. */
export class ThreadGaveUp extends Error {
  override name = 'ThreadGaveUp';
}

export interface ThreadOptions {
  deadlineMs: number;
  /** Ends the thread, which then has given up. */
  signal?: AbortSignal | undefined;
  transfer?: readonly Transferable[] | undefined;
}

/**
 * Work that would hold up the event loop, done in a thread that lives for it alone: `script` finds the data in
 * `workerData` and posts one message, the answer. Many small objects should go either way as JSON text: copying them
 * one by one is itself slow. Rejects with ThreadGaveUp, or with what the script threw.
 */
export async function inThread<T>(
  script: URL,
  data: unknown,
  { deadlineMs, transfer = [], signal }: ThreadOptions,
): Promise<T> {
  if (signal?.aborted) throw new ThreadGaveUp();
  const worker = new Worker(script, {
    workerData: data,
    transferList: [...transfer],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  let deadline: NodeJS.Timeout | undefined;
  let giveUp = () => {};
  try {
    return await new Promise<T>((resolve, reject) => {
      giveUp = () => reject(new ThreadGaveUp());
      signal?.addEventListener('abort', giveUp, { once: true });
      deadline = setTimeout(giveUp, deadlineMs);
      worker.once('message', resolve);
      worker.once('exit', giveUp);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? giveUp() : reject(error),
      );
    });
  } finally {
    clearTimeout(deadline);
    signal?.removeEventListener('abort', giveUp);
    void worker.terminate();
  }
}
