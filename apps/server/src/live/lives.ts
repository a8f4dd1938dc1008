import type { Problem } from '@anyone-else/protocol';
import type { Holding } from '@anyone-else/storage';
import { problemOf } from '../problems.ts';
import { NO_TALK, type Talk } from '../talks.ts';
import { letGo } from './let-go.ts';
import { LIMITS } from './limits.ts';
import type { Line } from './line.ts';
import type { LiveSession } from './live-session.ts';
import { placeOf } from './place.ts';
import { openSeat, type Seat, type Session } from './seat.ts';
import { type StartDeps, startTalk } from './start-talk.ts';
import { createWatched, type Watched } from './watched.ts';

/** The talks that somebody is in on this server: one rehearsal each where it runs them, however many tabs watch it. */
export interface Lives {
  /** From its `join` on the line is served where its talk is. */
  attend(talk: Talk, line: Line): void;
  /** The talk as it runs here, whoever ran it before; undefined where it was deleted meanwhile. */
  of(talk: Talk): Promise<LiveSession | undefined>;
  /** The line's way into the talk's session, which stays until the line leaves; undefined where there is none any more. */
  enter(talk: Talk, line: Line, tab?: string): Promise<Session | undefined>;
  /** The one that runs here, if any. */
  running(id: string): Promise<LiveSession> | undefined;
  /** The talk is no more, here and on every other server. */
  deleted(id: string): Promise<void>;
  /** Whether nobody is in any talk on this server. */
  readonly empty: boolean;
  /** Resolves when no turn of any talk is in flight. */
  quiet(): Promise<void>;
  /** Ends every line and every talk with this word; what was said stays. Resolves when all is written. */
  hangUp(problem: Problem, reason: string): Promise<void>;
}

export type LivesDeps = StartDeps;

interface Arriving {
  tab?: string | undefined;
  /** Wherever the talk is, it is to run here. */
  takes?: boolean;
}

export function createLives(deps: LivesDeps, defect: (error: unknown) => void): Lives {
  const { storage, neighbours } = deps;
  const { self } = neighbours;
  const { floorKeptMs } = { ...LIMITS, ...deps.limits };
  const running = new Map<string, Promise<LiveSession>>();
  const watching = new Map<string, Watched>();
  /** One search for the place of a talk at a time. */
  const lanes = new Map<string, Promise<unknown>>();
  const seats = new WeakMap<Line, Seat>();
  const talkOf = new WeakMap<Line, Talk>();

  const inLane = <T>(id: string, work: () => Promise<T>): Promise<T> => {
    const done = (lanes.get(id) ?? Promise.resolve()).then(work);
    const settled = done
      .catch(() => undefined)
      .finally(() => {
        if (lanes.get(id) === settled) lanes.delete(id);
      });
    lanes.set(id, settled);
    return done;
  };

  /** The talk runs here no more, or never did: as soon as that can be written, it is. */
  const release = (id: string): Promise<void> =>
    letGo(id, {
      self,
      storage,
      inTurn: (work) => inLane(id, work),
      runs: () => running.has(id),
      closing: deps.closing,
      defect,
    });

  /** Takes the talk over as it stands; undefined where somebody else was faster. */
  const claim = async (talk: Talk, holding: Holding, { tab, takes }: Arriving) => {
    const { id } = talk.row;
    const floorTab = takes ? tab : (holding.floorTab ?? tab);
    const by = { owner: self, seen: holding.fence, ...(floorTab === undefined ? {} : { floorTab }) };
    const claimed = await storage.claim(id, by).catch((error: unknown) => {
      // It may have been written all the same.
      void release(id);
      throw error;
    });
    if (claimed === undefined) return undefined;
    if (holding.owner !== null) neighbours.tell(holding.owner, id, { kind: 'look' });
    // One that has finished may say so again when another runs in its place: that one stays.
    const forget = () => {
      if (running.get(id) === started) running.delete(id);
      return release(id);
    };
    const known = { ...holding, floorTab: floorTab ?? null };
    const started = startTalk(deps, talk, { claim: claimed, known }, { forget, defect });
    running.set(id, started);
    started.catch(forget);
    watching.get(id)?.look();
    return started;
  };

  /** The talk as it runs on this server by its latest claim. */
  const local = async (id: string, holding: Holding): Promise<LiveSession | undefined> => {
    const session = await running.get(id);
    if (session === undefined || (holding.owner === self && holding.fence === session.fence)) return session;
    session.movedOn();
    return undefined;
  };

  const watched = ({ row: { id }, playbook }: Talk): Watched => {
    const known = watching.get(id);
    if (known !== undefined) return known;
    const view = createWatched(
      { id, storage, playbook, beside: { id, asides: deps.asides }, neighbours, floorKeptMs },
      {
        defect,
        finished() {
          if (watching.get(id) === view) watching.delete(id);
        },
        move(line, heard, takes) {
          seats.get(line)?.move((seat) => seatIn(talkOf.get(line)!, seat, takes), heard);
        },
      },
    );
    watching.set(id, view);
    return view;
  };
  const all = async (): Promise<LiveSession[]> => {
    const sessions = await Promise.allSettled(running.values());
    return sessions.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  };

  const place = (talk: Talk, line: Line | undefined, arriving: Arriving): Promise<Session | undefined> =>
    inLane(talk.row.id, async () => {
      const { id } = talk.row;
      for (;;) {
        const holding = await storage.holding(id);
        if (holding === undefined) return undefined;
        const here = await local(id, holding);
        const { owner } = holding;
        const ownerHeard = owner !== null && owner !== self && (await neighbours.heard(owner));
        const { tab, takes = false } = arriving;
        const where = placeOf({ self, runsHere: here !== undefined, holding, ownerHeard, tab, takes });
        const session =
          where === 'here' ? here : where === 'claim' ? await claim(talk, holding, arriving) : watched(talk);
        if (session !== undefined && (line === undefined || session.enter(line))) return session;
      }
    });

  const seatIn = async (talk: Talk, { line, tab }: Seat, takes = false): Promise<Session | undefined> => {
    const session = await place(talk, line, { tab, takes });
    if (session === undefined) {
      line.send({ type: 'error', problem: NO_TALK });
      line.close(1008, 'the talk was deleted');
    }
    return session;
  };

  return {
    attend(talk, line) {
      talkOf.set(line, talk);
      const seat = openSeat(
        line,
        (seat) => seatIn(talk, seat),
        (error) => {
          const known = problemOf(error);
          if (known === undefined) defect(error);
          else line.send({ type: 'error', problem: known.problem });
          line.close(1011, 'something went wrong');
        },
      );
      seats.set(line, seat);
    },
    of: (talk) => place(talk, undefined, { takes: true }) as Promise<LiveSession | undefined>,
    enter: (talk, line, tab) => place(talk, line, { tab }),
    running: (id) => running.get(id),
    async deleted(id) {
      neighbours.tellAll(id, { kind: 'look' });
      watching.get(id)?.look();
      const session = await running.get(id);
      session?.dismiss({ type: 'error', problem: NO_TALK }, 1008, 'the talk was deleted');
      session?.retire();
    },
    get empty() {
      return running.size === 0 && watching.size === 0;
    },
    async quiet() {
      await Promise.all((await all()).map((session) => session.quiet()));
    },
    async hangUp(problem, reason) {
      for (const view of [...watching.values()]) view.dismiss(problem, reason);
      for (const session of await all()) {
        session.dismiss({ type: 'error', problem }, 1008, reason);
        await session.quiet();
        session.retire();
      }
    },
  };
}
