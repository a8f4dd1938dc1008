import { createHmac } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from '../limits/network.ts';
import { ADDRESS_HEADER, type Auth } from './auth.ts';

/** What the library's own checks look at, and no more of what a browser sends. */
const PASSED_ON = ['origin', 'cookie', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest'] as const;

/** Asks one of the library's routes on behalf of a browser, so that its checks and limits of rate stand before it. */
export async function askAuth(
  auth: Auth,
  origin: string,
  request: FastifyRequest,
  path: string,
  body?: unknown,
): Promise<Response> {
  const headers = new Headers({ [ADDRESS_HEADER]: standInFor(request.ip, auth.options.secret) });
  for (const name of PASSED_ON) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  if (body !== undefined) headers.set('content-type', 'application/json');
  return await auth.handler(
    new Request(`${origin}/api/auth${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
}

/** Gives the browser the cookies that the library set. */
export function passCookies(headers: Headers, reply: FastifyReply): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
}

/**
 * An address that nobody has, the same for the same network: the library counts by it, and its table names nobody.
 * The digest stands in the half of an IPv6 address that it counts by; the secret keeps others from trying all addresses.
 */
export function standInFor(address: string, secret: string): string {
  const digest = createHmac('sha256', secret)
    .update(`network:${networkOf(address)}`)
    .digest('hex');
  return `${digest.slice(0, 16).match(/..../g)!.join(':')}::1`;
}
