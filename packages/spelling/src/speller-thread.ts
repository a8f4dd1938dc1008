import { parentPort } from 'node:worker_threads';
import type { SpellingAsk } from '@anyone-else/protocol';
import { openSpeller } from './speller.ts';

export interface SpellingJob {
  id: number;
  ask: SpellingAsk;
}

const speller = openSpeller();
// Where it cannot be loaded, the first job says so.
speller.catch(() => undefined);

parentPort?.on('message', async ({ id, ask }: SpellingJob) => {
  try {
    parentPort?.postMessage({ id, slips: await (await speller).check(ask) });
  } catch (error) {
    // Never the message of an error, which might hold some of the text.
    parentPort?.postMessage({ id, failed: error instanceof Error ? error.name : 'unknown' });
    // Once it has broken down the checker refuses everything: the next one begins anew.
    parentPort?.close();
  }
});
