import { isMorning, nextMorning } from '@anyone-else/people';
import type { JobKind } from '@anyone-else/storage';
import type { Account } from '../accounts/account.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { Mail } from '../hosted/mailer.ts';
import { deleteOldTalks } from '../own-data/old-talks.ts';
import { meOf } from '../people/me.ts';
import { reminderMail } from './reminder-mail.ts';
import type { Work } from './runner.ts';

/** How people are reached beside the pages; without it nobody is. */
export interface Post {
  /** Where browsers find this server. */
  origin: string;
  /** Where somebody who asked for reminders wants them; undefined for all others. */
  remindersTo(account: string): Promise<string | undefined>;
  /** Resolves when the mail server has taken it. */
  send(mail: Mail): Promise<void>;
}

/** What is done that nobody waits for. What hangs on the time goes by the database's clock. */
export function workOf(accounts: Pick<Accounts, 'of'>, post: Post | undefined): Record<JobKind, Work> {
  return {
    'after-talk': async (job) => await scoreTalk(await accounts.of(job.account), job.about),
    'old-talks': async (job, signal) => {
      const account = await accounts.of(job.account);
      expectSameTime(account.now(), job.at);
      return await deleteOldTalks(account, job.at, signal);
    },
    remind: async (job, signal) => {
      const to = await post?.remindersTo(job.account);
      // Asked for no longer, or gone.
      if (post === undefined || to === undefined) return undefined;
      return await remind(await accounts.of(job.account), { ...post, to, now: job.at, signal });
    },
  };
}

/** Between two machines that are kept on time there are milliseconds. */
const MOST_APART_MIN = 10;

/** What is deleted is gone: not where a clock is wrong, and nobody knows which. Throws what the operator is to know. */
function expectSameTime(here: string, there: string): void {
  const apart = Math.round(Math.abs(Date.parse(here) - Date.parse(there)) / 60_000);
  if (apart <= MOST_APART_MIN) return;
  throw new Error(
    `The clocks of this server and of the database are ${apart} minutes apart: no talk is deleted for its age until they agree.`,
  );
}

/** So that the review opens at once, and lists know the total. A model is never asked unbidden. */
async function scoreTalk({ kinds, scores }: Account, id: string): Promise<undefined> {
  const talk = await kinds['/api/sessions'].find(id);
  if (talk.ok && talk.value.notYet === undefined) await scores.of(talk.value);
}

interface Reminding extends Pick<Post, 'origin' | 'send'> {
  to: string;
  /** ISO-8601 UTC. */
  now: string;
  signal: AbortSignal;
}

/**
 * Each morning, where the day holds something. A server that was down does not write at night. One that is killed just
 * after the mail went out, or cannot reach the database until its lease is over, may have it written twice.
 */
async function remind(account: Account, { origin, send, to, now, signal }: Reminding): Promise<string> {
  const { zone } = (await meOf(account)).me;
  if (isMorning(now, zone)) {
    const { dues } = await account.book.week();
    const mail = reminderMail({ origin, to, dues, now });
    signal.throwIfAborted();
    if (mail !== undefined) await send(mail);
  }
  return nextMorning(now, zone);
}
