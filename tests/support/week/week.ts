import { SessionDetail, SessionList } from '@anyone-else/protocol';
import { SAID } from '../../e2e/call-with-dan.ts';
import { type Acquainted, meetPeople } from './acquainted.ts';
import { type Followed, followUp } from './followed.ts';
import { prepare } from './people.ts';
import { begin, say, send } from './rehearse.ts';
import { NOTES, PAUSED, RETAKE, RUNNING, TALKS } from './talks.ts';

/** What a user of some weeks has: the ids of it all. */
export interface Week {
  /** Five ended talks, the oldest and poorest first. */
  talks: string[];
  /** Of the last of them: one turn taken again and ended, and a take that still runs. */
  take: string;
  runningTake: string;
  running: string;
  paused: string;
  brought: string;
  /** A contact of the user's own. */
  own: string;
  /** Somebody real, with a talk agreed and a sheet for it. */
  prepared: string;
  /** People whom the user has talked to for real, and whom it led to. */
  followed: Followed;
  /** Whom the user knows, or would like to know. */
  people: Acquainted;
}

/** Holds the talks from `first` to before `end`, each until its end; answers their ids. `nextDay` follows each. */
export async function holdTalks(
  url: string,
  first: number,
  end: number,
  nextDay: () => Promise<void> = async () => {},
): Promise<string[]> {
  const ids: string[] = [];
  for (const { wanted, turns } of TALKS.slice(first, end)) {
    const id = await begin(url, wanted);
    await say(url, id, turns, { type: 'end' });
    // Scored, as it is when its review has been seen.
    await fetch(`${url}/api/sessions/${id}/scorecard`);
    ids.push(id);
    await nextDay();
  }
  return ids;
}

/** All the rest, once the talks before `first` are held. */
export async function liveOn(url: string, first: number, nextDay?: () => Promise<void>): Promise<Week> {
  const talks = await listed(url);
  talks.push(...(await holdTalks(url, first, TALKS.length, nextDay)));
  const again = await turnOf(url, talks.at(-1)!, RETAKE.turn);
  const take = await leave(url, talks.at(-1)!, again);
  await say(url, take, [RETAKE.says], { type: 'end' });
  const runningTake = await leave(url, talks.at(-1)!, again);
  const running = await begin(url, RUNNING.wanted);
  await say(url, running, RUNNING.turns);
  const version = await asideOf(url, running);
  await send(`${url}/api/sessions/${running}/aside`, 'PUT', { version, notes: NOTES });
  const paused = await begin(url, PAUSED.wanted);
  await say(url, paused, PAUSED.turns);
  const [brought, own, people] = [await bring(url), await meet(url), await meetPeople(url)];
  const prepared = await prepare(url);
  const followed = await followUp(url, brought);
  return { talks, take, runningTake, running, paused, brought, own, people, prepared, followed };
}

/** The talks held so far, oldest first. */
async function listed(url: string): Promise<string[]> {
  const { sessions } = SessionList.parse(await (await fetch(`${url}/api/sessions`)).json());
  return sessions.map(({ id }) => id).reverse();
}

async function turnOf(url: string, id: string, own: number): Promise<number> {
  const { events } = SessionDetail.parse(await (await fetch(`${url}/api/sessions/${id}`)).json());
  return events.filter((event) => event.type === 'user-turn')[own]!.seq;
}

async function leave(url: string, id: string, seq: number): Promise<string> {
  return (await send<{ id: string }>(`${url}/api/sessions/${id}/takes`, 'POST', { seq })).id;
}

async function asideOf(url: string, id: string): Promise<number> {
  const answer = (await (await fetch(`${url}/api/sessions/${id}/aside`)).json()) as {
    aside: { version: number };
  };
  return answer.aside.version;
}

async function bring(url: string): Promise<string> {
  const user = SAID[0]![0];
  const turns = SAID.map(([name, text]) => ({ speaker: name === user ? 'user' : 'contact', text }));
  const talk = {
    agreedMinutes: 30,
    user: { name: 'Maya', background: 'middle-school teacher', targetRole: 'product designer' },
    contact: { name: 'Dan Whitlock', role: 'Product designer', company: 'Merrin Medical' },
    turns,
  };
  return (await send<{ id: string }>(`${url}/api/brought`, 'POST', talk)).id;
}

async function meet(url: string): Promise<string> {
  const asked = {
    name: 'Dana Reyes',
    role: 'Clinical informatics lead',
    company: 'Corvane Health',
    notes: 'Dana moved from nursing into hospital software.\nThe company serves eleven hospitals.',
    by: 'embedded',
  };
  return (await send<{ id: string }>(`${url}/api/contacts`, 'POST', asked)).id;
}
