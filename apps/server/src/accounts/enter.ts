import { LOCAL_ACCOUNT } from '@anyone-else/storage';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isBelowApi } from '../below-api.ts';
import { refuseWith } from '../problems.ts';
import type { Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import type { Caller, WhoAsks } from './caller.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of whoever asks. Throws on a route that is open to everybody: such a one must not depend on who asks. */
    account: Account;
    /** Who asks; null on a route that is open to everybody. */
    caller: Caller | null;
  }
  interface FastifyContextConfig {
    /** Answered whoever asks. Without it a route below /api is for those who are signed in. */
    open?: boolean;
  }
}

/** Without sign-in whoever asks is the one user of this machine. */
export const everybodyIsLocal: WhoAsks = async () => ({ account: LOCAL_ACCOUNT, admin: false });

/**
 * Finds out who asks and opens what serves them, before a body is read and before a socket is upgraded. To be installed
 * after the guards: a page of another site is refused, whoever is signed in.
 */
export function installAccounts(
  app: FastifyInstance,
  whoAsks: WhoAsks,
  accounts: Pick<Accounts, 'of'>,
): void {
  const entered = new WeakMap<FastifyRequest, Account>();
  app.decorateRequest('caller', null);
  app.decorateRequest('account', {
    getter(this: FastifyRequest): Account {
      const account = entered.get(this);
      if (account === undefined) throw new Error('An open route asked for an account.');
      return account;
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    if (isOpen(request)) return;
    const caller = await whoAsks(request);
    if (caller === undefined) {
      return refuseWith(reply, {
        code: 'sign-in',
        message: 'Please sign in first: what is kept here is for whoever it belongs to.',
      });
    }
    request.caller = caller;
    entered.set(request, await accounts.of(caller.account));
  });
}

/** Pages are open, and so is what says of itself that it is; what does not exist has nothing to hide. */
const isOpen = (request: FastifyRequest): boolean =>
  request.is404 || request.routeOptions.config.open === true || !isBelowApi(request);
