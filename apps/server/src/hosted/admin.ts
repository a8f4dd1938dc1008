import { hostname } from 'node:os';
import { type AdminCounts, AdminDeleteAsk, type Problem } from '@anyone-else/protocol';
import type { Database } from '@anyone-else/storage';
import type { FastifyInstance } from 'fastify';
import type { Account } from '../accounts/account.ts';
import { refuseWith } from '../problems.ts';
import type { ErrorCounts } from './error-counts.ts';
import type { HostedParts } from './hosted.ts';

const NOT_FOR_YOU: Problem = { code: 'not-found', message: 'There is nothing at this address.' };
const NO_SUCH: Problem = {
  code: 'not-found',
  message: 'There is no account with this address.',
  field: 'mail',
};

/** What the counts of the database are called. */
const SAID: Record<string, string> = {
  sessions: 'talks rehearsed',
  brought: 'talks brought in',
  own_contacts: 'contacts of their own',
};

interface AdminNeeds extends Pick<HostedParts, 'auth'> {
  database: Pick<Database, 'counts'>;
  errors: ErrorCounts;
  /** Mails that no mail server took, since this server started. */
  unsent(): number;
  /** The accounts that are open on this server. */
  open(): Promise<Account[]>;
  forget(account: string): Promise<void>;
}

/** How much there is, for those whom the operator named; for anybody else there is nothing here. */
export function adminRoutes(
  app: FastifyInstance,
  { auth, database, errors, unsent, open, forget }: AdminNeeds,
): void {
  app.get('/api/admin', async (request, reply): Promise<AdminCounts> => {
    if (request.caller?.admin !== true) return refuseWith(reply, NOT_FOR_YOU) as never;
    const { adapter } = await auth.$context;
    const alive = [{ field: 'expiresAt', operator: 'gt' as const, value: new Date() }];
    const [kept, accounts, browsers, opened] = await Promise.all([
      database.counts(),
      adapter.count({ model: 'user' }),
      adapter.count({ model: 'session', where: alive }),
      open(),
    ]);
    const counts = {
      accounts,
      'browsers signed in': browsers,
      ...Object.fromEntries(Object.entries(kept).map(([name, count]) => [SAID[name] ?? name, count])),
      'accounts open on this server': opened.length,
      'windows open on this server': app.websocketServer.clients.size,
      'mails that this server could not send': unsent(),
    };
    return {
      counts: Object.entries(counts).map(([name, count]) => ({ name, count })),
      errors: errors.list(),
      since: errors.since,
      server: `${hostname()}, process ${process.pid}`,
    };
  });

  app.post('/api/admin/delete', async (request, reply) => {
    if (request.caller?.admin !== true) return refuseWith(reply, NOT_FOR_YOU);
    const asked = AdminDeleteAsk.safeParse(request.body);
    if (!asked.success) return refuseWith(reply, NO_SUCH);
    const { internalAdapter } = await auth.$context;
    const found = await internalAdapter.findUserByEmail(asked.data.mail.toLowerCase());
    if (!found) return refuseWith(reply, NO_SUCH);
    await forget(found.user.id);
    return reply.code(204).send();
  });
}
