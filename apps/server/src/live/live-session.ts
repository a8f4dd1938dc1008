import { type Pace, type Problem, publicEvent, type ServerFrame } from '@anyone-else/protocol';
import type { Part, Rehearsal } from '@anyone-else/rehearsal';
import type { Line } from './line.ts';

/** Turns that may wait behind the one being answered. */
const QUEUE = 8;

/** A rehearsal with the browsers that watch it. Every tab hears everything; turns go through one by one. */
export interface LiveSession {
  /** Keeps the session running for this line, which hears nothing yet; false when it has finished already. */
  enter(line: Line): boolean;
  /** Sends what was missed, then `joined`; from then on the line hears everything. */
  join(line: Line, lastSeq: number): void;
  leave(line: Line): void;
  say(line: Line, clientId: string, text: string): void;
  /** Asks for the contact's last turn anew, where it was cut off. */
  again(line: Line): void;
  /** How fast words come from now on. */
  pace(line: Line, pace: Pace): void;
  /** Cuts the contact short. Resolves when the end is committed, or with what stood in its way. */
  end(): Promise<Problem | undefined>;
  /** Cuts the contact short and ends every line. */
  dismiss(frame: ServerFrame, code: number, reason: string): void;
  /** Resolves when no turn is in flight. */
  quiet(): Promise<void>;
  /** Finishes when nobody is present and nothing in flight. */
  retire(): void;
}

export interface LiveSessionEvents {
  /** Called when the last line has left and the last turn is done, or when the talk goes on elsewhere or is there no more. */
  finished(): void;
  defect(error: unknown): void;
  /** A browser asked for this pace. */
  paced(pace: Pace): void;
}

export function createLiveSession(rehearsal: Rehearsal, on: LiveSessionEvents): LiveSession {
  const present = new Set<Line>();
  /** Each with the seq of the last event it was sent. */
  const joined = new Map<Line, number>();
  const inFlight = new Set<Promise<unknown>>();
  let finished = false;
  /** Aborted where nobody is to hear what is being said now, or was to be said to turns that wait. */
  let hush = new AbortController();
  let speaking: { seq: number; text: string } | undefined;

  const broadcast = (frame: ServerFrame) => {
    for (const line of joined.keys()) line.send(frame);
  };

  /** A line that joined between the commit of an event and now has had it already, and needs no piece of it either. */
  const broadcastFrom = (frame: ServerFrame, seq: number) => {
    for (const [line, heard] of joined) if (seq > heard) line.send(frame);
  };

  const deliver = (part: Part, speaker: Line | undefined) => {
    switch (part.type) {
      case 'saved':
        return speaker?.send(part);
      case 'delta':
        speaking = { seq: part.seq, text: (speaking?.seq === part.seq ? speaking.text : '') + part.text };
        return broadcastFrom(part, part.seq);
      case 'event':
        speaking = undefined;
        broadcastFrom(part, part.event.seq);
        for (const [line, heard] of joined) joined.set(line, Math.max(heard, part.event.seq));
        return;
      case 'standing':
        return broadcast(part);
      case 'error':
        if (part.problem.code === 'deposed' || part.problem.code === 'not-found')
          return depose(part, part.problem.code);
        speaking = undefined;
        return isRefusal(part) ? speaker?.send(part) : broadcast(part);
    }
  };

  const stop = () => {
    hush.abort();
    hush = new AbortController();
  };

  const dismiss = (frame: ServerFrame, code: number, reason: string) => {
    stop();
    broadcast(frame);
    for (const line of present) line.close(code, reason);
    present.clear();
    joined.clear();
  };

  const finish = () => {
    finished = true;
    on.finished();
  };

  const retire = () => {
    if (present.size === 0 && inFlight.size === 0) finish();
  };

  const depose = (part: Part, code: 'deposed' | 'not-found') => {
    dismiss(part, 1008, code === 'deposed' ? 'the talk goes on elsewhere' : 'the talk was deleted');
    finish();
  };

  /** Answers the last problem of which the parts told. */
  const relay = async (
    parts: AsyncIterable<Part>,
    turn: Saying | undefined,
  ): Promise<Problem | undefined> => {
    let problem: Problem | undefined;
    try {
      for await (const part of parts) {
        if (part.type === 'error') problem = part.problem;
        deliver(part, turn?.line);
      }
    } catch (error) {
      on.defect(error);
      problem = DEFECT.problem;
      if (turn === undefined) broadcast(DEFECT);
      else turn.line.send({ ...DEFECT, ...(turn.clientId && { clientId: turn.clientId }) });
    }
    return problem;
  };

  const follow = (parts: AsyncIterable<Part>, turn?: Saying): Promise<Problem | undefined> => {
    const done = relay(parts, turn).finally(() => {
      inFlight.delete(done);
      retire();
    });
    inFlight.add(done);
    return done;
  };

  return {
    enter(line) {
      if (!finished) present.add(line);
      return !finished;
    },
    join(line, lastSeq) {
      const events = rehearsal.events();
      // A browser that knows more than the log belongs to other data: it gets the whole talk afresh.
      const seen = lastSeq < events.length ? lastSeq : -1;
      for (const event of events.slice(seen + 1)) line.send({ type: 'event', event: publicEvent(event) });
      line.send({ type: 'joined', lastSeq: events.length - 1, standing: rehearsal.standing() });
      if (speaking !== undefined && speaking.seq >= events.length) line.send({ type: 'delta', ...speaking });
      joined.set(line, events.length - 1);
      if (inFlight.size === 0) void follow(rehearsal.open(hush.signal));
    },
    leave(line) {
      present.delete(line);
      joined.delete(line);
      retire();
    },
    say(line, clientId, text) {
      if (!joined.has(line)) return line.send(JOIN_FIRST);
      if (inFlight.size > QUEUE) return line.send({ ...BUSY, clientId });
      void follow(rehearsal.say(clientId, text, hush.signal), { line, clientId });
    },
    again(line) {
      if (!joined.has(line)) return line.send(JOIN_FIRST);
      if (inFlight.size > QUEUE) return line.send(BUSY);
      void follow(rehearsal.again(hush.signal), { line });
    },
    pace(line, pace) {
      if (!joined.has(line)) return line.send(JOIN_FIRST);
      on.paced(pace);
    },
    end() {
      stop();
      return follow(rehearsal.end());
    },
    dismiss,
    async quiet() {
      while (inFlight.size > 0) await Promise.all(inFlight);
    },
    retire,
  };
}

/** Who asked for the parts, and for which turn of theirs, where it is one. */
interface Saying {
  line: Line;
  clientId?: string;
}

/** A refusal of what was asked is for whoever asked; trouble with the contact's answer concerns everybody. */
const isRefusal = ({ clientId, problem: { code } }: Extract<Part, { type: 'error' }>): boolean =>
  clientId !== undefined || code === 'conflict' || code === 'session-over';

const error = (code: 'internal' | 'bad-frame' | 'busy', message: string) =>
  ({ type: 'error', problem: { code, message } }) as const;

const DEFECT = error(
  'internal',
  'Something went wrong on our side. Please reload the page: what was saved is safe.',
);
const JOIN_FIRST = error('bad-frame', 'A talk must be joined before anything is said in it.');
const BUSY = error('busy', 'Several turns are waiting for an answer already: please wait for it.');
