// R6. Fifty talks at once for `--minutes`, spoken by a model that fails one request in ten, each time in another way, over lines that
// break now and then. After five minutes (or a quarter of a shorter run) what the server keeps in memory must grow by less than a
// megabyte a minute, and nothing may be rejected unheard.
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type Chance, createChance } from '@anyone-else/protocol';
import { startFakeOpenAI } from '../support/fake-openai.mjs';
import { dataFolder, freePort } from '../support/server.ts';
import { becomeBrowser } from './support/browser-world.ts';
import { chaosProxy } from './support/chaos-proxy.ts';
import { program } from './support/program.ts';
import { FaultServer } from './support/server.ts';
import { beginTalk, isQuiet, keptTalk, loadLiveTalk, QUESTIONS, stateOf, until } from './support/user.ts';

const TALKS = 50;
const FAULTS = [
  'drop-before',
  'drop',
  'truncate',
  '500',
  '503',
  'empty',
  'bad-line',
  'html502',
  'no-done',
  'refusal',
];
const MOST_MB_A_MINUTE = 1;

await program('soak', { minutes: 30, seed: 1 }, async ({ minutes, seed }, say) => {
  const losses: string[] = [];
  const chance = createChance(seed);
  const data = dataFolder();
  const fake = await startFakeOpenAI({
    tps: 60,
    reply: 'I came to it by chance, and I stayed for the people.',
  });
  const env = {
    ANYONE_ELSE_DATA: data.path,
    ANYONE_ELSE_MODEL_URL: fake.baseURL,
    ANYONE_ELSE_MODEL: 'fake-large',
    NODE_OPTIONS: '--trace-warnings',
  };
  const server = await FaultServer.start({ env, port: await freePort() });
  const network = await chaosProxy(
    () => server.address,
    () => undefined,
  );
  becomeBrowser({ route: () => ({ to: network.address, page: server.address }), heard: () => undefined });
  const LiveTalk = await loadLiveTalk();
  const end = performance.now() + minutes * 60_000;
  const counts = { talks: 0, turns: 0, breaks: 0, 'faults of the model': 0 };

  const trouble = setInterval(() => {
    // One request in ten: the others are answered well.
    if (chance.below(10) === 0) {
      fake.queue({ fault: FAULTS[chance.below(FAULTS.length)]! });
      counts['faults of the model'] += 1;
    }
  }, 100);
  const hold = async (own: Chance) => {
    while (performance.now() < end) {
      const id = await beginTalk(server.address, { voice: 'model', seed: own.below(1_000_000) });
      const { events, standing } = await keptTalk(server.address, id);
      const talk = new LiveTalk(id, events, standing);
      talk.open();
      talk.goAt(own.below(2) === 0 ? 'brisk' : 'at-once');
      const ready = () => isQuiet(talk) || talk.problem !== null;
      await until(ready, () => stateOf(talk), 120_000);
      for (let at = 0; at < 10 && !talk.over && performance.now() < end; at++) {
        talk.say(QUESTIONS[own.below(QUESTIONS.length)]!);
        counts.turns += 1;
        if (own.below(10) === 0) {
          await wait(own.below(1_000));
          counts.breaks += network.cutNow(id);
        }
        await until(ready, () => stateOf(talk), 120_000);
        await wait(500 + own.below(2_000));
      }
      talk.close();
      counts.talks += 1;
      await fetch(`http://${server.address}/api/sessions/${id}`, { method: 'DELETE' });
    }
  };
  const samples: { minute: number; mb: number }[] = [];
  const watching = (async () => {
    for (const start = performance.now(); performance.now() < end; await wait(5_000)) {
      if (hasEnded(server)) {
        const { exitCode, signalCode } = server.child;
        throw new Error(`the server ended with ${exitCode ?? signalCode}: ${server.printed.slice(-4_000)}`);
      }
      const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8');
      const mb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
      samples.push({ minute: (performance.now() - start) / 60_000, mb });
      if (samples.length % 12 === 1)
        say(
          `minute ${samples.at(-1)!.minute.toFixed(1)}: ${mb.toFixed(0)} MB, ${counts.turns} turns, ${counts.breaks} breaks`,
        );
    }
  })();
  const talking = Array.from({ length: TALKS }, (_one, at) =>
    hold(createChance(seed * 1000 + at)).catch((error: Error) => losses.push(error.message)),
  );
  await Promise.all([watching, ...talking]);
  clearInterval(trouble);
  const from = Math.min(5, minutes / 4);
  const slope = slopeOf(samples.filter(({ minute }) => minute >= from));
  if (slope >= MOST_MB_A_MINUTE && minutes >= 10) losses.push(`it grows by ${slope.toFixed(2)} MB a minute`);
  const rejected = (server.printed.match(/unhandled/gi) ?? []).length;
  if (rejected > 0) losses.push(`${rejected} rejections went unheard`);
  await network.close();
  await server.stop('SIGTERM');
  await fake.close();
  data.remove();
  return {
    losses,
    figures: {
      ...counts,
      'MB at first and at last': `${samples[0]?.mb.toFixed(0)} / ${samples.at(-1)?.mb.toFixed(0)}`,
      [`MB a minute after minute ${from}`]: slope.toFixed(2),
    },
  };
});

function hasEnded({ child }: FaultServer): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** The slope of the straight line that lies nearest. */
function slopeOf(samples: readonly { minute: number; mb: number }[]): number {
  const mean = (of: (sample: { minute: number; mb: number }) => number) =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [x, y] = [mean(({ minute }) => minute), mean(({ mb }) => mb)];
  const above = samples.reduce((sum, { minute, mb }) => sum + (minute - x) * (mb - y), 0);
  const below = samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0);
  return below === 0 ? 0 : above / below;
}
