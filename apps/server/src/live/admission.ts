import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Load } from '@anyone-else/reading';
import type { LineLimits } from './limits.ts';

/**
 * In how many talks a turn is being read or answered at once. Beyond that a turn is refused before anything of it is kept. One
 * whose answer is known whole and only waits to be heard is no work: it counts no more.
 */
export interface Admission {
  /** Lets a turn begin, which must `leave` once; or says after how long it is worth another try. */
  enter(): { leave(): void } | { retryAfterMs: number };
  /** For a turn that was let in long ago and waited behind another one of its talk: it begins in any case. */
  goOn(): { leave(): void };
  readonly underWay: number;
  close(): void;
}

type Limits = Pick<LineLimits, 'turnsAtOnce' | 'turnsAlways' | 'lateMs' | 'unreadMs'>;

export interface AdmissionNeeds {
  limits: Limits;
  /** How late the process was of late with what it had to do, in milliseconds. */
  late(): number;
  /** What there is to read: each turn is read before it is answered. */
  reading(): Load;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** In [0, 1): spreads those that come again. */
  chance(): number;
}

const RETRY_MS = 2_000;
const LONGEST_MS = 30_000;

/**
 * A queue would answer everybody late; to be told at once when to come again is kinder. Those who are sent away in the same
 * moment get times one after the other, as fast as turns are read: who comes again mostly finds room.
 */
export function createAdmission({
  limits,
  late,
  reading,
  now,
  chance,
}: AdmissionNeeds): Omit<Admission, 'close'> {
  let underWay = 0;
  /** Up to when there is work for all who were told to come again. */
  let taken = Number.NEGATIVE_INFINITY;

  const hasRoom = (): boolean => {
    if (underWay >= limits.turnsAtOnce) return false;
    if (underWay < limits.turnsAlways) return true;
    return late() <= limits.lateMs && reading().waitMs <= limits.unreadMs;
  };
  const retry = (): number => {
    const { waitMs, turnMs } = reading();
    const longest = now() + LONGEST_MS;
    taken = Math.min(longest, Math.max(taken, now() + waitMs) + turnMs);
    return Math.round((RETRY_MS + taken - now()) * (1 + chance() / 2));
  };
  const goOn = () => {
    underWay += 1;
    let left = false;
    return {
      leave() {
        if (left) return;
        left = true;
        underWay -= 1;
      },
    };
  };
  return {
    enter: () => (hasRoom() ? goOn() : { retryAfterMs: retry() }),
    goOn,
    get underWay() {
      return underWay;
    },
  };
}

const RESOLUTION_MS = 10;
const LOOK_EVERY_MS = 250;

/** Admission by the clock of this process. */
export function openAdmission(limits: Limits, reading: () => Load): Admission {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  let late = 0;
  const look = setInterval(() => {
    // The delays hold the time for which was waited on purpose.
    late = Math.max(0, delays.mean / 1e6 - RESOLUTION_MS);
    delays.reset();
  }, LOOK_EVERY_MS).unref();
  const needs = { limits, late: () => late, reading, now: () => performance.now(), chance: Math.random };
  return Object.assign(createAdmission(needs), {
    close() {
      clearInterval(look);
      delays.disable();
    },
  });
}
