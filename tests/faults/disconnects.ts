// R1. Lines that break: each of `--rounds` talks is held twice through the browser's own code, once undisturbed, once over a network
// that cuts the line twenty times: between frames and inside them, on the way up and down, in the handshake, in silence. Both talks
// must have become the same, byte by byte, and the page must show what is stored.
import { createChance } from '@anyone-else/protocol';
import { dataFolder, freePort } from '../support/server.ts';
import { becomeBrowser, linesOpened } from './support/browser-world.ts';
import { type ChaosProxy, chaosProxy, type Fate } from './support/chaos-proxy.ts';
import { program } from './support/program.ts';
import { FaultServer } from './support/server.ts';
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

const CUTS = 20;
const TURNS = 8;
/** Talks at once. */
const ABREAST = 5;
/** How much faster the browser's clock goes: a line that is dead in silence is noticed after 45 seconds of it. */
const HASTE = 60;

const settled = (talk: LiveTalk) =>
  until(
    () => isQuiet(talk),
    () => stateOf(talk),
  );

/** Mostly within the first few frames after the line came back, where most of the order of things is at stake. */
function fatesOf(seed: number): () => Fate {
  const chance = createChance(seed);
  return () => {
    const kind = (['reset', 'end', 'swallow'] as const)[chance.below(3)]!;
    const way = chance.below(3) === 0 ? 'up' : 'down';
    return { kind, way, after: way === 'up' ? chance.below(600) : chance.below(2500) };
  };
}

function difference(calm: readonly string[], cut: readonly string[]): string {
  const at = calm.findIndex((line, index) => line !== cut[index]);
  return at < 0 ? `${cut.length - calm.length} events more` : `event ${at} of ${calm.length}`;
}

await program('disconnects', { rounds: 50, seed: 1 }, async ({ rounds, seed }, say) => {
  const data = dataFolder();
  const server = await FaultServer.start({
    env: { ANYONE_ELSE_DATA: data.path, PACE: '0' },
    port: await freePort(),
  });
  const fates = new Map<string, () => Fate>();
  const proxy: ChaosProxy = await chaosProxy(
    () => server.address,
    (id) => (proxy.cutsOf(id) < CUTS ? fates.get(id)?.() : undefined),
  );
  let cuts = 0;
  let outside = 0;
  let saved = 0;
  const world = {
    route: (id: string) => ({ to: fates.has(id) ? proxy.address : server.address, page: server.address }),
    heard: (_id: string, frame: string) => {
      if (frame.includes('"type":"saved"')) saved += 1;
    },
  };
  becomeBrowser(world, HASTE);
  const LiveTalk = await loadLiveTalk();
  const losses: string[] = [];

  const hold = async (round: number, disturbed: boolean): Promise<string[]> => {
    const id = await beginTalk(server.address, { seed: seed * 1000 + round });
    if (disturbed) fates.set(id, fatesOf(seed * 1000 + round));
    const { events, standing } = await keptTalk(server.address, id);
    const talk = new LiveTalk(id, events, standing);
    talk.open();
    await settled(talk);
    for (const [at, question] of QUESTIONS.slice(0, TURNS).entries()) {
      if (disturbed) await cutUpTo((CUTS * at) / TURNS, id, talk);
      talk.say(question);
      await settled(talk);
    }
    if (disturbed) await cutUpTo(CUTS, id, talk);
    cuts += proxy.cutsOf(id);
    talk.close();
    const kept = (await keptTalk(server.address, id)).events;
    const lines = linesOf(kept);
    if (linesOf(talk.events).join('\n') !== lines.join('\n'))
      losses.push(`talk ${round}: the page shows another talk than the one that is stored`);
    const clientIds = kept.flatMap((event) => (event.type === 'user-turn' ? [event.clientId] : []));
    if (clientIds.length !== TURNS || new Set(clientIds).size !== TURNS)
      losses.push(`talk ${round}: ${clientIds.length} turns are stored of ${TURNS} that were said`);
    return lines;
  };

  /** Where a talk goes too smoothly, its line is cut from outside. */
  const cutUpTo = async (quota: number, id: string, talk: LiveTalk) => {
    while (proxy.cutsOf(id) < quota) {
      const lines = linesOpened(id);
      outside += proxy.cutNow(id);
      await until(
        () => linesOpened(id) > lines,
        () => stateOf(talk),
      );
      await settled(talk);
    }
  };

  const pair = async (round: number) => {
    const [calm, cut] = [await hold(round, false), await hold(round, true)];
    if (calm.join('\n') !== cut.join('\n'))
      losses.push(`talk ${round}: differs from the undisturbed one: ${difference(calm, cut)}`);
    say(`talk ${round}: ${calm.length} events, ${cuts} cuts so far`);
  };
  for (let from = 0; from < rounds; from += ABREAST)
    await Promise.all(
      Array.from({ length: Math.min(ABREAST, rounds - from) }, (_one, at) => pair(from + at)),
    );
  if (cuts < rounds * CUTS) losses.push(`only ${cuts} of ${rounds * CUTS} cuts were made`);
  if (server.printed.includes('"level":50')) losses.push('the server logged an error');
  await proxy.close();
  await server.stop('SIGTERM');
  data.remove();
  return {
    losses,
    figures: {
      talks: rounds,
      turns: rounds * TURNS,
      disconnects: cuts,
      'of them when all was quiet': outside,
      'acks heard of both': saved,
    },
  };
});
