import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openStorage } from '../src/index.ts';

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** Runs a writer, kills it without warning after a while, and answers what it had acknowledged. */
async function killedWriter(folder: string, afterMs: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    printed += piece;
  });
  await once(child.stdout, 'data');
  await wait(afterMs);
  child.kill('SIGKILL');
  await once(child, 'close');
  return printed.slice(0, printed.lastIndexOf('\n')).split('\n');
}

it('has every acknowledged turn, talk and correction after the process was killed, and no gap', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'anyone-else-'));
  const acknowledged: string[] = [];
  for (const afterMs of [20, 150, 400]) acknowledged.push(...(await killedWriter(folder, afterMs)));
  expect(acknowledged.length).toBeGreaterThan(10);

  const storage = await openStorage({ folder });
  const kept = new Set<string>();
  for (const { id } of await storage.sessions()) {
    const events = await storage.events(id);
    expect(events.map((event) => event.seq)).toEqual(events.map((_, at) => at));
    for (const event of events)
      if (event.type === 'user-turn' && event.text === `${id} said ${event.seq}`)
        kept.add(`${id} ${event.seq}`);
  }
  for (const { id } of await storage.brought.list()) {
    const transcript = await storage.brought.transcript(id);
    if (transcript?.turns[0]?.text === `${id} said 0`) kept.add(`${id} 0`);
    if ((await storage.brought.overrides(id))[0]?.by === id) kept.add(`${id} corrected`);
  }
  await storage.close();
  expect(acknowledged.filter((line) => line.endsWith('corrected')).length).toBeGreaterThan(0);
  expect(acknowledged.filter((turn) => !kept.has(turn))).toEqual([]);
  rmSync(folder, { recursive: true });
});
