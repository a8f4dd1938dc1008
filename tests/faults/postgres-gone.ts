// PostgreSQL is restarted under twenty talks that go on, `--rounds` times: broken off as by a crash, or stopped in good order, or there
// all along while the connections to it die without a word, by turns; every fifth time it stays away for half a minute. Whatever was acknowledged must be there, whoever says something meanwhile is told in
// plain words, what was said must come through once, and all must go on by itself.
import { setTimeout as wait } from 'node:timers/promises';
import { createChance } from '@anyone-else/protocol';
import { databaseLine } from '../support/database-line.ts';
import { startPostgres } from '../support/postgres.ts';
import { freePort } from '../support/server.ts';
import { becomeBrowser } from './support/browser-world.ts';
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

const TALKS = 20;
const AWAY_MS = 30_000;
const WAYS = ['crash', 'fast', 'silence'] as const;
const TOLD = { crash: 'crashed', fast: 'restarted', silence: 'connections dead' } as const;

await program('postgres-gone', { rounds: 10, seed: 1, engine: 'postgres' }, async ({ rounds, seed }, say) => {
  const losses: string[] = [];
  const chance = createChance(seed);
  const postgres = await startPostgres({ own: true });
  const cluster = postgres.cluster!;
  const line = await databaseLine(postgres.url);
  const env = { DATABASE_URL: line.url, PACE: '0' };
  const server = await FaultServer.start({ env, port: await freePort() });
  const acknowledged = new Map<string, Set<string>>();
  becomeBrowser(
    {
      route: () => ({ to: server.address, page: server.address }),
      heard(id, text) {
        const frame = JSON.parse(text) as { type: string; clientId?: string };
        if (frame.type === 'saved') acknowledged.get(id)?.add(frame.clientId!);
      },
    },
    4,
  );
  const LiveTalk = await loadLiveTalk();
  const told = new Map<string, number>();
  const wholeAgain: number[] = [];
  let turns = 0;

  /** Says the next thing and sees to it that it comes through, as a user does who presses the button that the page offers. */
  const speak = async (talk: LiveTalk, text: string) => {
    const note = (message: string) => told.set(message, (told.get(message) ?? 0) + 1);
    talk.say(text);
    turns += 1;
    for (;;) {
      const waits = () => talk.pending.some((turn) => turn.refused !== undefined) || talk.problem !== null;
      await until(
        () => isQuiet(talk) || waits(),
        () => stateOf(talk),
        120_000,
      );
      const refused = talk.pending.find((turn) => turn.refused !== undefined);
      if (refused !== undefined) {
        note(refused.refused!);
        await wait(200);
        talk.sayAgain(refused.clientId);
      } else if (talk.problem !== null) {
        note(talk.problem.message);
        await wait(200);
        // The page is loaded again, as its note says.
        talk.open();
        await until(
          () => talk.link === 'live' && talk.problem === null,
          () => stateOf(talk),
          120_000,
        );
      } else return;
    }
  };

  for (let round = 0; round < rounds; round++) {
    const how = WAYS[round % WAYS.length]!;
    const away = how !== 'silence' && round % 5 === 4 ? AWAY_MS : 0;
    const ids = await Promise.all(
      Array.from({ length: TALKS }, (_one, at) =>
        beginTalk(server.address, { seed: seed * 1000 + round * TALKS + at }),
      ),
    );
    const talks: LiveTalk[] = [];
    for (const id of ids) {
      acknowledged.set(id, new Set());
      const { events, standing } = await keptTalk(server.address, id);
      const talk = new LiveTalk(id, events, standing);
      talk.open();
      talks.push(talk);
    }
    await until(
      () => talks.every(isQuiet),
      () => stateOf(talks.find((talk) => !isQuiet(talk))!),
    );
    let done = false;
    const talking = talks.map(async (talk) => {
      for (let at = 0; !done && at < QUESTIONS.length - 1; at++) {
        await speak(talk, QUESTIONS[at]!);
        await wait(100);
      }
      await speak(talk, QUESTIONS.at(-1)!);
    });
    await wait(100 + chance.below(400));
    let start = performance.now();
    if (how === 'silence') {
      if (line.silence() < 2) losses.push(`round ${round}: no connection was there to die`);
    } else {
      await cluster.down(how);
      await wait(away);
      start = performance.now();
      await cluster.start();
    }
    await wait(500);
    done = true;
    await Promise.all(talking);
    wholeAgain.push(performance.now() - start);
    for (const [at, talk] of talks.entries()) {
      talk.close();
      const kept = (await keptTalk(server.address, ids[at]!)).events;
      const found = wrongIn(kept, talk, acknowledged.get(ids[at]!)!);
      losses.push(...found.map((what) => `round ${round}, talk ${at}: ${what}`));
    }
    say(
      `round ${round}: ${TOLD[how]}${away ? ', away for 30 s' : ''}; ${[...told.values()].reduce((a, b) => a + b, 0)} refusals told so far`,
    );
  }
  for (const message of told.keys())
    if (!/\bplease\b|reload the page/i.test(message) || /Error|PostgreSQL:|ECONN/.test(message))
      losses.push(`a user was told "${message}"`);
  await server.stop('SIGTERM');
  await line.close();
  await postgres.stop();
  return {
    losses,
    figures: {
      restarts: rounds,
      'turns said': turns,
      'refusals told': [...told.values()].reduce((a, b) => a + b, 0),
      'all talks on again ms (middle / most)': spread(wholeAgain),
    },
  };
});

/** What does not hold of a talk that was held through it. */
function wrongIn(events: LiveTalk['events'], talk: LiveTalk, acknowledged: ReadonlySet<string>): string[] {
  const wrong: string[] = [];
  const said = events.flatMap((event) => (event.type === 'user-turn' ? [event] : []));
  if (new Set(said.map(({ clientId }) => clientId)).size !== said.length) wrong.push('a turn is there twice');
  for (const clientId of acknowledged)
    if (!said.some((turn) => turn.clientId === clientId)) wrong.push('an acknowledged turn is gone');
  if (said.at(-1)?.text !== QUESTIONS.at(-1)) wrong.push('the last turn is not there');
  if (events.some((event, at) => event.seq !== at)) wrong.push('the log has a gap');
  if (linesOf(talk.events).join('\n') !== linesOf(events).join('\n'))
    wrong.push('the page shows another talk than the one that is stored');
  return wrong;
}
