import type { FastifyInstance } from 'fastify';
import { isBelowApi } from '../below-api.ts';
import { passCookies } from './ask-auth.ts';
import type { HostedParts } from './hosted.ts';
import { RENEW_AFTER_MS } from './sessions.ts';

/** Who comes with a token of more than a day gets a new one with the answer. */
export function renewTokens(
  app: FastifyInstance,
  { auth, sessions }: Pick<HostedParts, 'auth' | 'sessions'>,
  now: () => number,
): void {
  app.addHook('preHandler', async (request, reply) => {
    const { cookie, upgrade } = request.headers;
    // A socket's handshake cannot bring a cookie to every browser; pages are served without looking who asks.
    if (cookie === undefined || upgrade !== undefined || !isBelowApi(request)) return;
    const signed = await sessions.find(cookie);
    if (signed === undefined || now() - signed.renewedAt < RENEW_AFTER_MS) return;
    const { headers } = await auth.api.rotateSession({
      headers: new Headers({ cookie }),
      returnHeaders: true,
    });
    passCookies(headers, reply);
    sessions.forget(({ family }) => family === signed.family);
  });
}
