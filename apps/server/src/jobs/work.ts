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

/** What is done that nobody waits for. */
export function workOf(accounts: Pick<Accounts, 'of'>, post: Post | undefined): Record<JobKind, Work> {
  const withAccount =
    (work: (account: Account, about: string) => Promise<string | undefined>): Work =>
    async (job) =>
      await work(await accounts.of(job.account), job.about);
  return {
    'after-talk': withAccount(scoreTalk),
    'old-talks': withAccount(deleteOldTalks),
    remind: async (job) => {
      const to = await post?.remindersTo(job.account);
      // Asked for no longer, or gone.
      if (post === undefined || to === undefined) return undefined;
      return await remind(await accounts.of(job.account), post, to);
    },
  };
}

/** So that the review opens at once, and lists know the total. A model is never asked unbidden. */
async function scoreTalk({ kinds, scores }: Account, id: string): Promise<undefined> {
  const talk = await kinds['/api/sessions'].find(id);
  if (talk.ok && talk.value.notYet === undefined) await scores.of(talk.value);
}

/**
 * Each morning, where the day holds something. A server that was down does not write at night. One that is killed just
 * after the mail went out may write it twice.
 */
async function remind(account: Account, { origin, send }: Post, to: string): Promise<string> {
  const now = account.now();
  const { zone } = (await meOf(account)).me;
  if (isMorning(now, zone)) {
    const { dues } = await account.book.week();
    const mail = reminderMail({ origin, to, dues, now });
    if (mail !== undefined) await send(mail);
  }
  return nextMorning(now, zone);
}
