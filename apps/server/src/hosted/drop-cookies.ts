import type { FastifyReply, FastifyRequest } from 'fastify';
import { passCookies } from './ask-auth.ts';
import type { Auth } from './auth.ts';

/** Has the browser of whoever leaves forget the sign-in, and all that the pages kept there. Adds headers only. */
export async function dropCookies(auth: Auth, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const headers = new Headers({ cookie: request.headers.cookie ?? '' });
  const gone = await auth.api.signOut({ headers, returnHeaders: true });
  passCookies(gone.headers, reply);
  reply.header('clear-site-data', '"storage", "cache"');
}
