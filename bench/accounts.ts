// What an open account costs: `node --expose-gc bench/accounts.ts`. Opening is measured on SQLite, with nothing in it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedVoice } from '@anyone-else/contact';
import { loadContent } from '@anyone-else/content';
import { openAiModel } from '@anyone-else/llm';
import type { LateReader } from '@anyone-else/server';
import { openDatabase } from '@anyone-else/storage';
import { createAccounts } from '../apps/server/src/accounts/accounts.ts';
import { alone } from '../apps/server/src/instances/neighbours.ts';
import { createAdmission } from '../apps/server/src/live/admission.ts';
import { LIMITS } from '../apps/server/src/live/limits.ts';

const ACCOUNTS = 200;
const folder = mkdtempSync(join(tmpdir(), 'anyone-else-'));
const database = await openDatabase({ folder });
const accounts = createAccounts({
  ...{ database, content: loadContent(), reader: { version: 'bench' } as LateReader, voice: embeddedVoice },
  ...{ now: () => new Date().toISOString(), newId: () => '', newSeed: () => 7, newNonce: () => '' },
  ...{ connect: openAiModel, version: 'bench', closing: new AbortController().signal, defect: console.error },
  admission: Object.assign(
    createAdmission({
      limits: LIMITS,
      reading: () => ({ waitMs: 0, turnMs: 0 }),
      late: () => 0,
      now: () => 0,
      chance: () => 0,
    }),
    {
      close() {},
    },
  ),
  neighbours: alone('bench'),
  wrongAddress: () => undefined,
  clock: () => performance.now(),
});
const used = () => {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 1024, rss: rss / 1024 };
};
await accounts.of('warm-up');
const before = used();
const times: number[] = [];
for (let at = 0; at < ACCOUNTS; at++) {
  const from = performance.now();
  await accounts.of(`account-${at}`);
  times.push(performance.now() - from);
}
const after = used();
times.sort((one, other) => one - other);
const each = (kind: 'heap' | 'rss') => `${((after[kind] - before[kind]) / ACCOUNTS).toFixed(1)} KB`;
console.log(`${ACCOUNTS} accounts open: ${each('heap')} of heap and ${each('rss')} resident each`);
console.log(
  `to open one: ${times[ACCOUNTS / 2]!.toFixed(2)} ms p50, ${times[Math.floor(ACCOUNTS * 0.99)]!.toFixed(2)} ms p99`,
);
const tidied = performance.now() + 60 * 60_000;
await accounts.tidy(tidied);
// What is weakly held goes with a later turn of the loop.
for (let turn = 0; turn < 5; turn++) {
  await new Promise((resolve) => setTimeout(resolve, 20));
  used();
}
const left = used();
console.log(`after they were let go: ${((left.heap - before.heap) / ACCOUNTS).toFixed(1)} KB of heap each`);
await database.close();
rmSync(folder, { recursive: true });
