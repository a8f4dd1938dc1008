// The disk fills up in the middle of talks, `--rounds` times: on a disk of four megabytes where this user may mount one, else under a
// limit on the size of files (ulimit -f). The user must be told in plain words, whatever was acknowledged must stay and be shown, the
// server must go on, and once there is room the same turn must go through, once.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, freePort } from '../support/server.ts';
import { becomeBrowser } from './support/browser-world.ts';
import { faultsOf } from './support/killable.ts';
import { program } from './support/program.ts';
import { FaultServer } from './support/server.ts';
import { fillUp, smallDisk } from './support/small-disk.ts';
import {
  beginTalk,
  isQuiet,
  keptTalk,
  type LiveTalk,
  linesOf,
  loadLiveTalk,
  QUESTIONS,
  stateOf,
  until,
} from './support/user.ts';

const DISK = 4096;
/** Where no disk can be mounted: so much more than at the start of a talk, in kilobytes, may a file hold. */
const ROOM = 64;
/** A limit on file sizes is another error to the engine than a full disk. */
const PLAIN = (isDisk: boolean) =>
  isDisk
    ? /^This could not be saved because the disk is full: please .+\.$/
    : /^This could not be saved .+: please .+\.$/;

const isRefused = (talk: LiveTalk) =>
  talk.problem !== null || talk.pending.some((turn) => turn.refused !== undefined);
const settled = (talk: LiveTalk) =>
  until(
    () => isQuiet(talk),
    () => stateOf(talk),
  );

await program('disk-full', { rounds: 20, seed: 1 }, async ({ rounds, seed }, say) => {
  const losses: string[] = [];
  let refused = 0;
  let acknowledged = 0;
  let how = '';
  let server: FaultServer;
  const route = () => ({ to: server.address, page: server.address });
  becomeBrowser({ route, heard: () => undefined }, 10);
  const LiveTalk = await loadLiveTalk();

  for (let round = 0; round < rounds; round++) {
    const disk = smallDisk(DISK);
    how = disk === undefined ? 'a limit on file sizes' : 'a small disk';
    const folder = disk === undefined ? dataFolder() : { path: disk.path, remove: disk.remove };
    const data = join(folder.path, 'data');
    const ballast = join(folder.path, 'ballast');
    const env = { ANYONE_ELSE_DATA: data, PACE: '0' };
    const port = await freePort();
    server = await FaultServer.start({ env, port });
    const id = await beginTalk(server.address, { seed: seed * 1000 + round });
    if (disk === undefined) {
      const { size } = statSync(join(data, 'talks.sqlite-wal'));
      await server.stop('SIGKILL');
      server = await FaultServer.start({ env, port, mostInFile: Math.ceil(size / 1024) + ROOM });
    }
    const { events, standing } = await keptTalk(server.address, id);
    const talk = new LiveTalk(id, events, standing);
    talk.open();
    await settled(talk);
    talk.say(QUESTIONS[0]!);
    await settled(talk);
    if (disk !== undefined) fillUp(ballast);
    for (let at = 1; !isRefused(talk); at++) {
      if (at >= QUESTIONS.length) throw new Error('the disk did not fill up');
      talk.say(`${QUESTIONS[at]} ${'And what else came of it? '.repeat(50)}`);
      await until(
        () => isQuiet(talk) || isRefused(talk),
        () => stateOf(talk),
      );
    }
    const told = talk.pending[0]?.refused ?? talk.problem?.message ?? '';
    if (!PLAIN(disk !== undefined).test(told)) losses.push(`round ${round}: the user is told "${told}"`);
    refused += 1;
    const kept = (await keptTalk(server.address, id)).events;
    if (linesOf(kept).join('\n') !== linesOf(talk.events).join('\n'))
      losses.push(`round ${round}: what is shown is not what can be read while the disk is full`);
    acknowledged += kept.filter((event) => event.type === 'user-turn').length;
    const said = talk.pending[0]!;
    // Now and then the machine is restarted while the disk is full; it may say that it cannot start, but must lose nothing.
    if (round % 3 === 2) {
      await server.stop('SIGKILL');
      const again = new FaultServer({ env, port });
      const ended = await Promise.race([again.exited, readiness(again)]);
      if (ended === 1 && again.printed.trim().split('\n').length !== 1)
        losses.push(`round ${round}: a start on a full disk says ${again.printed.split('\n')[0]}`);
      await again.stop('SIGKILL');
    } else if (disk === undefined) await server.stop('SIGTERM');
    rmSync(ballast, { force: true });
    if (round % 3 === 2 || disk === undefined) server = await FaultServer.start({ env, port });
    talk.sayAgain(said.clientId);
    await settled(talk);
    const times = talk.events.filter(
      (event) => event.type === 'user-turn' && event.clientId === said.clientId,
    );
    if (times.length !== 1) losses.push(`round ${round}: the refused turn is there ${times.length} times`);
    const whole = (await keptTalk(server.address, id)).events;
    if (JSON.stringify(whole.slice(0, kept.length)) !== JSON.stringify(kept))
      losses.push(`round ${round}: something that was acknowledged has gone`);
    talk.close();
    await server.stop('SIGTERM');
    losses.push(...faultsOf(join(data, 'talks.sqlite')).map((fault) => `round ${round}: ${fault}`));
    folder.remove();
    say(`round ${round} (${how}): told "${told}" after ${kept.length} events, then it went on`);
  }
  return { losses, figures: { how, 'times full': refused, 'turns acknowledged before': acknowledged } };
});

async function readiness(server: FaultServer): Promise<'ready'> {
  await until(
    () => server.printed.includes('ready at') || server.child.exitCode !== null,
    () => server.printed,
  );
  return 'ready';
}
