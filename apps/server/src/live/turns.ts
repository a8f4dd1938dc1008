import type { Problem } from '@anyone-else/protocol';
import type { Part } from '@anyone-else/rehearsal';
import type { Line } from './line.ts';
import { DEFECT } from './refusals.ts';

/** Turns that may wait behind the one being answered. */
const QUEUE = 8;

/** Who asked for something, and for which turn of theirs, where it is one. */
export interface Asker {
  line: Line;
  clientId?: string;
}

/** What is under way in a talk: each piece of work tells of itself in parts, which are delivered as they come. */
export interface Turns {
  readonly running: boolean;
  /** No more of the user's turns can wait. */
  readonly full: boolean;
  /** Delivers a piece of work to its end; answers the last problem of which it told. */
  follow(parts: (signal: AbortSignal) => AsyncIterable<Part>, asker?: Asker): Promise<Problem | undefined>;
  /** Nobody is to hear what is being said now, or was to be said to turns that wait. */
  hush(): void;
  /** Resolves when nothing is under way. */
  quiet(): Promise<void>;
}

export interface TurnsEvents {
  deliver(part: Part, asker: Asker | undefined): void;
  defect(error: unknown, asker: Asker | undefined): void;
  /** After each piece of work. */
  done(): void;
}

export function createTurns(on: TurnsEvents): Turns {
  const inFlight = new Set<Promise<unknown>>();
  let hush = new AbortController();

  const relay = async (parts: AsyncIterable<Part>, asker?: Asker): Promise<Problem | undefined> => {
    let problem: Problem | undefined;
    try {
      for await (const part of parts) {
        if (part.type === 'error') problem = part.problem;
        on.deliver(part, asker);
      }
    } catch (error) {
      on.defect(error, asker);
      problem = DEFECT.problem;
    }
    return problem;
  };

  return {
    get running() {
      return inFlight.size > 0;
    },
    get full() {
      return inFlight.size > QUEUE;
    },
    follow(parts, asker) {
      const done = relay(parts(hush.signal), asker).finally(() => {
        inFlight.delete(done);
        on.done();
      });
      inFlight.add(done);
      return done;
    },
    hush() {
      hush.abort();
      hush = new AbortController();
    },
    async quiet() {
      while (inFlight.size > 0) await Promise.all(inFlight);
    },
  };
}
