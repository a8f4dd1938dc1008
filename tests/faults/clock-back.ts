// The machine's clock is set back by an hour, `--rounds` times, in the middle of a talk. Every turn must be there once and in the
// order in which it was said, no two ids may be the same, the talk must be scored, and talks begun after it must be listed.
import { join } from 'node:path';
import { dataFolder, freePort } from '../support/server.ts';
import { becomeBrowser } from './support/browser-world.ts';
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

const settled = (talk: LiveTalk) =>
  until(
    () => isQuiet(talk),
    () => stateOf(talk),
  );

await program('clock-back', { rounds: 10, seed: 1 }, async ({ rounds, seed }, say) => {
  const losses: string[] = [];
  const data = dataFolder();
  const env = { ANYONE_ELSE_DATA: data.path, PACE: '0' };
  const port = await freePort();
  const before = [join(import.meta.dirname, 'support', 'moved-time.ts')];
  let server = await FaultServer.start({ env, port, before });
  becomeBrowser({ route: () => ({ to: server.address, page: server.address }), heard: () => undefined }, 10);
  const LiveTalk = await loadLiveTalk();
  const ids = new Set<string>();
  let backward = 0;

  const hold = async (talkSeed: number, set: boolean): Promise<string[]> => {
    const id = await beginTalk(server.address, { seed: talkSeed });
    if (ids.has(id)) losses.push(`the id ${id} was given twice`);
    ids.add(id);
    const { events, standing } = await keptTalk(server.address, id);
    const talk = new LiveTalk(id, events, standing);
    talk.open();
    await settled(talk);
    for (const [at, question] of QUESTIONS.slice(0, 5).entries()) {
      talk.say(question);
      if (set && at === 2) server.signal('SIGUSR2');
      await settled(talk);
    }
    // And once more by a server that starts after it, whose clock is right again.
    if (set && talkSeed % 3 === 0) {
      await server.stop('SIGTERM');
      server = await FaultServer.start({ env, port, before });
      await settled(talk);
    }
    await talk.end();
    await until(
      () => talk.over,
      () => stateOf(talk),
    );
    talk.close();
    const kept = (await keptTalk(server.address, id)).events;
    if (kept.some((event, at) => at > 0 && event.at < kept[at - 1]!.at)) backward += 1;
    if (linesOf(kept).join('\n') !== linesOf(talk.events).join('\n'))
      losses.push(`talk ${talkSeed}: the page shows another talk than the one that is stored`);
    const scorecard = await fetch(`http://${server.address}/api/sessions/${id}/scorecard`);
    if (scorecard.status !== 200) losses.push(`talk ${talkSeed}: its score answers ${scorecard.status}`);
    await scorecard.arrayBuffer();
    return linesOf(kept);
  };

  for (let round = 0; round < rounds; round++) {
    const talkSeed = seed * 1000 + round;
    const [calm, moved] = [await hold(talkSeed, false), await hold(talkSeed, true)];
    if (calm.join('\n') !== moved.join('\n'))
      losses.push(`talk ${talkSeed} goes another way when the clock does`);
    say(`round ${round}: ${moved.length} events`);
  }
  const reply = await fetch(`http://${server.address}/api/sessions`);
  const listed = ((await reply.json()) as { sessions: { id: string }[] }).sessions.map(({ id }) => id);
  for (const id of ids) if (!listed.includes(id)) losses.push(`the talk ${id} is not listed`);
  if (backward === 0) losses.push('no clock went back');
  await server.stop('SIGTERM');
  data.remove();
  return { losses, figures: { talks: ids.size, 'with times that go back': backward } };
});
