import type { EncoderOptions } from './encoder.ts';
import { type EncoderThread, startThread, ThreadDied } from './thread.ts';

/** A thread that is replaced when it dies (out of memory, a fault in the runtime), and the job it left is done again. */
export interface LastingThread {
  runtime: string;
  /** False from a death until the next thread is loaded, and after `close`. */
  ready(): boolean;
  logits: EncoderThread['logits'];
  close(): Promise<void>;
}

/** Resolves when the first thread is warm; rejects in one sentence when it cannot be. */
export async function startLastingThread(options: EncoderOptions): Promise<LastingThread> {
  let closed = false;
  let current: EncoderThread | undefined;
  let starting: Promise<EncoderThread> | undefined;

  const start = (): Promise<EncoderThread> => {
    starting ??= startThread(options)
      .then((thread) => {
        current = thread;
        thread.died.then(() => {
          current = undefined;
          // At once, for whoever waits until the reader is ready. Who reads hears why when it fails.
          if (!closed) start().catch(() => undefined);
        });
        return thread;
      })
      .finally(() => {
        starting = undefined;
      });
    return starting;
  };
  const living = async (): Promise<EncoderThread> => {
    if (closed) throw new Error('The reader is closed.');
    return current ?? (await start());
  };

  const { runtime } = await start();
  return {
    runtime,
    ready: () => current !== undefined && !closed,
    async logits(before, texts) {
      const thread = await living();
      try {
        return await thread.logits(before, texts);
      } catch (error) {
        // Once only: a text that kills a thread must not kill them one after the other.
        if (!(error instanceof ThreadDied)) throw error;
        return await (await living()).logits(before, texts);
      }
    },
    async close() {
      closed = true;
      const last = current ?? (await starting?.catch(() => undefined));
      await last?.close();
    },
  };
}
