// Two servers on one PostgreSQL, and `--rounds` talks, each open in two tabs that press, say, break and come back by either server,
// as chance has it. When nobody does anything any more, one of the two tabs talks and the other one watches; what both have heard is
// what either server keeps; and every acknowledged turn is there once, with its words.
import { setTimeout as wait } from 'node:timers/promises';
import { type Chance, createChance, type PublicEvent } from '@anyone-else/protocol';
import { Pool } from 'pg';
import { startPostgres } from '../support/postgres.ts';
import { freePort } from '../support/server.ts';
import { program, spread } from './support/program.ts';
import { FaultServer } from './support/server.ts';
import { Tab } from './support/two-tabs.ts';
import { beginTalk, keptTalk, linesOf, QUESTIONS, until } from './support/user.ts';

const ABREAST = 20;
const STEPS = 14;
/** Said when all is quiet. */
const LAST = 'the-last-one';
/** So often it is looked at again, half a second apart, before anything counts as lost. */
const LOOKS = 20;
/** A tab does not ask again at once, in milliseconds. */
const AGAIN_AFTER = 500;

await program('to-and-fro', { rounds: 200, seed: 1, engine: 'postgres' }, async ({ rounds, seed }, say) => {
  const losses: string[] = [];
  const postgres = await startPostgres();
  const start = async () =>
    await FaultServer.start({ env: { DATABASE_URL: postgres.url, PACE: '0' }, port: await freePort() });
  const servers = await Promise.all([start(), start()]);
  const counts = { turns: 0, acks: 0, arrivals: 0, moves: 0 };
  const rest: number[] = [];

  const database = new Pool({ connectionString: postgres.url, max: 2 });
  const fenceOf = async (id: string): Promise<number> => {
    const { rows } = await database.query<{ fence: number }>('select fence from sessions where id = $1', [
      id,
    ]);
    return rows[0]!.fence;
  };

  const hold = async (round: number) => {
    const chance = createChance(seed * 1_000 + round);
    const anywhere = () => servers[chance.below(servers.length)]!.address;
    const id = await beginTalk(anywhere(), { seed: seed * 1_000 + round });
    const tabs = ['left-tab', 'right-tab'].map((name) => new Tab(id, name, anywhere));
    const said = new Map<string, string>();
    await play(tabs, chance, said);
    const since = performance.now();
    try {
      await comeToRest(tabs, said);
    } catch (error) {
      losses.push(`round ${round}: ${(error as Error).message}`);
    }
    rest.push(performance.now() - since);
    const look = async () => {
      const kept = await Promise.all(servers.map(({ address }) => keptTalk(address, id)));
      return wrongIn(
        kept.map(({ events }) => events),
        tabs,
        said,
      );
    };
    // What was left to say in a tab may go out yet, as the floor goes over a last time: what is lost stays so.
    let found = await look();
    for (let looks = 1; found.length > 0 && looks < LOOKS; looks++) {
      await wait(500);
      found = await look();
    }
    const moves = await fenceOf(id);
    for (const tab of tabs) tab.close();
    const arrivals = tabs.reduce((sum, tab) => sum + tab.arrivals, 0);
    losses.push(...found.map((what) => `round ${round}: ${what}`));
    counts.turns += said.size;
    counts.acks += tabs.reduce((sum, tab) => sum + tab.saved.length, 0);
    counts.arrivals += arrivals;
    counts.moves += moves;
  };

  for (let at = 0; at < rounds; at += ABREAST) {
    const some = Array.from({ length: Math.min(ABREAST, rounds - at) }, (_one, more) => hold(at + more));
    await Promise.all(some);
    say(`${at + some.length} talks, ${losses.length} losses`);
  }
  for (const server of servers) await server.stop('SIGTERM');
  await database.end();
  await postgres.stop();
  return {
    losses,
    figures: {
      talks: rounds,
      'turns said': counts.turns,
      acknowledged: counts.acks,
      'times a tab came to a server': counts.arrivals,
      'times a talk went over': counts.moves,
      'at rest again ms (middle / most)': spread(rest),
    },
  };
});

/** Does what chance has it do. */
async function play(tabs: readonly Tab[], chance: Chance, said: Map<string, string>): Promise<void> {
  for (let step = 0; step < STEPS; step++) {
    const tab = tabs[chance.below(tabs.length)]!;
    const what = chance.below(10);
    if (what < 4) {
      const clientId = `client-${10 + said.size}`;
      const text = QUESTIONS[said.size % QUESTIONS.length]!;
      said.set(clientId, text);
      tab.say(clientId, text);
    } else if (what < 6) tab.send({ type: 'take-floor' });
    else if (what < 7) tab.break();
    else if (what < 8) tab.come();
    else tab.send(what === 8 ? { type: 'stop' } : { type: 'again' });
    await wait(chance.below(25));
  }
}

/** Until one tab talks and the other watches, what the one says goes through and is answered, and both have heard of it. */
async function comeToRest(tabs: readonly Tab[], said: Map<string, string>): Promise<void> {
  const state = () =>
    JSON.stringify(tabs.map(({ floor, events, pending }) => [floor, events.length, [...pending.keys()]]));
  said.set(LAST, 'And now?');
  const isOver = () => tabs.every(({ events }) => events.at(-1)?.type === 'ended');
  let asked = Number.NEGATIVE_INFINITY;
  const rests = () => {
    const [speaker, ...others] = tabs.filter(({ floor }) => floor);
    if (speaker === undefined || others.length > 0 || tabs.some(({ floor }) => floor === undefined))
      return false;
    if (isOver()) return true;
    // Where the floor went over before it was saved, whoever talks now says it, as both tabs of a browser share what is left to say.
    const isKept = tabs.some((tab) => isSaid(tab) || tab.saved.some(({ clientId }) => clientId === LAST));
    if (!isKept && !speaker.pending.has(LAST) && performance.now() - asked > AGAIN_AFTER) {
      asked = performance.now();
      speaker.say(LAST, said.get(LAST)!);
    }
    return speaker.pending.size === 0 && tabs.every(isAnswered);
  };
  await until(rests, () => `one tab that talks, and the last turn answered in both: ${state()}`);
}

function isSaid({ events }: Tab): boolean {
  return events.some((event) => event.type === 'user-turn' && event.clientId === LAST);
}

function isAnswered(tab: Tab): boolean {
  return isSaid(tab) && tab.events.at(-1)?.type === 'contact-turn';
}

/** What does not hold. `kept`: the log as each server gives it. */
function wrongIn(
  kept: readonly (readonly PublicEvent[])[],
  tabs: readonly Tab[],
  said: ReadonlyMap<string, string>,
): string[] {
  const [log = []] = kept;
  const whole = linesOf(log).join('\n');
  const wrong = tabs.flatMap((tab) => tab.wrong);
  const turns = log.flatMap((event) => (event.type === 'user-turn' ? [event] : []));
  if (kept.some((other) => linesOf(other).join('\n') !== whole)) wrong.push('the servers keep two talks');
  if (tabs.some(({ events }) => linesOf(events).join('\n') !== whole))
    wrong.push('a tab shows another talk than the one that is kept');
  if (log.some((event, at) => event.seq !== at)) wrong.push('the log has a gap');
  if (new Set(turns.map(({ clientId }) => clientId)).size !== turns.length)
    wrong.push('a turn is there twice');
  if (turns.some(({ clientId, text }) => said.get(clientId) !== text)) wrong.push('a turn has other words');
  for (const { clientId, seq } of tabs.flatMap((tab) => tab.saved))
    if (!turns.some((turn) => turn.clientId === clientId && turn.seq === seq))
      wrong.push('an acknowledged turn is gone');
  return wrong;
}
