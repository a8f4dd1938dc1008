import {
  type Problem,
  SignInLinkAsk,
  SignInMailAsk,
  type SignInProviderAnswer,
  SignInProviderAsk,
} from '@anyone-else/protocol';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { refuseWith } from '../problems.ts';
import { accountAnswer } from './account.ts';
import { askAuth, passCookies } from './ask-auth.ts';
import { PROVIDER, SESSION_COOKIE } from './auth.ts';
import { backPath } from './back.ts';
import type { HostedParts } from './hosted.ts';
import type { Signed } from './sessions.ts';

const OPEN = { config: { open: true } };

const NO_ADDRESS: Problem = {
  code: 'bad-request',
  message: 'This does not look like an e-mail address. Please look at it again.',
  field: 'mail',
};
const LINK_OVER: Problem = {
  code: 'not-found',
  message: 'This link has been used or is older than ten minutes. Ask for a new one; it comes in a moment.',
};
const NO_PROVIDER: Problem = {
  code: 'internal',
  message: 'The sign-in page of your organisation does not answer just now. Please try again in a minute.',
};

/** The routes by which people come in. They tell nobody whether an address has an account or may have one. */
export function signInRoutes(
  app: FastifyInstance,
  parts: HostedParts,
  hangUp: (which: (signed: Signed) => boolean) => void,
  changed: (account: string) => void,
): void {
  const { auth, settings, sessions, links, hasMail } = parts;
  const { origin, provider } = settings;

  if (hasMail)
    app.post('/api/sign-in/mail', OPEN, async (request, reply) => {
      const asked = SignInMailAsk.safeParse(request.body);
      if (!asked.success) return refuseWith(reply, NO_ADDRESS);
      const answer = await askAuth(auth, origin, request, '/sign-in/magic-link', {
        email: asked.data.mail.toLowerCase(),
        metadata: { back: backPath(asked.data.back) },
      });
      if (answer.status === 429) return tooFast(reply, answer);
      return answer.ok ? reply.code(204).send() : refuseWith(reply, NO_ADDRESS);
    });

  // The library has this as a GET, which a page of another site could lead a browser to and so sign it in as somebody else.
  app.post('/api/sign-in/link', OPEN, async (request, reply) => {
    const asked = SignInLinkAsk.safeParse(request.body);
    if (!asked.success) return refuseWith(reply, LINK_OVER);
    const before = await sessions.find(request.headers.cookie);
    const query = new URLSearchParams({ token: asked.data.token });
    const answer = await askAuth(auth, origin, request, `/magic-link/verify?${query}`);
    if (answer.status === 429) return tooFast(reply, answer);
    const signed = answer.ok ? await sessions.find(cookieIn(answer.headers)) : undefined;
    if (signed === undefined) return refuseWith(reply, LINK_OVER);
    // Who is in needs no other link, and nobody else is to find one.
    await links.drop(signed.mail);
    if (before !== undefined) {
      // Who was signed in here before is signed out: the browser has a new cookie.
      await sessions.end(before.account, { only: before.family });
      hangUp(({ family }) => family === before.family);
      changed(before.account);
    }
    passCookies(answer.headers, reply);
    return await accountAnswer(parts, signed);
  });

  if (provider !== undefined) {
    app.post('/api/sign-in/provider', OPEN, async (request, reply): Promise<SignInProviderAnswer> => {
      const asked = SignInProviderAsk.safeParse(request.body ?? {});
      const back = new URLSearchParams({ back: backPath(asked.data?.back) });
      const answer = await askAuth(auth, origin, request, '/sign-in/social', {
        provider: PROVIDER,
        callbackURL: `/sign-in/done?${back}`,
        errorCallbackURL: '/sign-in',
        disableRedirect: true,
      });
      if (answer.status === 429) return tooFast(reply, answer) as never;
      const { url } = answer.ok ? ((await answer.json()) as { url?: string }) : {};
      if (url === undefined) return refuseWith(reply, NO_PROVIDER, 502) as never;
      passCookies(answer.headers, reply);
      return { url };
    });
    // Only with the state that this browser was given, and the provider's own proof, does this sign anybody in.
    app.get(
      `/api/auth/callback/${PROVIDER}`,
      { config: { open: true, ledTo: true } },
      async (request, reply) => {
        const answer = await askAuth(auth, origin, request, request.url.replace(/^\/api\/auth/, ''));
        passCookies(answer.headers, reply);
        return reply.redirect(answer.headers.get('location') ?? `${origin}/sign-in?error=unknown`, 303);
      },
    );
  }
}

function tooFast(reply: FastifyReply, answer: Response): FastifyReply {
  const seconds = Number(answer.headers.get('x-retry-after')) || 60;
  reply.header('retry-after', seconds);
  return refuseWith(reply, {
    code: 'too-fast',
    message: 'Many sign-ins were asked for from your network just now. Please try again in a minute.',
  });
}

/** The new session's cookie as the browser will send it. */
const cookieIn = (headers: Headers): string | undefined =>
  headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`))
    ?.split(';', 1)[0];
