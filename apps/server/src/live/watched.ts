import {
  type Playbook,
  type Problem,
  publicEvent,
  type ServerFrame,
  type Standing,
  type StoredEvent,
} from '@anyone-else/protocol';
import { standingOf } from '@anyone-else/rehearsal';
import type { Holding, Storage } from '@anyone-else/storage';
import type { Neighbours } from '../instances/neighbours.ts';
import { NO_TALK } from '../talks.ts';
import { type Beside, type BesideNeeds, createBeside } from './beside.ts';
import type { Line, TalkFrame } from './line.ts';
import { WATCHING } from './refusals.ts';
import type { Session } from './seat.ts';

/** A talk that another server runs, for the windows that watch it here: finished turns as they come, not word by word. */
export interface Watched extends Session {
  /** Keeps it for this line; false when it has ended already. */
  enter(line: Line): boolean;
  /** Looks now whether there is something new, and who runs the talk. */
  look(): void;
  /** Ends every line with this word. */
  dismiss(problem: Problem, reason: string): void;
}

export interface WatchedNeeds {
  id: string;
  storage: Pick<Storage, 'events' | 'holding'>;
  playbook: Playbook;
  beside: Omit<BesideNeeds, 'tell' | 'defect'>;
  neighbours: Neighbours;
  /** So long a talk that nobody runs is left to the window that talked in it. */
  floorKeptMs: number;
}

export interface WatchedEvents {
  /** The line has heard this much and is to be served elsewhere; it asked for the floor, where it `takes`. */
  move(line: Line, heard: number, takes: boolean): void;
  finished(): void;
  defect(error: unknown): void;
}

/** How often it is looked at without being told: what was told may have been lost, and a server may die without a word. */
const LOOK_EVERY_MS = 2_000;

/** So long after a line came, whose floor it is may not have been written down yet. */
const SETTLES_MS = 5_000;

export function createWatched(needs: WatchedNeeds, on: WatchedEvents): Watched {
  const { id, storage, playbook, neighbours, floorKeptMs } = needs;
  const { self } = neighbours;
  const events: StoredEvent[] = [];
  /** The lines that have joined, and the last event that each has heard. */
  const heard = new Map<Line, number>();
  const present = new Set<Line>();
  /** When each came, and by which tab. */
  const came = new Map<Line, { tab: string | undefined; at: number }>();
  let unanswered: number | null = null;
  let paused = false;
  let finished = false;
  let freeSince: number | undefined;
  let work: Promise<void> = Promise.resolve();
  let looking = false;

  const tell = (frame: ServerFrame) => {
    for (const line of heard.keys()) line.send(frame);
  };
  const beside: Beside = createBeside({
    ...needs.beside,
    defect: on.defect,
    tell: (answer) => tell({ type: 'aside', ...answer }),
  });
  const standing = (): Standing => {
    const latest = events.at(-1);
    const stands = standingOf(events, playbook);
    return latest !== undefined && latest.seq === unanswered ? { ...stands, unanswered } : stands;
  };

  const finish = () => {
    if (finished) return;
    finished = true;
    stop();
    beside.close();
    on.finished();
  };
  const dismiss = (problem: Problem, reason: string) => {
    for (const line of present) {
      line.send({ type: 'error', problem });
      line.close(1008, reason);
    }
    present.clear();
    heard.clear();
    finish();
  };
  const move = (line: Line, takes: boolean) => {
    const seq = heard.get(line);
    if (seq === undefined) return;
    leave(line);
    on.move(line, seq, takes);
  };
  const moveAll = () => {
    for (const line of [...heard.keys()]) move(line, false);
  };

  /** Reads what is new and tells it; answers how the talk stands, undefined where it is no more. */
  const read = async (): Promise<Holding | undefined> => {
    const [holding, fresh] = await Promise.all([storage.holding(id), storage.events(id, events.length - 1)]);
    if (holding === undefined) return undefined;
    const before = unanswered;
    ({ unanswered } = holding);
    events.push(...fresh);
    for (const [line, seq] of heard) {
      for (const event of events.slice(seq + 1)) line.send({ type: 'event', event: publicEvent(event) });
      heard.set(line, events.length - 1);
    }
    if (fresh.length > 0 || before !== unanswered) tell({ type: 'standing', standing: standing() });
    if (fresh.some(({ type }) => type === 'user-turn')) beside.look();
    return holding;
  };

  /** Whether the talk is another server's still, which is told that somebody watches. */
  const isTheirs = async ({ owner }: Holding): Promise<boolean> => {
    if (owner === self) return false;
    if (owner === null) {
      // The window that talked may be on its way back, by whatever server.
      freeSince ??= performance.now();
      if (performance.now() - freeSince < floorKeptMs) {
        setTimeout(look, floorKeptMs).unref();
        return true;
      }
      return false;
    }
    freeSince = undefined;
    if (!(await neighbours.heard(owner))) return false;
    neighbours.tell(owner, id, { kind: 'watch', from: self });
    return true;
  };

  const next = (step: () => Promise<void>) => {
    work = work
      .then(() => (finished ? undefined : step()))
      .catch((error: unknown) => {
        // The database may be away for a moment: it is looked at again.
        on.defect(error);
      });
  };
  function look(): void {
    if (looking) return;
    looking = true;
    next(async () => {
      looking = false;
      const holding = await read();
      if (holding === undefined) return dismiss(NO_TALK, 'the talk was deleted');
      for (const line of cameToTalk(holding)) move(line, false);
      if (!finished && !(await isTheirs(holding))) moveAll();
    });
  }
  /** Lines of the tab that has the floor, which came before the server it had it from had written that down. */
  const cameToTalk = ({ floorTab }: Holding): Line[] =>
    [...came].flatMap(([line, { tab, at }]) =>
      tab !== undefined && tab === floorTab && performance.now() - at < SETTLES_MS ? [line] : [],
    );
  const setPaused = (now: boolean) => {
    if (paused === now) return;
    paused = now;
    tell({ type: 'paused', paused });
  };

  const pulse = setInterval(look, LOOK_EVERY_MS);
  const off = [
    neighbours.hear(id, (word) => {
      if (word.kind === 'news') setPaused(word.paused);
      if (word.kind === 'look') beside.look();
      if (word.kind !== 'watch') look();
    }),
    neighbours.onBack(look),
  ];
  const stop = () => {
    clearInterval(pulse);
    for (const each of off) each();
  };

  const join = (line: Line, lastSeq: number, tab: string | undefined) =>
    next(async () => {
      const holding = await read();
      if (holding === undefined) return dismiss(NO_TALK, 'the talk was deleted');
      if (!present.has(line)) return;
      const seen = lastSeq < events.length ? lastSeq : -1;
      for (const event of events.slice(seen + 1)) line.send({ type: 'event', event: publicEvent(event) });
      line.send({ type: 'joined', lastSeq: events.length - 1, standing: standing() });
      line.send({ type: 'floor', yours: false });
      if (paused) line.send({ type: 'paused', paused });
      heard.set(line, events.length - 1);
      came.set(line, { tab, at: performance.now() });
      beside.greet(line);
      look();
    });

  function leave(line: Line): void {
    present.delete(line);
    heard.delete(line);
    came.delete(line);
    if (present.size === 0) finish();
  }

  return {
    enter(line) {
      if (!finished) present.add(line);
      return !finished;
    },
    take(line, frame: TalkFrame) {
      switch (frame.type) {
        case 'join':
          join(line, frame.lastSeq, frame.tab);
          break;
        case 'take-floor':
          // In its turn: the window has heard what there is, then.
          next(async () => move(line, true));
          break;
        case 'pace':
          // How fast words come concerns those who hear them one by one.
          break;
        case 'say':
          line.send({ ...WATCHING, clientId: frame.clientId });
          break;
        default:
          line.send(WATCHING);
      }
    },
    leave,
    look,
    dismiss,
  };
}
