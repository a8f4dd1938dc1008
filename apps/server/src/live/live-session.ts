import type { Pace, Problem, ServerFrame } from '@anyone-else/protocol';
import type { Part, Rehearsal } from '@anyone-else/rehearsal';
import { createAudience } from './audience.ts';
import { type Beside, type BesideNeeds, createBeside } from './beside.ts';
import type { Coaching } from './coaching.ts';
import { createFloor } from './floor.ts';
import type { Gate } from './gate.ts';
import type { Hold } from './hold.ts';
import type { LeftBehind } from './left-behind.ts';
import type { Line, TalkFrame } from './line.ts';
import { DEFECT, isRefusal } from './refusals.ts';
import { type Room, take } from './requests.ts';
import { type Asker, createTurns } from './turns.ts';

/**
 * A rehearsal with the browsers that watch it. Every tab hears everything; one of them has the floor, and only what is
 * said there counts. Turns go through one by one.
 */
export interface LiveSession {
  /** Keeps the session running for this line, which hears nothing yet; false when it has finished already. */
  enter(line: Line): boolean;
  /** What a browser asks for. */
  take(line: Line, frame: TalkFrame): void;
  leave(line: Line): void;
  /** Cuts the contact short. Resolves when the end is committed, or with what stood in its way. */
  end(): Promise<Problem | undefined>;
  /** Cuts the contact short and ends every line. */
  dismiss(frame: ServerFrame, code: number, reason: string): void;
  /** Resolves when no turn is in flight. */
  quiet(): Promise<void>;
  /** Finishes when nobody is present and nothing in flight. */
  retire(): void;
}

export interface LiveNeeds {
  rehearsal: Rehearsal;
  /** Holds the contact's words while the talk is paused. */
  hold: Hold;
  gate: Gate;
  coaching: Coaching;
  beside: Omit<BesideNeeds, 'tell' | 'defect'>;
  floorKeptMs: number;
  /** The tab that talked when the talk was last watched. */
  owner: string | undefined;
}

export interface LiveSessionEvents {
  /**
   * Called when the last line has left and the last turn is done, with what is to be known when somebody comes back; or
   * when the talk goes on elsewhere or is there no more.
   */
  finished(left?: Pick<LeftBehind, 'unanswered' | 'owner'>): void;
  defect(error: unknown): void;
  /** A browser asked for this pace. */
  paced(pace: Pace): void;
}

export function createLiveSession(
  { rehearsal, hold, gate, coaching, floorKeptMs, owner, ...needs }: LiveNeeds,
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
    owner,
  );
  const beside: Beside = createBeside({
    ...needs.beside,
    defect: on.defect,
    tell: (answer) => audience.tell({ type: 'aside', ...answer }),
  });
  let finished = false;
  let gone = false;
  let speaking: Extract<ServerFrame, { type: 'delta' }> | undefined;
  /** A turn of the user's was saved, and what was asked in it not looked for yet. */
  let unlooked = false;

  /** Once the contact has begun to answer: their words come first. */
  const lookBeside = () => {
    if (unlooked) beside.look();
    unlooked = false;
  };

  const setPaused = (paused: boolean) => {
    if (hold.set(paused)) audience.tell({ type: 'paused', paused });
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
        unlooked ||= part.event.type === 'user-turn';
        if (part.event.type === 'ended') setPaused(false);
        return;
      case 'standing':
        return audience.tell(part);
      case 'error':
        if (part.problem.code === 'deposed' || part.problem.code === 'not-found')
          return depose(part, part.problem.code);
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

  const dismiss = (frame: ServerFrame, code: number, reason: string) => {
    gone = true;
    turns.hush();
    hold.set(false);
    audience.tell(frame);
    for (const line of present) line.close(code, reason);
    present.clear();
    audience.clear();
  };

  const finish = () => {
    finished = true;
    beside.close();
    const { unanswered, over } = rehearsal.standing();
    if (gone || over) on.finished();
    else on.finished({ unanswered, owner: floor.owner });
  };

  const retire = () => {
    if (present.size === 0 && !turns.running) finish();
  };

  const depose = (part: Part, code: 'deposed' | 'not-found') => {
    dismiss(part, 1008, code === 'deposed' ? 'the talk goes on elsewhere' : 'the talk was deleted');
    finish();
  };

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
    end: () => void end(),
    defect: on.defect,
  };

  return {
    enter(line) {
      if (!finished) present.add(line);
      return !finished;
    },
    take: (line, frame) => take(room, line, frame),
    leave(line) {
      present.delete(line);
      audience.remove(line);
      floor.leave(line);
      // With nobody there to go on, whatever waits would wait for good.
      if (audience.empty) hold.set(false);
      retire();
    },
    end,
    dismiss,
    async quiet() {
      await turns.quiet();
      await beside.quiet();
    },
    retire,
  };
}
