// Starts that must fail well, `--rounds` of each kind: a second start on the data of one that runs (and talks meanwhile), a folder
// that cannot be written, a file that was cut short, written over, or is no database. Each must say one plain sentence and end, change
// nothing of what is there, and a start on sound data must find everything after all.
import { chmodSync, cpSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Chance, createChance } from '@anyone-else/protocol';
import { dataFolder } from '../support/server.ts';
import { becomeBrowser } from './support/browser-world.ts';
import { program } from './support/program.ts';
import { FaultServer } from './support/server.ts';
import { smallDisk } from './support/small-disk.ts';
import {
  beginTalk,
  isQuiet,
  keptTalk,
  linesOf,
  loadLiveTalk,
  QUESTIONS,
  stateOf,
  until,
} from './support/user.ts';

const FILE = 'talks.sqlite';

/** What is done to the file of a folder before the start, and what the start is to say. */
const DAMAGES: Record<string, { harm(file: string, chance: Chance): void; says: RegExp }> = {
  'a file that is cut short': {
    harm: (file, chance) => truncateSync(file, 4096 * (2 + chance.below(5)) + chance.below(4096)),
    says: /is not a sound data file/,
  },
  'a file whose middle is written over': {
    harm(file, chance) {
      const bytes = readFileSync(file);
      bytes.fill(chance.below(256), 4096, bytes.length >> 1);
      writeFileSync(file, bytes);
    },
    says: /is not a sound data file/,
  },
  'a file whose head is written over': {
    harm(file) {
      const bytes = readFileSync(file);
      bytes.fill(0x5a, 0, 100);
      writeFileSync(file, bytes);
    },
    says: /is not a sound data file/,
  },
  'a file that is something else': {
    harm: (file) => writeFileSync(file, 'My talks, as I remember them.\n'.repeat(500)),
    says: /is not a sound data file/,
  },
};

await program('bad-starts', { rounds: 10, seed: 1 }, async ({ rounds, seed }, say) => {
  const losses: string[] = [];
  const chance = createChance(seed);
  const home = dataFolder();
  const data = join(home.path, 'data');
  let server = await FaultServer.start({ env: { ANYONE_ELSE_DATA: data, PACE: '0' }, port: 0 });
  becomeBrowser({ route: () => ({ to: server.address, page: server.address }), heard: () => undefined });
  const LiveTalk = await loadLiveTalk();
  const id = await beginTalk(server.address);
  const { events, standing } = await keptTalk(server.address, id);
  const talk = new LiveTalk(id, events, standing);
  talk.open();
  let starts = 0;

  /** Starts on a folder and notes what was not as it should be. */
  const refused = async (what: string, folder: string, says: RegExp) => {
    starts += 1;
    const other = new FaultServer({ env: { ANYONE_ELSE_DATA: folder }, port: 0 });
    const ended = await Promise.race([
      other.exited,
      until(
        () => other.printed.includes('ready at'),
        () => '',
        60_000,
      ).then(
        () => 'ready' as const,
        () => 'hung' as const,
      ),
    ]);
    const lines = other.printed.trim().split('\n');
    if (ended !== 1)
      losses.push(`${what}: the start ${typeof ended === 'string' ? `is ${ended}` : `ends with ${ended}`}`);
    else if (lines.length !== 1 || !says.test(lines[0]!))
      losses.push(`${what}: the start says "${lines[0]}"`);
    await other.stop('SIGKILL');
  };

  for (let round = 0; round < rounds; round++) {
    await until(
      () => isQuiet(talk),
      () => stateOf(talk),
    );
    talk.say(QUESTIONS[round % QUESTIONS.length]!);
    await refused('a second start', data, /^Anyone Else is already running with this data folder/);
    await until(
      () => isQuiet(talk),
      () => stateOf(talk),
    );
    say(`second start ${round}: ${talk.events.length} events on the first server`);
  }
  talk.close();
  const kept = linesOf((await keptTalk(server.address, id)).events);
  await server.stop('SIGTERM');

  for (const [what, { harm, says }] of Object.entries(DAMAGES))
    for (let round = 0; round < rounds; round++) {
      const folder = join(home.path, `harmed-${what.replaceAll(' ', '-')}-${round}`);
      cpSync(data, folder, { recursive: true });
      const file = join(folder, FILE);
      harm(file, chance);
      const before = readFileSync(file);
      await refused(what, folder, says);
      if (!readFileSync(file).equals(before)) losses.push(`${what}: the start changed the file`);
      say(`${what} ${round}: refused`);
    }

  const disk = smallDisk(8192);
  if (disk !== undefined || process.getuid?.() !== 0) {
    const folder = disk?.path ?? join(home.path, 'read-only');
    cpSync(data, disk === undefined ? folder : join(folder, 'data'), { recursive: true });
    const place = disk === undefined ? folder : join(folder, 'data');
    if (disk !== undefined) disk.readOnly(true);
    else chmodSync(join(folder, FILE), 0o400);
    if (disk === undefined) chmodSync(folder, 0o500);
    await refused('a disk that is read-only', place, /cannot be written: please allow it/);
    if (disk === undefined) chmodSync(folder, 0o700);
    disk?.remove();
  } else say('read-only: nothing can be made read-only for this user');

  server = await FaultServer.start({ env: { ANYONE_ELSE_DATA: data, PACE: '0' }, port: 0 });
  if (linesOf((await keptTalk(server.address, id)).events).join('\n') !== kept.join('\n'))
    losses.push('the talk is another after all the starts');
  await server.stop('SIGTERM');
  home.remove();
  return { losses, figures: { 'starts refused': starts } };
});
