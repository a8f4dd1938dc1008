import type { Job, JobKind, JobStorage } from '@anyone-else/storage';

/**
 * Does one job; answers when the same is to be done again, ISO-8601 UTC, and undefined where it is done with. It must
 * stop, by throwing, once the signal is aborted: from then on it may be somebody else's.
 */
export type Work = (job: Job, signal: AbortSignal) => Promise<string | undefined>;

export interface RunnerNeeds {
  jobs: JobStorage;
  /** What this server goes by among those that share the jobs. */
  by: string;
  work: Record<JobKind, Work>;
  /** Does this in a rhythm; answers how to stop. */
  every(ms: number, look: () => void): () => void;
  /** Aborted after so long. */
  within(ms: number): AbortSignal;
  defect(error: unknown): void;
  times?: Partial<JobTimes>;
}

export interface JobTimes {
  /** How often this server looks for what is due: for what others have left, and what lay in the future. */
  lookEveryMs: number;
  /** So long a job is this server's. A server that is killed leaves it to the others after that. */
  leaseMs: number;
}

export const JOB_TIMES: JobTimes = { lookEveryMs: 20_000, leaseMs: 120_000 };

/** Jobs of one server at once: they stand behind the talks that go on. */
const AT_ONCE = 2;
/** So long before the lease is over a job is called off, that no two servers do the same. */
const MARGIN = 0.1;
/** After so many minutes a job that failed is tried again; after the last it is given up. */
const AGAIN_AFTER_MIN = [1, 5, 30, 120];
/** What is done each day is never given up: it is tried at the same hour of the next one, and so on. */
const DAILY: ReadonlySet<JobKind> = new Set(['remind', 'old-talks']);
const REST_OF_DAY_MIN = 24 * 60 - AGAIN_AFTER_MIN.reduce((sum, minutes) => sum + minutes, 0);

export interface Runner {
  /** Looks at once for what is due. */
  wake(): void;
  /** Resolves when nothing is under way. */
  quiet(): Promise<void>;
  /** Calls off what is under way, which other servers then take up at once. */
  stop(): Promise<void>;
}

export function createRunner({ jobs, by, work, every, within, defect, times }: RunnerNeeds): Runner {
  const { lookEveryMs, leaseMs } = { ...JOB_TIMES, ...times };
  const stopping = new AbortController();
  const under = new Set<Promise<void>>();
  let looking: Promise<void> | undefined;
  let lookAgain = false;
  /** What went well, and when it is to be done again, where the database could not take note of it. */
  const unnoted = new Map<string, string | undefined>();

  const note = async (id: string, again: string | undefined): Promise<void> => {
    await (again === undefined ? jobs.done(id, by) : jobs.again(id, by, again));
  };

  const failed = async ({ id, kind, tries }: Job): Promise<void> => {
    const pause = pauseAfter(kind, tries);
    await (pause === undefined ? jobs.done(id, by) : jobs.putOff(id, by, pause));
  };

  const one = async (job: Job): Promise<void> => {
    const signal = AbortSignal.any([stopping.signal, within(leaseMs * (1 - MARGIN))]);
    let again: string | undefined;
    try {
      again = await work[job.kind](job, signal);
    } catch (error) {
      if (stopping.signal.aborted) return void (await jobs.giveBack(job.id, by));
      defect(error);
      return await failed(job);
    }
    try {
      await note(job.id, again);
    } catch (error) {
      unnoted.set(job.id, again);
      throw error;
    }
  };

  const take = async (): Promise<void> => {
    // Where the database was away just then: what was done, a mail sent say, must not be done again.
    for (const [id, again] of unnoted) {
      await note(id, again);
      unnoted.delete(id);
    }
    while (!stopping.signal.aborted && under.size < AT_ONCE) {
      const taken = await jobs.claim(by, AT_ONCE - under.size, leaseMs);
      for (const job of taken) {
        const going: Promise<void> = one(job)
          .catch((error: unknown) => {
            // A database that is closed under a job that would not stop: its lease runs out.
            if (!stopping.signal.aborted) defect(error);
          })
          .finally(() => {
            under.delete(going);
            wake();
          });
        under.add(going);
      }
      if (taken.length === 0) return;
    }
  };

  const wake = (): void => {
    if (stopping.signal.aborted) return;
    if (looking !== undefined) {
      lookAgain = true;
      return;
    }
    looking = take()
      .catch(defect)
      .finally(() => {
        looking = undefined;
        if (!lookAgain) return;
        lookAgain = false;
        wake();
      });
  };
  const stopLooking = every(lookEveryMs, wake);

  const quiet = async (): Promise<void> => {
    while (looking !== undefined || under.size > 0) await Promise.all([looking, ...under]);
  };
  return {
    wake,
    quiet,
    async stop() {
      stopping.abort();
      stopLooking();
      await quiet();
    },
  };
}

/** In how many milliseconds a job that failed is tried again; undefined where it is given up. */
function pauseAfter(kind: JobKind, tries: number): number | undefined {
  const minutes = DAILY.has(kind)
    ? [...AGAIN_AFTER_MIN, REST_OF_DAY_MIN][tries % (AGAIN_AFTER_MIN.length + 1)]
    : AGAIN_AFTER_MIN[tries];
  return minutes === undefined ? undefined : minutes * 60_000;
}
