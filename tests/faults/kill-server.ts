// R3. The server is killed without warning in the middle of a talk, `--rounds` times, and started again; the page comes back by the
// browser's own code, or is loaded anew. What was acknowledged must be there once, what was said and not acknowledged must have come
// through once, the answer that was cut off must have been said again or be marked, and the talk must go on.
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Chance, createChance } from '@anyone-else/protocol';
import { startFakeOpenAI } from '../support/fake-openai.mjs';
import { freePort } from '../support/server.ts';
import { becomeBrowser } from './support/browser-world.ts';
import { killablePlace } from './support/killable.ts';
import { program, spread } from './support/program.ts';
import { FaultServer } from './support/server.ts';
import { envOf } from './support/store.ts';
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

/** In the middle of what the server is killed. */
const MOMENTS = [
  'a turn',
  'an answer',
  "a model's answer",
  'the greeting',
  'the way from the commit to the acknowledgement',
  'the acknowledgement',
] as const;
const UNSENT: (typeof MOMENTS)[number] = 'the way from the commit to the acknowledgement';
const DIES_AT_SAVED = join(import.meta.dirname, 'support', 'dies-at-saved.ts');

await program('kill-server', { rounds: 50, seed: 1 }, async ({ rounds, seed, engine }, say) => {
  const chance = createChance(seed);
  const place = await killablePlace(engine);
  const fake = await startFakeOpenAI({ tps: 200 });
  const port = await freePort();
  const env = {
    ...envOf(place),
    ANYONE_ELSE_MODEL_URL: fake.baseURL,
    ANYONE_ELSE_MODEL: 'fake-large',
  };
  const start = () => FaultServer.start({ env, port, before: [DIES_AT_SAVED] });
  let server = await start();
  /** What is to happen as soon as the next acknowledgement has come. */
  let atSaved: (() => void) | undefined;
  const acknowledged = new Map<string, Set<string>>();
  becomeBrowser(
    {
      route: () => ({ to: server.address, page: server.address }),
      heard(id, text) {
        const frame = JSON.parse(text) as { type: string; clientId?: string };
        if (frame.type !== 'saved') return;
        acknowledged.get(id)?.add(frame.clientId!);
        // Before the page has read it.
        atSaved?.();
        atSaved = undefined;
      },
    },
    20,
  );
  const LiveTalk = await loadLiveTalk();
  const losses: string[] = [];
  const backAfter: number[] = [];
  let acks = 0;
  let byModel = 0;
  let resent = 0;

  const openTalk = async (id: string): Promise<LiveTalk> => {
    const { events, standing } = await keptTalk(server.address, id);
    const talk = new LiveTalk(id, events, standing);
    talk.open();
    return talk;
  };
  const settled = (talk: LiveTalk) =>
    until(
      () => isQuiet(talk),
      () => stateOf(talk),
    );
  /** What the contact says in such a talk by their file: words that the guard of a model's voice lets through. */
  const wordsOf = async (talkSeed: number): Promise<string[]> => {
    const talk = await openTalk(await beginTalk(server.address, { seed: talkSeed }));
    talk.goAt('at-once');
    await settled(talk);
    for (const question of QUESTIONS.slice(0, 3)) {
      talk.say(question);
      await settled(talk);
    }
    talk.close();
    return talk.events.flatMap((event) => (event.type === 'contact-turn' ? [event.text] : []));
  };

  /** Brings the talk to the moment and kills the server there. */
  const upTo = async (talk: LiveTalk, moment: (typeof MOMENTS)[number], own: Chance): Promise<void> => {
    if (moment !== 'the greeting') {
      await settled(talk);
      talk.say(QUESTIONS[0]!);
      await settled(talk);
      if (moment !== 'a turn') talk.goAt('spoken');
      if (moment === 'the acknowledgement') atSaved = () => server.signal('SIGKILL');
      if (moment === UNSENT) {
        server.child.send('die-at-saved');
        await once(server.child, 'message');
      }
      talk.say(QUESTIONS[1]!);
    }
    if (moment === 'a turn') await wait(own.below(40));
    else if (moment === UNSENT || moment === 'the acknowledgement') {
      const isIn = await Promise.race([server.exited.then(() => true), wait(60_000, false)]);
      if (!isIn) throw new Error('waited in vain for the acknowledgement');
    } else {
      await until(
        () => talk.speaking !== null,
        () => stateOf(talk),
      );
      await wait(own.below(400));
    }
    await server.stop('SIGKILL');
  };

  const hold = async (round: number) => {
    const moment = MOMENTS[round % MOMENTS.length]!;
    const talkSeed = seed * 1000 + round;
    const modelled = moment === "a model's answer";
    const words = modelled ? await wordsOf(talkSeed) : [];
    // Each answer is asked for by how much was said before it.
    const reply = (turns: number) => modelled && fake.configure({ reply: words[turns] ?? words[0]! });
    const id = await beginTalk(server.address, { seed: talkSeed, ...(modelled ? { voice: 'model' } : {}) });
    acknowledged.set(id, new Set());
    reply(0);
    let talk = await openTalk(id);
    talk.goAt(moment === 'the greeting' ? 'spoken' : 'at-once');
    const turning = setInterval(
      () => reply(talk.events.filter(({ type }) => type === 'user-turn').length),
      1,
    );
    await upTo(talk, moment, chance);
    const unsure = talk.pending.length;
    const reloads = chance.below(3) === 0 || moment === UNSENT;
    if (reloads) talk.close();
    server = await start();
    if (moment === UNSENT && !isThere((await keptTalk(server.address, id)).events, QUESTIONS[1]!))
      losses.push(`round ${round} (${moment}): a turn was to be acknowledged that was not committed`);
    const since = performance.now();
    if (reloads) talk = await openTalk(id);
    talk.goAt('at-once');
    await settled(talk);
    backAfter.push(performance.now() - since);
    talk.say(QUESTIONS[2]!);
    await settled(talk);
    clearInterval(turning);
    talk.close();
    const { events } = await keptTalk(server.address, id);
    const found = wrongIn(events, talk, acknowledged.get(id)!, moment === 'the greeting' ? 1 : 3);
    losses.push(...found.map((what) => `round ${round} (${moment}): ${what}`));
    acks += acknowledged.get(id)!.size;
    resent += unsure;
    byModel += events.filter((event) => event.type === 'contact-turn' && event.voice === 'model').length;
    say(`round ${round}: killed in ${moment}${reloads ? ', page loaded anew' : ''}; ${found.length} losses`);
  };

  for (let round = 0; round < rounds; round++)
    try {
      await hold(round);
    } catch (error) {
      // What was said and never came through is lost, however it was lost.
      losses.push(`round ${round}: ${(error as Error).message}`);
      await server.stop('SIGKILL');
      server = await start();
    }
  await server.stop('SIGTERM');
  await fake.close();
  losses.push(...(await place.check()));
  await place.remove();
  if (rounds > 2 && byModel === 0) losses.push('no turn was spoken by the model');
  return {
    losses,
    figures: {
      kills: rounds,
      'turns acknowledged': acks,
      'turns unsure at the kill': resent,
      'turns of the model': byModel,
      'talk whole again ms after the start (middle / most)': spread(backAfter),
    },
  };
});

function isThere(events: LiveTalk['events'], text: string): boolean {
  return events.some((event) => event.type === 'user-turn' && event.text === text);
}

/** What does not hold of a talk that was to have so many turns of the user's. */
function wrongIn(
  events: LiveTalk['events'],
  talk: LiveTalk,
  acknowledged: ReadonlySet<string>,
  turns: number,
): string[] {
  const said = events.flatMap((event) => (event.type === 'user-turn' ? [event] : []));
  const wrong: string[] = [];
  if (new Set(said.map(({ clientId }) => clientId)).size !== said.length) wrong.push('a turn is there twice');
  if (said.length !== turns) wrong.push(`${said.length} turns are there of ${turns}`);
  for (const clientId of acknowledged)
    if (!said.some((turn) => turn.clientId === clientId)) wrong.push('an acknowledged turn is gone');
  for (const [at, event] of events.entries()) {
    const next = events[at + 1];
    if (event.seq !== at) wrong.push('the log has a gap');
    if (event.type === 'user-turn' && next?.type !== 'contact-turn') wrong.push('a turn has no answer');
    if (event.type === 'contact-turn' && event.interrupted) wrong.push('an answer stayed cut off');
  }
  if (linesOf(talk.events).join('\n') !== linesOf(events).join('\n'))
    wrong.push('the page shows another talk than the one that is stored');
  return wrong;
}
