import type { Job, JobKind, JobStorage } from '@anyone-else/storage';

/** Does one job; answers when the same is to be done again, ISO-8601 UTC, and undefined where it is done with. */
export type Work = (job: Job, signal: AbortSignal) => Promise<string | undefined>;

export interface RunnerNeeds {
  jobs: JobStorage;
  /** What this server goes by among those that share the jobs. */
  by: string;
  work: Record<JobKind, Work>;
  /** ISO-8601 UTC. */
  now(): string;
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

export interface Runner {
  /** Looks at once for what is due. */
  wake(): void;
  /** Resolves when nothing is under way. */
  quiet(): Promise<void>;
  /** Calls off what is under way, which other servers then take up at once. */
  stop(): Promise<void>;
}

export function createRunner({ jobs, by, work, now, every, within, defect, times }: RunnerNeeds): Runner {
  const { lookEveryMs, leaseMs } = { ...JOB_TIMES, ...times };
  const stopping = new AbortController();
  const under = new Set<Promise<void>>();
  let looking: Promise<void> | undefined;
  let lookAgain = false;
  /** Put off since the last look, and until when. Where the database's clock is ahead of this one they may be due again. */
  const lately = new Map<string, string>();

  const settle = async (job: Job, again: string | undefined): Promise<void> => {
    if (again === undefined) await jobs.done(job.id, by);
    else {
      lately.set(job.id, again);
      await jobs.putOff(job.id, by, again);
    }
  };

  const one = async (job: Job): Promise<void> => {
    const signal = AbortSignal.any([stopping.signal, within(leaseMs * (1 - MARGIN))]);
    try {
      await settle(job, await work[job.kind](job, signal));
    } catch (error) {
      if (!stopping.signal.aborted) defect(error);
      await settle(job, stopping.signal.aborted ? now() : after(job.tries, now()));
    }
  };

  const take = async (): Promise<void> => {
    while (!stopping.signal.aborted && under.size < AT_ONCE) {
      const taken = await jobs.claim(by, AT_ONCE - under.size, leaseMs);
      const fresh = taken.filter(({ id }) => !lately.has(id));
      for (const job of fresh) {
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
      // Else the same would be done over and over, without a pause.
      for (const { id } of taken) if (lately.has(id)) await jobs.putOff(id, by, lately.get(id)!);
      if (fresh.length === 0) return;
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
  const stopLooking = every(lookEveryMs, () => {
    lately.clear();
    wake();
  });

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

/** When a job that failed is tried again; undefined where it is given up. */
function after(tries: number, now: string): string | undefined {
  const minutes = AGAIN_AFTER_MIN[tries];
  return minutes === undefined ? undefined : new Date(Date.parse(now) + minutes * 60_000).toISOString();
}
