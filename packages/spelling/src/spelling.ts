import { Worker } from 'node:worker_threads';
import type { Slip, SpellingAsk } from '@anyone-else/protocol';

/** The checker could not be loaded, took too long or broke down. */
export class SpellingFailed extends Error {
  override name = 'SpellingFailed';
}

export interface Spelling {
  /** Undefined where too many ask at once. Rejects with SpellingFailed. */
  check(ask: SpellingAsk): Promise<Slip[] | undefined>;
  /** Whether the checker is in memory. */
  readonly loaded: boolean;
  close(): Promise<void>;
}

export interface SpellingOptions {
  /** The checker leaves memory after so long without work. */
  idleMs?: number;
  /** Loading takes seconds on a slow machine; the first check of a thread has both. */
  loadMs?: number;
  /** A check of a letter takes milliseconds; one that takes longer ends with its thread, and all that wait for it. */
  deadlineMs?: number;
  /** Checks that may wait at a time. */
  most?: number;
}

const SCRIPT = new URL('./speller-thread.ts', import.meta.url);

interface Waiting {
  resolve(slips: Slip[]): void;
  reject(error: SpellingFailed): void;
  deadline: NodeJS.Timeout;
}

/**
 * The spelling checker in a thread of its own, which begins with the first letter that is checked and ends some minutes
 * after the last: nobody who writes no letter pays for it. Nothing leaves the machine.
 */
export function createSpelling({
  idleMs = 5 * 60_000,
  loadMs = 30_000,
  deadlineMs = 8_000,
  most = 8,
}: SpellingOptions = {}): Spelling {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let ids = 0;
  /** It has answered once: it is loaded. */
  let ready = false;

  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    clearTimeout(one?.deadline);
    if (waiting.size === 0 && worker !== undefined) {
      idle = setTimeout(() => void stop(), idleMs).unref();
      // It holds up nobody who wants to leave.
      worker.unref();
    }
    return one;
  };

  const stop = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = worker;
    worker = undefined;
    ready = false;
    for (const id of [...waiting.keys()]) settle(id)?.reject(new SpellingFailed('stopped'));
    await ending?.terminate();
  };

  const start = (): Worker => {
    const made = new Worker(SCRIPT);
    made.on('message', ({ id, slips, failed }: { id: number; slips?: Slip[]; failed?: string }) => {
      const one = settle(id);
      if (worker === made) ready = true;
      if (slips !== undefined) one?.resolve(slips);
      else one?.reject(new SpellingFailed(failed));
    });
    const gone = () => {
      if (worker === made) void stop();
    };
    made.on('error', gone);
    made.on('exit', gone);
    return made;
  };

  return {
    get loaded() {
      return worker !== undefined;
    },
    check(ask) {
      if (waiting.size >= most) return Promise.resolve(undefined);
      clearTimeout(idle);
      worker ??= start();
      worker.ref();
      const id = ++ids;
      const within = deadlineMs + (ready ? 0 : loadMs);
      const answer = new Promise<Slip[]>((resolve, reject) => {
        waiting.set(id, { resolve, reject, deadline: setTimeout(() => void stop(), within) });
      });
      worker.postMessage({ id, ask: { text: ask.text, known: ask.known } });
      return answer;
    },
    close: stop,
  };
}
