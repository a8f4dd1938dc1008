import type { JoinFrame, Pace, Problem, ServerFrame } from '@anyone-else/protocol';
import type { Part, Rehearsal } from '@anyone-else/rehearsal';
import type { Holding, HoldingChange } from '@anyone-else/storage';
import type { Neighbours } from '../instances/neighbours.ts';
import { NO_TALK } from '../talks.ts';
import { createAudience } from './audience.ts';
import { type Beside, type BesideNeeds, createBeside } from './beside.ts';
import type { Coaching } from './coaching.ts';
import { createFloor } from './floor.ts';
import type { Gate } from './gate.ts';
import type { Hold } from './hold.ts';
import type { Line } from './line.ts';
import { DEFECT, isRefusal } from './refusals.ts';
import { type Room, take } from './requests.ts';
import type { Session } from './seat.ts';
import { type Asker, createTurns } from './turns.ts';
import { createWatchers } from './watchers.ts';

/**
 * A rehearsal with the browsers that watch it. Every tab hears everything; one of them has the floor, and only what is
 * said there counts. Turns go through one by one.
 */
export interface LiveSession extends Session {
  /** Of the claim under which it runs. */
  readonly fence: number;
  /** Keeps the session running for this line, which hears nothing yet; false when it has finished already. */
  enter(line: Line): boolean;
  /** Cuts the contact short. Resolves when the end is committed, or with what stood in its way. */
  end(): Promise<Problem | undefined>;
  /** Cuts the contact short and ends every line. */
  dismiss(frame: ServerFrame, code: number, reason: string): void;
  /** Somebody else has claimed the talk: every line is ended, to come again and be served where the talk is by then. */
  movedOn(): void;
  /** Resolves when no turn is in flight. */
  quiet(): Promise<void>;
  /** Finishes when nobody is present and nothing in flight. */
  retire(): void;
}

export interface LiveNeeds {
  fence: number;
  rehearsal: Rehearsal;
  /** Holds the contact's words while the talk is paused. */
  hold: Hold;
  gate: Gate;
  coaching: Coaching;
  beside: Omit<BesideNeeds, 'tell' | 'defect'>;
  neighbours: Pick<Neighbours, 'hear' | 'tell' | 'onBack'>;
  /** Who runs the talk by now; undefined where it was deleted. */
  holding(): Promise<Holding | undefined>;
  floorKeptMs: number;
  /** The tab that talked when the talk was last watched. */
  owner: string | undefined;
  /** As it was left. */
  unanswered: number | undefined;
}

export interface LiveSessionEvents {
  /** This is to be known when somebody comes back, by whatever server. */
  kept(change: HoldingChange): void;
  /** Called when the last line has left and the last turn is done, or when the talk goes on elsewhere or is no more. */
  finished(): Promise<void>;
  defect(error: unknown): void;
  /** A browser asked for this pace. */
  paced(pace: Pace): void;
  /** A browser has heard so much of the turn that is to be said next. */
  heard(much: NonNullable<JoinFrame['heard']>): void;
  /** The talk is over, whoever ended it. */
  ended(): void;
  /** The last page was closed: nobody waits for what is being said. */
  deserted(): void;
}

export function createLiveSession(
  { rehearsal, hold, gate, coaching, neighbours, floorKeptMs, ...needs }: LiveNeeds,
  on: LiveSessionEvents,
): LiveSession {
  const present = new Set<Line>();
  const audience = createAudience();
  const floor = createFloor<Line>(
    (line, yours) => line.send({ type: 'floor', yours }),
    (work) => {
      const timer = setTimeout(work, floorKeptMs).unref();
      return () => clearTimeout(timer);
    },
    needs.owner,
  );
  const { id } = needs.beside;
  const watchers = createWatchers(
    (server) => neighbours.tell(server, id, { kind: 'news', paused: hold.paused }),
    () => performance.now(),
  );
  const beside: Beside = createBeside({
    ...needs.beside,
    defect: on.defect,
    tell(answer) {
      audience.tell({ type: 'aside', ...answer });
      // What stands beside the talk is no news of the talk: whoever watches elsewhere looks for it.
      watchers.each((server) => neighbours.tell(server, id, { kind: 'look' }));
    },
  });
  let finished = false;
  let gone = false;
  let speaking: Extract<ServerFrame, { type: 'delta' }> | undefined;
  /** A turn of the user's was saved, and what was asked in it not looked for yet. */
  let unlooked = false;
  let kept = { floorTab: needs.owner, unanswered: needs.unanswered };

  /** Whoever runs the talk next is to know whose floor it is, and whether an answer was stopped before it began. */
  const remember = () => {
    const { unanswered } = rehearsal.standing();
    const floorTab = floor.owner;
    if (gone || (floorTab === kept.floorTab && unanswered === kept.unanswered)) return;
    kept = { floorTab, unanswered };
    on.kept({ floorTab: floorTab ?? null, unanswered: unanswered ?? null });
  };

  /** Once the contact has begun to answer: their words come first. */
  const lookBeside = () => {
    if (unlooked) beside.heard();
    unlooked = false;
  };

  const setPaused = (paused: boolean) => {
    if (!hold.set(paused)) return;
    audience.tell({ type: 'paused', paused });
    watchers.news();
  };

  const deliver = (part: Part, asker: Asker | undefined) => {
    switch (part.type) {
      case 'saved':
        return asker?.line.send(part);
      case 'delta':
        speaking = { ...part, text: (speaking?.seq === part.seq ? speaking.text : '') + part.text };
        audience.tellOf(part.seq, part);
        return lookBeside();
      case 'event':
        speaking = undefined;
        audience.tellOf(part.event.seq, part);
        audience.heardUpTo(part.event.seq);
        watchers.news();
        unlooked ||= part.event.type === 'user-turn';
        if (part.event.type !== 'ended') return;
        setPaused(false);
        return on.ended();
      case 'standing':
        remember();
        watchers.news();
        return audience.tell(part);
      case 'error':
        if (part.problem.code === 'deposed') return movedOn();
        if (part.problem.code === 'not-found') return vanish();
        speaking = undefined;
        return isRefusal(part) ? asker?.line.send(part) : audience.tell(part);
    }
  };

  const turns = createTurns({
    deliver,
    defect(error, asker) {
      on.defect(error);
      if (asker === undefined) audience.tell(DEFECT);
      else asker.line.send({ ...DEFECT, ...(asker.clientId && { clientId: asker.clientId }) });
    },
    done() {
      lookBeside();
      retire();
    },
  });

  const endLines = (code: number, reason: string) => {
    gone = true;
    turns.hush();
    hold.set(false);
    for (const line of present) line.close(code, reason);
    present.clear();
    audience.clear();
  };
  const dismiss = (frame: ServerFrame, code: number, reason: string) => {
    audience.tell(frame);
    endLines(code, reason);
  };

  const finish = () => {
    if (finished) return;
    finished = true;
    beside.close();
    for (const each of off) each();
    // Nobody runs it from now on: who watches elsewhere need not wait to find out.
    void on.finished().then(() => watchers.each((server) => neighbours.tell(server, id, { kind: 'look' })));
  };

  const retire = () => {
    if (present.size === 0 && !turns.running) finish();
  };

  /** To a browser that is as a server that starts anew: it comes again by itself, and sends what was not saved. */
  const movedOn = () => {
    if (finished) return;
    endLines(1012, 'the talk goes on elsewhere');
    finish();
  };
  const vanish = () => {
    dismiss({ type: 'error', problem: NO_TALK }, 1008, 'the talk was deleted');
    finish();
  };

  const isOurs = async (): Promise<boolean> => {
    const holding = await needs.holding();
    if (finished) return false;
    if (holding === undefined) vanish();
    else if (holding.fence !== needs.fence) movedOn();
    return !finished;
  };
  const lookSafely = () => void isOurs().then((ours) => (ours ? beside.look() : undefined), on.defect);
  const off = [
    neighbours.hear(id, (word) => {
      if (word.kind === 'watch') watchers.add(word.from);
      if (word.kind === 'look') lookSafely();
    }),
    neighbours.onBack(lookSafely),
  ];
  // Whoever has claimed it since said so before anybody listened here.
  void isOurs().catch(on.defect);

  const end = () => {
    turns.hush();
    return turns.follow(() => rehearsal.end());
  };

  const room: Room = {
    rehearsal,
    audience,
    floor,
    turns,
    gate,
    coaching,
    beside,
    speaking: () => speaking,
    get paused() {
      return hold.paused;
    },
    pause(paused) {
      // There is nothing to hold up once it is over.
      setPaused(paused && !rehearsal.standing().over);
    },
    pace: on.paced,
    heard: on.heard,
    end: () => void end(),
    defect: on.defect,
  };

  return {
    fence: needs.fence,
    enter(line) {
      if (!finished) present.add(line);
      return !finished;
    },
    take(line, frame) {
      take(room, line, frame);
      remember();
    },
    leave(line, away = false) {
      present.delete(line);
      audience.remove(line);
      floor.leave(line);
      // With nobody there to go on, whatever waits would wait for good.
      if (audience.empty) hold.set(false);
      if (away && present.size === 0 && !watchers.any) on.deserted();
      retire();
    },
    end,
    dismiss,
    movedOn,
    async quiet() {
      await turns.quiet();
      await beside.quiet();
    },
    retire,
  };
}
