import type { FastifyRequest } from 'fastify';

/**
 * Whether a request is for the API and not for a page. The route that it found says so, not how its address was written:
 * '/%61pi/people' finds the same route as '/api/people'. What found none is judged by its address.
 */
export function isBelowApi({ url, routeOptions }: Pick<FastifyRequest, 'url' | 'routeOptions'>): boolean {
  const path = routeOptions.url ?? url;
  return path === '/api' || path.startsWith('/api/');
}
