import { availableParallelism } from 'node:os';
import { Refused } from '@anyone-else/rehearsal';
import { inThread, type ThreadOptions } from './in-thread.ts';
import { inTurns } from './in-turns.ts';

/** Of the processors some are left to those who talk; each thread may take its whole heap. */
const AT_ONCE = Math.min(4, Math.max(2, availableParallelism() - 1));

/** The threads of this process, whoever works in them: how much memory they take does not depend on how many ask. */
const turns = inTurns({ atOnce: AT_ONCE, ofOne: 4, ofAll: 32 });

export interface ThreadWork extends Omit<ThreadOptions, 'transfer'> {
  script: URL;
  /** Made when the turn has come, so that what waits takes no room twice. */
  pack(): ThreadData | Promise<ThreadData>;
}
type ThreadData = { data: unknown; transfer?: ThreadOptions['transfer'] };

/** Threads for the work of one account, which has one at a time; all accounts share a few of them, in turn. */
export interface Threads {
  /** Whether work that is asked for now has to wait. */
  readonly wait: boolean;
  /**
   * As `inThread`, in turn; its deadline begins when the turn has come. Rejects with Refused, 'busy', where too much
   * waits already.
   */
  run<T>(work: ThreadWork): Promise<T>;
}

export const threadsOf = (account: string): Threads => ({
  get wait() {
    return turns.waits(account);
  },
  async run<T>({ script, pack, deadlineMs, signal }: ThreadWork) {
    const done = turns.run(account, async () => {
      const { data, transfer = [] } = await pack();
      return await inThread<T>(script, data, { deadlineMs, signal, transfer });
    });
    if (done === undefined) throw new Refused('busy', BUSY);
    return await done;
  },
});

const BUSY = 'Several long talks are being worked on just now: please try again in a moment.';
