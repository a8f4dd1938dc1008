import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { LineLimits } from './limits.ts';

/** How many turns are under way at once, over all talks. Beyond that a turn is refused before anything of it is kept. */
export interface Admission {
  /** Lets a turn begin, which must `leave` once; or says after how long it is worth another try. */
  enter(): { leave(): void } | { retryAfterMs: number };
  readonly underWay: number;
  close(): void;
}

export interface AdmissionNeeds {
  limits: Pick<LineLimits, 'turnsAtOnce' | 'turnsAlways' | 'lateMs'>;
  /** How late the process was of late with what it had to do, in milliseconds. */
  late(): number;
  /** In [0, 1): spreads those that come again. */
  chance(): number;
}

const RETRY_MS = 2_000;

/** A queue would answer everybody late; to be told at once when to come again is kinder. */
export function createAdmission({ limits, late, chance }: AdmissionNeeds): Omit<Admission, 'close'> {
  let underWay = 0;
  return {
    enter() {
      const full = underWay >= limits.turnsAtOnce;
      if (full || (underWay >= limits.turnsAlways && late() > limits.lateMs))
        return { retryAfterMs: Math.round(RETRY_MS * (1 + chance())) };
      underWay += 1;
      let left = false;
      return {
        leave() {
          if (left) return;
          left = true;
          underWay -= 1;
        },
      };
    },
    get underWay() {
      return underWay;
    },
  };
}

const RESOLUTION_MS = 10;
const LOOK_EVERY_MS = 250;

/** Admission by the clock of this process. */
export function openAdmission(limits: AdmissionNeeds['limits']): Admission {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  let late = 0;
  const look = setInterval(() => {
    // The delays hold the time for which was waited on purpose.
    late = Math.max(0, delays.mean / 1e6 - RESOLUTION_MS);
    delays.reset();
  }, LOOK_EVERY_MS).unref();
  return Object.assign(createAdmission({ limits, late: () => late, chance: Math.random }), {
    close() {
      clearInterval(look);
      delays.disable();
    },
  });
}
