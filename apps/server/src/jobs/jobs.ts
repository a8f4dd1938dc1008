import { randomUUID } from 'node:crypto';
import type { Database } from '@anyone-else/storage';
import type { Accounts } from '../accounts/accounts.ts';
import { createRunner, type JobTimes, type Runner } from './runner.ts';
import { type Post, workOf } from './work.ts';

/** Sorts before all that has a time: due, whatever the clocks of server and database say. */
const AT_ONCE = '1970-01-01T00:00:00.000Z';

export interface Jobs extends Pick<Runner, 'quiet' | 'stop'> {
  /** A talk of this account has ended. Never rejects: nothing depends on it. */
  afterTalk(account: string, talk: string): void;
}

export interface JobsNeeds {
  database: Pick<Database, 'jobs'>;
  accounts: Pick<Accounts, 'of'>;
  post: Post | undefined;
  defect(error: unknown): void;
  times?: Partial<JobTimes>;
}

/** Does jobs in this process, beside whatever other servers share them, until it is stopped. */
export function openJobs({ database: { jobs }, accounts, post, defect, times = {} }: JobsNeeds): Jobs {
  const runner = createRunner({
    ...{ jobs, defect, times, by: randomUUID(), work: workOf(accounts, post) },
    every(ms, look) {
      const timer = setInterval(look, ms).unref();
      return () => clearInterval(timer);
    },
    within: (ms) => AbortSignal.timeout(ms),
  });
  // What an account lost with its line of a job, or never had, it has again at the next start of any server.
  jobs.askDaily().then(runner.wake, defect);
  return {
    afterTalk(account, about) {
      jobs.ask({ account, kind: 'after-talk', about, dueAt: AT_ONCE }).then(runner.wake, defect);
    },
    quiet: runner.quiet,
    stop: runner.stop,
  };
}
