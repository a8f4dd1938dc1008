// What it costs to keep a turn, on both engines: node bench/storage.ts [seconds]
// One writer alone, fifty talks at once of fifty accounts, and what binding a statement to its account takes.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SessionSetup, StoredEvent } from '@anyone-else/protocol';
import { type Database, openDatabase } from '@anyone-else/storage';
import { noPostgres, startPostgres } from '../tests/support/postgres.ts';

const SECONDS = Number(process.argv[2] ?? 3);
const AT = '2026-03-01T18:00:00.000Z';
const SETUP: SessionSetup = {
  personaId: 'nurse-informatics-amado',
  playbookId: 'full-arc',
  minutes: 20,
  user: { name: 'Noor', background: 'ward nurse', targetRole: 'clinical informatics' },
  difficulty: 'true-to-life',
};
const TEXT = 'What surprised you most when you left the ward for the project office? '.repeat(4);

const turn = (seq: number): StoredEvent => ({
  ...{ type: 'user-turn', seq, at: AT, clientId: `client-${seq}`, text: TEXT },
  labels: { beats: ['journey'], acts: ['open-question'], fouls: [], followUp: false },
  readerVersion: 'bench',
});

/** `talks` talks, each saying its next turn as soon as the last one is kept. */
async function appends(database: Database, talks: number): Promise<string> {
  const took: number[] = [];
  const until = performance.now() + SECONDS * 1_000;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: talks }, async (_, at) => {
      const storage = database.of(`account-${talks}-${at}`);
      const id = `talk-${talks}-${at}`;
      await storage.createSession({ id, setup: SETUP, seed: 1, at: AT });
      const { fence } = (await storage.claim(id))!;
      for (let seq = 1; performance.now() < until; seq++) {
        const asked = performance.now();
        await storage.append(id, { fence, expectedSeq: seq }, turn(seq));
        took.push(performance.now() - asked);
      }
    }),
  );
  const rate = took.length / ((performance.now() - start) / 1_000);
  took.sort((one, other) => one - other);
  const at = (share: number) => took[Math.floor(took.length * share)]!.toFixed(2);
  return `${rate.toFixed(0)} turns/s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}

async function engine(name: string, open: () => Promise<Database>): Promise<void> {
  const database = await open();
  for (const talks of [1, 50]) console.log(`${name}, ${talks} at once: ${await appends(database, talks)}`);
  await database.close();
}

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${process.platform}`);
const folder = mkdtempSync(join(tmpdir(), 'anyone-else-bench-'));
await engine('SQLite', () => openDatabase({ folder }));
rmSync(folder, { recursive: true });
const missing = await noPostgres();
if (missing !== undefined) console.log(`No PostgreSQL: ${missing}`);
else {
  const postgres = await startPostgres({ durable: true });
  await engine('PostgreSQL', () => openDatabase({ url: postgres.url }));
  await postgres.stop();
}
