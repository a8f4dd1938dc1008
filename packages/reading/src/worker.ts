import { parentPort, workerData } from 'node:worker_threads';
import { createEncoder, type EncoderOptions } from './encoder.ts';

/** One turn's texts to be scored; the answer carries the same number. */
export interface Job {
  id: number;
  before: string;
  texts: string[];
}

export type Answer =
  | { id: number; logits: Float32Array[] }
  | { id: number; error: string }
  | { ready: string }
  | { failed: string };

/** What the thread is started with; a URL cannot be sent. */
export type ThreadData = Omit<EncoderOptions, 'folder'> & { folder?: string };

const say = (answer: Answer): void => parentPort!.postMessage(answer);
const reason = (error: unknown): string => (error instanceof Error ? error.message : 'unknown reason');

const { folder, ...options } = workerData as ThreadData;
try {
  const encoder = await createEncoder({ folder: folder ? new URL(folder) : undefined, ...options });
  let queue: Promise<void> = Promise.resolve();
  parentPort!.on('message', (job: Job | 'close') => {
    queue = queue.then(async () => {
      if (job === 'close') {
        await encoder.close();
        parentPort!.close();
        return;
      }
      try {
        const logits: Float32Array[] = [];
        for (const text of job.texts) logits.push(await encoder.logits(job.before, text));
        say({ id: job.id, logits });
      } catch (error) {
        say({ id: job.id, error: reason(error) });
      }
    });
  });
  say({ ready: encoder.runtime });
} catch (error) {
  say({ failed: reason(error) });
}
