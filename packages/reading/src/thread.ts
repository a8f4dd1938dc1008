import { Worker } from 'node:worker_threads';
import type { EncoderOptions } from './encoder.ts';
import type { Answer, Job } from './worker.ts';

/** The encoder in a thread of its own, so that scoring never holds up the event loop. */
export interface EncoderThread {
  runtime: string;
  logits(before: string, texts: string[]): Promise<Float32Array[]>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(logits: Float32Array[]): void;
  reject(error: Error): void;
}

/** Resolves when the weights are loaded and warm; rejects in one sentence when they cannot be. */
export async function startThread({ folder, runtime }: EncoderOptions): Promise<EncoderThread> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { folder: folder?.href, runtime },
  });
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let gone: Error | undefined;
  const giveUp = (error: Error): void => {
    gone ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const used = await new Promise<string>((resolve, reject) => {
    worker.once('error', (error) => reject(error instanceof Error ? error : new Error(String(error))));
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
  worker.on('error', (error) => giveUp(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => giveUp(new Error('The reader is closed.')));
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
    async close() {
      worker.ref();
      worker.postMessage('close');
      await exited;
    },
  };
}
