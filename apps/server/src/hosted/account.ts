import { type AccountAnswer, AccountEdit, type Problem } from '@anyone-else/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuseWith } from '../problems.ts';
import { dropCookies } from './drop-cookies.ts';
import type { HostedParts } from './hosted.ts';
import type { Signed } from './sessions.ts';

const OPEN = { config: { open: true } };
const SIGN_IN: Problem = { code: 'sign-in', message: 'You are signed out. Please sign in again.' };

/** Who is signed in, and how one stops being so. */
export function accountRoutes(
  app: FastifyInstance,
  parts: HostedParts,
  hangUp: (which: (signed: Signed) => boolean) => void,
  changed: (account: string) => void,
): void {
  const { auth, sessions, links } = parts;
  const signedIn = (request: FastifyRequest) => sessions.find(request.headers.cookie);

  app.get('/api/account', OPEN, async (request) => await accountAnswer(parts, await signedIn(request)));

  app.put('/api/account', async (request, reply) => {
    const signed = await signedIn(request);
    const edit = AccountEdit.safeParse(request.body);
    if (signed === undefined) return refuseWith(reply, SIGN_IN);
    if (!edit.success || !parts.hasMail)
      return refuseWith(reply, { code: 'bad-request', message: 'This cannot be changed here.' });
    const { internalAdapter } = await auth.$context;
    await internalAdapter.updateUser(signed.account, { reminders: edit.data.reminders });
    sessions.forget(({ account }) => account === signed.account);
    if (edit.data.reminders) await parts.askReminder(signed.account);
    return await accountAnswer(parts, { ...signed, reminders: edit.data.reminders });
  });

  // Open, so that whoever is signed out already gets the same answer and no cookie stays.
  app.post('/api/sign-out', OPEN, async (request, reply) => {
    const signed = await signedIn(request);
    if (signed !== undefined) {
      await sessions.end(signed.account, { only: signed.family });
      hangUp(({ family }) => family === signed.family);
      changed(signed.account);
    }
    await dropCookies(auth, request, reply);
    return reply.code(204).send();
  });

  app.post('/api/sign-out/elsewhere', async (request, reply) => {
    const signed = await signedIn(request);
    if (signed === undefined) return refuseWith(reply, SIGN_IN);
    const ended = new Set(await sessions.end(signed.account, { but: signed.family }));
    hangUp(({ family }) => ended.has(family));
    changed(signed.account);
    await links.drop(signed.mail);
    return await accountAnswer(parts, signed);
  });
}

export async function accountAnswer(
  { settings, sessions, hasMail }: HostedParts,
  signed: Signed | undefined,
): Promise<AccountAnswer> {
  const ways = { mail: hasMail, provider: settings.provider?.name ?? null };
  if (signed === undefined) return { ways, me: null };
  const { account, mail, admin, reminders } = signed;
  const browsers = await sessions.count(account);
  return {
    ways,
    me: {
      id: account,
      mail,
      admin,
      elsewhere: Math.max(0, browsers - 1),
      reminders: hasMail ? reminders : null,
    },
  };
}
