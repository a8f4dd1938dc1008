import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isBelowApi } from './below-api.ts';
import { refuseWith } from './problems.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered under any name and to any page. */
    anyHost?: boolean;
    /** Another site may lead a browser here, although it stands below /api: a provider sends back whoever signs in. */
    ledTo?: boolean;
  }
}

const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];
/** What an injected request, which has no socket, counts as having come in by. */
const HTTP_PORT = 80;

/** 'localhost:80' and 'localhost' are the same place. */
const plain = (host: string) => host.toLowerCase().replace(/:80$/, '');

/**
 * Who may ask. A page of any site can reach a server on the user's own machine: by its address, or by a name of its
 * own that it points here (rebinding). So the Host must be one of ours, and so must the Origin wherever a browser
 * sends one. Runs before the body is read and before a socket is upgraded.
 *
 * @param origin where browsers find a hosted server: its pages come from there and from nowhere else
 */
export function installGuards(
  app: FastifyInstance,
  allowedHosts: readonly string[],
  origin: string | undefined,
): void {
  app.addHook('onRequest', async (request, reply) => {
    // A load balancer asks by whatever address it knows, and is told what anybody may know.
    if (request.routeOptions.config.anyHost === true) return;
    if (holdsNothing(request))
      return refuseWith(reply, { code: 'not-found', message: 'There is nothing at this address.' });
    const ours = hostsOf(request, allowedHosts);
    if (!ours.has(plain(request.headers.host ?? '')))
      return refuseWith(reply, {
        code: 'forbidden-origin',
        message: 'This name is not one that Anyone Else answers to. It can be allowed with ALLOWED_HOSTS.',
      });
    if (!isOwnPage(request, ours, origin))
      return refuseWith(reply, {
        code: 'forbidden-origin',
        message: 'Only the pages of Anyone Else itself may ask for this.',
      });
  });
}

/** A sign that no text holds, and that no database takes: nothing can be found by it. */
const NUL = '\u0000';

function holdsNothing({ params, query }: FastifyRequest): boolean {
  const values = [...Object.values(params ?? {}), ...Object.values(query ?? {})].flat();
  return values.some((value) => typeof value === 'string' && value.includes(NUL));
}

function hostsOf(request: FastifyRequest, allowed: readonly string[]): Set<string> {
  const port = request.raw.socket?.localPort ?? HTTP_PORT;
  return new Set([...OWN_NAMES.map((name) => `${name}:${port}`), ...allowed].map(plain));
}

function isOwnPage(request: FastifyRequest, ours: Set<string>, only: string | undefined): boolean {
  const { origin, upgrade } = request.headers;
  if (origin === undefined) {
    // Programs on this machine send none and need none; a browser always sends one with a socket.
    const fromBrowser = /^Mozilla\//.test(request.headers['user-agent'] ?? '');
    if (upgrade !== undefined && fromBrowser) return false;
    return request.headers['sec-fetch-site'] !== 'cross-site' || isLink(request);
  }
  if (only !== undefined) return origin === only;
  if (!URL.canParse(origin)) return false;
  const { protocol, host } = new URL(origin);
  return (protocol === 'http:' || protocol === 'https:') && ours.has(plain(host));
}

/**
 * Whether a browser comes from another site to see a page here, by a link in a mail or sent back by a provider: in a
 * window of its own (`document`, not a frame), so that the other site gets nothing of what it sees there.
 */
function isLink(request: FastifyRequest): boolean {
  const { method, headers, is404, routeOptions } = request;
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document') return false;
  return routeOptions.config.ledTo === true || is404 || !isBelowApi(request);
}
