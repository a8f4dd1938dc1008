import type { Database } from '@anyone-else/storage';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts } from '../accounts/accounts.ts';
import type { WhoAsks } from '../accounts/caller.ts';
import type { Neighbours } from '../instances/neighbours.ts';
import { accountRoutes } from './account.ts';
import { adminRoutes } from './admin.ts';
import { type Auth, openAuth } from './auth.ts';
import { dropCookies } from './drop-cookies.ts';
import { countErrors } from './error-counts.ts';
import { linkMail } from './link-mail.ts';
import { createLinks, type Links } from './links.ts';
import type { Mail, Mailer } from './mailer.ts';
import { renewTokens } from './renew.ts';
import { createSessions, type Sessions, type Signed } from './sessions.ts';
import type { HostedSettings } from './settings.ts';
import { signInRoutes } from './sign-in.ts';
import { type Sockets, watchSockets } from './sockets.ts';

export interface HostedNeeds {
  settings: HostedSettings;
  database: Pick<Database, 'signIn' | 'counts' | 'deleteAccount' | 'jobs'>;
  /** Given where links are sent by e-mail. */
  mailer?: Mailer;
  /** In ms since 1970. */
  now(): number;
  /** What an operator should know; holds no address of anybody. */
  warn(message: string): void;
}

/** Sign-in, on a server with many users. */
export interface Hosted {
  whoAsks: WhoAsks;
  /** Adds its routes and hooks; to be called after the guards. */
  install(app: FastifyInstance, accounts: Pick<Accounts, 'shut' | 'open'>, neighbours: Neighbours): void;
  /** Where somebody who asked for reminders wants them; undefined for all others. */
  remindersTo(account: string): Promise<string | undefined>;
  /** Resolves when the mail server has taken it; rejects where there is none. */
  send(mail: Mail): Promise<void>;
  /** Signs somebody out everywhere and removes the account with all that it keeps. */
  forget(account: string): Promise<void>;
  /** Has the browser that asks forget who was signed in there: headers of the answer, which is still to be sent. */
  leave(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** Hangs up on all whose sign-in is over by now; happens each minute by itself. */
  lookAgain(): Promise<void>;
  auth: Auth;
  close(): void;
}

/** What the routes share. */
export interface HostedParts {
  auth: Auth;
  settings: HostedSettings;
  sessions: Sessions;
  links: Links;
  hasMail: boolean;
  /** Somebody has asked for reminders: the next morning is looked for. */
  askReminder(account: string): Promise<void>;
}

/** So often addresses of links that are too old are removed. */
const PURGE_EVERY_MS = 10 * 60_000;
/** Servers tell each other under this name whose sign-ins have changed. */
const ABOUT = 'sign-ins';

export function openHosted({ settings, database, mailer, now, warn }: HostedNeeds): Hosted {
  let unsent = 0;
  const deliver = async (mail: string, token: string, back: string): Promise<void> => {
    if (mailer === undefined || !settings.invited.has(mail)) return await links.remove(token);
    await links.offer(mail, token, () => mailer.send(linkMail(settings.origin, mail, token, back)));
  };
  const auth = openAuth({
    settings,
    tables: database.signIn,
    warn,
    sendLink: (mail, token, back) =>
      void deliver(mail, token, back).catch((error: unknown) => {
        unsent += 1;
        warn(`a mail could not be sent: ${(error as { code?: string }).code ?? (error as Error).name}`);
      }),
  });
  const links = createLinks(() => auth.$context, now);
  const sessions = createSessions(auth, settings, now);
  const askReminder = (account: string) =>
    database.jobs.ask({ account, kind: 'remind', about: '', dueAt: new Date(now()).toISOString() });
  const parts: HostedParts = { auth, settings, sessions, links, hasMail: mailer !== undefined, askReminder };
  let sockets: Sockets | undefined;
  let accounts: Pick<Accounts, 'shut'> | undefined;
  let neighbours: Neighbours | undefined;
  const hangUp = (which: (signed: Signed) => boolean) => sockets?.hangUp(which);
  /** What this server holds of somebody's sign-ins is true no more, nor what others hold. */
  const changed = (account: string) => neighbours?.tellAll(ABOUT, { kind: 'sign-ins', account });
  const forget = async (account: string): Promise<void> => {
    await sessions.end(account, 'all');
    changed(account);
    hangUp((signed) => signed.account === account);
    await accounts?.shut(account);
    await database.deleteAccount(account);
    // Whoever looked meanwhile who somebody is has found them still there.
    sessions.forget((signed) => signed.account === account);
    changed(account);
    await accounts?.shut(account);
  };

  return {
    async whoAsks({ headers }) {
      const signed = await sessions.find(headers.cookie);
      return signed && { account: signed.account, admin: signed.admin };
    },
    install(app, opened, others) {
      accounts = opened;
      neighbours = others;
      const defect = (error: unknown) => app.log.error({ err: error }, 'sign-in failed');
      const watched = watchSockets(sessions, defect);
      sockets = watched;
      app.websocketServer.on('connection', watched.opened);
      const off = others.hear(ABOUT, (word) => {
        if (word.kind !== 'sign-ins') return;
        sessions.forget(({ account }) => account === word.account);
        void watched.lookAgain().catch(defect);
      });
      // Words may have been lost: whoever is signed in is looked up anew.
      const offBack = others.onBack(() => sessions.forget(() => true));
      const purging = setInterval(() => void links.purge().catch(defect), PURGE_EVERY_MS).unref();
      app.addHook('onReady', () => links.purge().catch(defect));
      app.addHook('onClose', async () => {
        clearInterval(purging);
        off();
        offBack();
        watched.close();
      });
      const errors = countErrors(app, now);
      renewTokens(app, parts, now);
      signInRoutes(app, parts, hangUp, changed);
      accountRoutes(app, parts, hangUp, changed);
      adminRoutes(app, {
        ...parts,
        database,
        forget,
        errors,
        unsent: () => unsent,
        open: () => opened.open(),
      });
    },
    async remindersTo(account) {
      const { internalAdapter } = await auth.$context;
      const user = await internalAdapter.findUserById(account);
      const wanted = (user as { reminders?: boolean | null } | null)?.reminders === true;
      return user !== null && wanted && settings.invited.has(user.email) ? user.email : undefined;
    },
    async send(mail) {
      if (mailer === undefined) throw new Error('There is no mail server.');
      await mailer.send(mail).catch((error: unknown) => {
        unsent += 1;
        throw error;
      });
    },
    forget,
    leave: (request, reply) => dropCookies(auth, request, reply),
    lookAgain: async () => await sockets?.lookAgain(),
    auth,
    close: () => mailer?.close(),
  };
}
