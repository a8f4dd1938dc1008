// P8. The tab is closed while a language model is answering, `--rounds` times: in every third before its first word, else in the
// middle, by a model that goes on slowly or has fallen silent. The request to the model must be let go of at once, the turn must be
// kept, and whoever comes back must get an answer. A line that only breaks must let go of nothing.
import { setTimeout as wait } from 'node:timers/promises';
import { type Chance, createChance } from '@anyone-else/protocol';
import { type FakeOpenAI, startFakeOpenAI } from '../support/fake-openai.mjs';
import { dataFolder, freePort } from '../support/server.ts';
import { becomeBrowser, linesOpened } from './support/browser-world.ts';
import { chaosProxy } from './support/chaos-proxy.ts';
import { program, spread } from './support/program.ts';
import { FaultServer } from './support/server.ts';
import {
  beginTalk,
  isQuiet,
  keptTalk,
  type LiveTalk,
  loadLiveTalk,
  QUESTIONS,
  stateOf,
  until,
} from './support/user.ts';

/** A second sentence that goes on and on: the first one is let through by the guard when it has ended. */
const ENDLESS = ' And then it went on'.repeat(100);

const settled = (talk: LiveTalk) =>
  until(
    () => isQuiet(talk),
    () => stateOf(talk),
  );

/** Has the model answer so that it is still at it when the tab is closed. */
function slowly(fake: FakeOpenAI, kind: number, first: string, chance: Chance): void {
  if (kind === 0) fake.configure({ fault: 'stall-before' });
  else if (kind === 1)
    fake.configure({ fault: 'stall', after: 40 + chance.below(20), tps: 0, reply: first + ENDLESS });
  else fake.configure({ fault: '', tps: 40, reply: first + ENDLESS });
}

await program('tab-closed', { rounds: 100, seed: 1 }, async ({ rounds, seed }, say) => {
  const losses: string[] = [];
  const chance = createChance(seed);
  const data = dataFolder();
  const fake = await startFakeOpenAI();
  const env = {
    ANYONE_ELSE_DATA: data.path,
    PACE: '0',
    ANYONE_ELSE_MODEL_URL: fake.baseURL,
    ANYONE_ELSE_MODEL: 'fake-large',
  };
  const server = await FaultServer.start({ env, port: await freePort() });
  const network = await chaosProxy(
    () => server.address,
    () => undefined,
  );
  becomeBrowser({ route: () => ({ to: network.address, page: server.address }), heard: () => undefined }, 20);
  const LiveTalk = await loadLiveTalk();
  const open = async (id: string) => {
    const { events, standing } = await keptTalk(server.address, id);
    const talk = new LiveTalk(id, events, standing);
    talk.open();
    return talk;
  };
  const own = await open(await beginTalk(server.address, { seed }));
  await settled(own);
  own.say(QUESTIONS[0]!);
  await settled(own);
  own.close();
  const answer = own.events.findLast((event) => event.type === 'contact-turn')?.text ?? '';
  const first = answer.match(/^.*?[.!?](?=\s|$)/u)?.[0] ?? answer;
  const letGo: number[] = [];
  let kept = 0;
  let again = 0;

  for (let round = 0; round < rounds; round++) {
    const broken = round % 10 === 9;
    fake.configure({ fault: '401' });
    const id = await beginTalk(server.address, { seed, voice: 'model' });
    let talk = await open(id);
    await settled(talk);
    slowly(fake, round % 3, first, chance);
    const { aborted } = fake.stats();
    talk.say(QUESTIONS[0]!);
    await until(
      () => fake.stats().active === 1 && talk.pending.length === 0,
      () => stateOf(talk),
    );
    await wait(chance.below(60));
    if (broken) {
      const lines = linesOpened(id);
      network.cutNow(id);
      await until(
        () => linesOpened(id) > lines,
        () => stateOf(talk),
      );
      await wait(100);
      if (fake.stats().aborted !== aborted) losses.push(`round ${round}: a broken line let go of the answer`);
      await until(
        () => talk.link === 'live',
        () => stateOf(talk),
      );
    }
    const start = performance.now();
    talk.close();
    await until(
      () => fake.stats().active === 0,
      () => 'the model to be let go of',
      10_000,
    ).catch((error: Error) => losses.push(`round ${round}: ${error.message}`));
    if (!broken) letGo.push(performance.now() - start);
    if (fake.stats().aborted !== aborted + 1) losses.push(`round ${round}: the request was not broken off`);
    fake.configure({ fault: '', tps: 0, reply: answer });
    talk = await open(id);
    await settled(talk);
    const half = talk.events.find((event) => event.type === 'contact-turn' && event.interrupted);
    if (half !== undefined) {
      kept += 1;
      if (!talk.mayAskAgain) losses.push(`round ${round}: the answer cannot be had again`);
      talk.askAgain();
      await until(
        () => talk.events.length > 4 && isQuiet(talk),
        () => stateOf(talk),
      );
      again += 1;
    }
    const last = talk.events.at(-1);
    if (last?.type !== 'contact-turn' || last.interrupted)
      losses.push(`round ${round}: no whole answer came in the end`);
    talk.close();
    say(
      `round ${round}: let go of ${half === undefined ? 'before a word' : 'in the middle'}${broken ? ', after the line had broken' : ''}`,
    );
  }
  await network.close();
  await server.stop('SIGTERM');
  await fake.close();
  data.remove();
  return {
    losses,
    figures: {
      closed: rounds,
      'ms to the end of the request (middle / most)': spread(letGo),
      'answers kept half': kept,
      'had again whole': again,
    },
  };
});
