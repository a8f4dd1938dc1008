import { Worker } from 'node:worker_threads';
import type { EncoderOptions } from './encoder.ts';
import { tellNobody } from './runtime.ts';
import type { Answer, Job, ThreadData } from './worker.ts';

/** The tokenizer needs a tenth of it; the weights are not in this heap. A small nursery keeps what is resident small. */
const HEAP = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 64 };

/** The encoder in a thread of its own, so that scoring never holds up the event loop. */
export interface EncoderThread {
  runtime: string;
  /** Rejects with ThreadDied when the thread ends before it has answered. */
  logits(before: string, texts: string[]): Promise<Float32Array[]>;
  /** Resolves when the thread has ended, for whatever reason. */
  died: Promise<void>;
  /** After what is being scored. */
  close(): Promise<void>;
}

/** The thread has ended: nothing can be scored in it any more. */
export class ThreadDied extends Error {}

interface Waiting {
  resolve(logits: Float32Array[]): void;
  reject(error: Error): void;
}

/** Resolves when the weights are loaded and warm; rejects in one sentence when they cannot be. */
export async function startThread({ folder, ...options }: EncoderOptions): Promise<EncoderThread> {
  tellNobody();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { folder: folder?.href, ...options } satisfies ThreadData,
    resourceLimits: HEAP,
  });
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let gone: ThreadDied | undefined;
  const giveUp = (why: string): void => {
    gone ??= new ThreadDied(`The reader stopped: ${why}`);
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  const died = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const used = await new Promise<string>((resolve, reject) => {
    worker.once('error', (error) => reject(error instanceof Error ? error : new Error(String(error))));
    worker.once('exit', () => reject(new Error('The reader stopped while it was loading.')));
    worker.on('message', (answer: Answer) => {
      if ('ready' in answer) return resolve(answer.ready);
      if ('failed' in answer) return reject(new Error(answer.failed));
      const job = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('error' in answer) job?.reject(new Error(`The reader could not read a turn: ${answer.error}`));
      else job?.resolve(answer.logits);
    });
  }).catch(async (error: unknown) => {
    await worker.terminate();
    throw error;
  });
  worker.on('error', (error) => giveUp(error instanceof Error ? error.message : String(error)));
  worker.on('exit', () => giveUp('its thread has ended.'));
  worker.unref();
  return {
    runtime: used,
    logits(before, texts) {
      if (gone) return Promise.reject(gone);
      return new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        if (waiting.size === 1) worker.ref();
        worker.postMessage({ id, before, texts } satisfies Job);
      }).finally(() => waiting.size === 0 && worker.unref()) as Promise<Float32Array[]>;
    },
    died,
    async close() {
      worker.ref();
      worker.postMessage('close');
      await died;
    },
  };
}
