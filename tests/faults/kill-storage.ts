// A writer that is killed without warning, `--rounds` times over one and the same data. After each kill a fresh process' worth of
// storage is opened: everything that the writer was told is kept must be there with its words, nothing may be there by half, and the
// engine's own check must find nothing. Every eighth writer is killed while it is still opening, every second opening after a kill
// is killed as well before the one that counts. On PostgreSQL the whole server is killed along with the writer, all processes of it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Chance, createChance } from '@anyone-else/protocol';
import { type KillablePlace, killablePlace } from './support/killable.ts';
import { program, spread } from './support/program.ts';
import { openPlace } from './support/store.ts';
import { whatIsKept } from './support/written.ts';

const WRITER = join(import.meta.dirname, 'support', 'writer.ts');

/** Starts a writer and kills it, and the engine where that is a server; answers what it was told is kept. */
async function killedWriter(
  place: KillablePlace,
  round: string,
  chance: Chance,
  early: boolean,
): Promise<string[]> {
  const child = spawn(process.execPath, [WRITER, place.engine, place.at, round], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const first = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      printed += piece;
      if (printed.includes('turn ')) resolve();
    });
  });
  if (early) await wait(150 + chance.below(500));
  else {
    await Promise.race([first, gone]);
    await wait(10 + chance.below(500));
  }
  if (chance.below(2) === 0) await place.killEngine();
  child.kill('SIGKILL');
  await gone;
  await place.killEngine();
  return printed
    .slice(0, printed.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line.includes(' '));
}

await program('kill-storage', { rounds: 200, seed: 1 }, async ({ rounds, seed, engine }, say) => {
  const chance = createChance(seed);
  const place = await killablePlace(engine);
  const losses: string[] = [];
  const reopened: number[] = [];
  const told = new Set<string>();
  let unopened = 0;
  for (let round = 0; round < rounds; round++) {
    const early = round % 8 === 7;
    const lines = await killedWriter(place, String(round), chance, early);
    if (round % 2 === 1) lines.push(...(await killedWriter(place, `${round}again`, chance, true)));
    const start = performance.now();
    await place.startEngine();
    const storage = await openPlace(place).catch((error: unknown) => {
      losses.push(`round ${round}: does not open: ${String(error)}`);
    });
    if (storage === undefined) {
      unopened += 1;
      continue;
    }
    reopened.push(performance.now() - start);
    const { kept, torn } = await whatIsKept(storage, (of) => of.startsWith(String(round)));
    await storage.close();
    const lost = lines.filter((line) => !kept.has(line));
    const found = await place.check();
    losses.push(...lost.slice(0, 3).map((line) => `round ${round}: ${line}`));
    losses.push(...[...torn, ...found].map((what) => `round ${round}: ${what}`));
    for (const line of lines) told.add(line);
    say(
      `round ${round}${early ? ' (while opening)' : ''}: ${lines.length} acknowledged, ${lost.length} lost, ${torn.length} torn, ${found.length} faults of the file`,
    );
  }
  // What was there after its own round must not have gone in a later one.
  const storage = await openPlace(place);
  const { kept, torn } = await whatIsKept(storage, () => true);
  await storage.close();
  losses.push(...[...told].filter((line) => !kept.has(line)).map((line) => `gone since: ${line}`), ...torn);
  await place.remove();
  return {
    losses: [...new Set(losses)],
    figures: {
      kills: rounds,
      acknowledged: told.size,
      'did not open': unopened,
      'open again ms (middle / most)': spread(reopened),
    },
  };
});
