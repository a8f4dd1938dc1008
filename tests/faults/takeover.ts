// Two servers on one PostgreSQL, and talks that go over from one to the other in the middle of a turn, `--rounds` times: by turns the
// server is killed, or is frozen (SIGSTOP), taken over, and woken again (SIGCONT) as a zombie that believes the talk is still its own
// and has a turn on its way. Nothing may be lost or there twice, and nothing that the zombie writes may be taken.
import { setTimeout as wait } from 'node:timers/promises';
import { createChance } from '@anyone-else/protocol';
import { WebSocket as Socket } from 'ws';
import { startPostgres } from '../support/postgres.ts';
import { freePort } from '../support/server.ts';
import { becomeBrowser, linesOpened } from './support/browser-world.ts';
import { chaosProxy } from './support/chaos-proxy.ts';
import { program, spread } from './support/program.ts';
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

/** How a talk is taken from the server that runs it. */
const WAYS = [
  'killed',
  'frozen with a turn on its way',
  'frozen, and nothing written since',
  'frozen in a turn',
] as const;
/** So long a zombie may take to find out that it is one. */
const SEES_WITHIN_MS = 20_000;

const settled = (talk: LiveTalk) =>
  until(
    () => isQuiet(talk),
    () => stateOf(talk),
  );

await program('takeover', { rounds: 100, seed: 1, engine: 'postgres' }, async ({ rounds, seed }, say) => {
  const losses: string[] = [];
  const chance = createChance(seed);
  const postgres = await startPostgres();
  const env = { DATABASE_URL: postgres.url, PACE: '0' };
  const start = async () => await FaultServer.start({ env, port: await freePort() });
  let [here, there] = [await start(), await start()];
  const network = await chaosProxy(
    () => here.address,
    () => undefined,
  );
  const acknowledged = new Map<string, Set<string>>();
  becomeBrowser(
    {
      route: () => ({ to: network.address, page: here.address }),
      heard(id, text) {
        const frame = JSON.parse(text) as { type: string; clientId?: string };
        if (frame.type === 'saved') acknowledged.get(id)?.add(frame.clientId!);
      },
    },
    20,
  );
  const LiveTalk = await loadLiveTalk();
  const took: number[] = [];
  const counts = { turns: 0, acks: 0, zombies: 0, told: 0, refused: 0 };

  /**
   * A zombie that is woken straight after the claim, with a turn on its way that was sent to nobody else: the log is as long as it
   * knows it, so that only the fence can refuse what it writes.
   */
  const wake = async (round: number) => {
    const id = await beginTalk(here.address, { seed: seed * 1000 + round });
    const before = await rawLine(here.address, id);
    await before.hears((frame) => frame.type === 'event' && frame.event?.seq === 1);
    here.signal('SIGSTOP');
    before.say('zombie-turn');
    await wait(20);
    const after = await rawLine(there.address, id);
    await after.hears((frame) => frame.type === 'floor' && frame.yours === true);
    here.signal('SIGCONT');
    const goodbye = await Promise.race([before.ended, wait(SEES_WITHIN_MS)]);
    counts.zombies += 1;
    if (goodbye === 1012) counts.told += 1;
    else losses.push(`round ${round}: the zombie did not find out`);
    const took =
      before.frames.some(({ type }) => type === 'saved') ||
      (await keptTalk(there.address, id)).events.some(({ type }) => type === 'user-turn');
    if (took) {
      losses.push(`round ${round}: the zombie wrote`);
      after.socket.close(1000);
      return;
    }
    counts.refused += 1;
    after.say('turn-after');
    await after.hears(
      (frame) => frame.type === 'event' && frame.event?.type === 'contact-turn' && frame.event.seq > 2,
    );
    const { events } = await keptTalk(there.address, id);
    if (events.length !== 4 || events.some((event, at) => event.seq !== at))
      losses.push(`round ${round}: the talk did not go on`);
    counts.turns += 1;
    counts.acks += after.frames.filter(({ type }) => type === 'saved').length;
    after.socket.close(1000);
    say(`round ${round}: frozen, and nothing written since`);
  };

  const hold = async (round: number) => {
    const way = WAYS[round % WAYS.length]!;
    if (way === 'frozen, and nothing written since') return await wake(round);
    const id = await beginTalk(here.address, { seed: seed * 1000 + round });
    acknowledged.set(id, new Set());
    const { events, standing } = await keptTalk(here.address, id);
    const talk = new LiveTalk(id, events, standing);
    talk.open();
    await settled(talk);
    talk.say(QUESTIONS[0]!);
    await settled(talk);
    const before = here;
    const lines = linesOpened(id);
    let told: Promise<Buffer | undefined> | undefined;
    const now = performance.now();
    if (way === 'killed') {
      talk.say(QUESTIONS[1]!);
      await wait(chance.below(30));
      [here, there] = [there, here];
      await before.stop('SIGKILL');
    } else {
      if (way === 'frozen in a turn') {
        talk.say(QUESTIONS[1]!);
        await wait(chance.below(30));
      }
      before.signal('SIGSTOP');
      await wait(5);
      if (way === 'frozen with a turn on its way') {
        talk.say(QUESTIONS[1]!);
        await wait(20);
      }
      [here, there] = [there, here];
      told = network.leaveServerAlone(id, SEES_WITHIN_MS * 10);
    }
    await until(
      () => linesOpened(id) > lines,
      () => stateOf(talk),
    );
    await settled(talk);
    took.push(performance.now() - now);
    talk.say(QUESTIONS[2]!);
    await settled(talk);
    if (way === 'killed') there = await start();
    else {
      counts.zombies += 1;
      const settledLog = linesOf((await keptTalk(here.address, id)).events).join('\n');
      before.signal('SIGCONT');
      const goodbye = await Promise.race([told, wait(SEES_WITHIN_MS)]);
      // Also one that has nothing to write: it was told of by the other server.
      if (goodbye !== undefined) counts.told += 1;
      else losses.push(`round ${round}: the zombie did not find out`);
      if (way === 'frozen with a turn on its way' && goodbye?.includes('"type":"saved"'))
        losses.push(`round ${round}: the zombie acknowledged a turn`);
      if (linesOf((await keptTalk(here.address, id)).events).join('\n') === settledLog) counts.refused += 1;
      else losses.push(`round ${round}: the zombie wrote`);
    }
    talk.say(QUESTIONS[3]!);
    await settled(talk);
    talk.close();
    const kept = (await keptTalk(here.address, id)).events;
    const found = wrongIn(kept, talk, acknowledged.get(id)!);
    losses.push(...found.map((what) => `round ${round} (${way}): ${what}`));
    counts.turns += 4;
    counts.acks += acknowledged.get(id)!.size;
    say(`round ${round}: ${way}, ${found.length} losses`);
  };

  for (let round = 0; round < rounds; round++) await hold(round);
  await network.close();
  for (const server of [here, there]) await server.stop('SIGTERM');
  await postgres.stop();
  return {
    losses,
    figures: {
      takeovers: rounds,
      'turns said': counts.turns,
      acknowledged: counts.acks,
      zombies: counts.zombies,
      'zombies that found out': counts.told,
      'logs a zombie left as they were': counts.refused,
      'talk whole again ms (middle / most)': spread(took),
    },
  };
});

interface RawFrame {
  type: string;
  yours?: boolean;
  event?: { type: string; seq: number };
}

/** The line of one window that sends nothing by itself, unlike the page's own code. */
async function rawLine(address: string, id: string) {
  const frames: RawFrame[] = [];
  const socket = new Socket(`ws://${address}/api/sessions/${id}/live`, { origin: `http://${address}` });
  const ended = new Promise<number>((resolve) => void socket.once('close', resolve));
  socket.on('error', () => undefined);
  socket.on('message', (data) => frames.push(JSON.parse(String(data)) as RawFrame));
  await new Promise((resolve) => void socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'join', lastSeq: -1, tab: 'the-one-tab' }));
  return {
    socket,
    frames,
    ended,
    say: (clientId: string) => socket.send(JSON.stringify({ type: 'say', clientId, text: QUESTIONS[0] })),
    hears: (is: (frame: RawFrame) => boolean) =>
      until(
        () => frames.some(is),
        () => `a frame after ${frames.map(({ type }) => type).join()}`,
      ),
  };
}

/** What does not hold of a talk in which four turns were said. */
function wrongIn(events: LiveTalk['events'], talk: LiveTalk, acknowledged: ReadonlySet<string>): string[] {
  const wrong: string[] = [];
  const said = events.flatMap((event) => (event.type === 'user-turn' ? [event] : []));
  if (said.map(({ text }) => text).join() !== QUESTIONS.slice(0, 4).join())
    wrong.push('other turns are there than were said');
  if (new Set(said.map(({ clientId }) => clientId)).size !== said.length) wrong.push('a turn is there twice');
  for (const clientId of acknowledged)
    if (!said.some((turn) => turn.clientId === clientId)) wrong.push('an acknowledged turn is gone');
  if (events.some((event, at) => event.seq !== at)) wrong.push('the log has a gap');
  if (events.some((event, at) => event.type === 'user-turn' && events[at + 1]?.type !== 'contact-turn'))
    wrong.push('a turn has no answer');
  if (linesOf(talk.events).join('\n') !== linesOf(events).join('\n'))
    wrong.push('the page shows another talk than the one that is stored');
  return wrong;
}
