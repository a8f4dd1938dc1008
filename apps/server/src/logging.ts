import type { FastifyInstance, FastifyServerOptions } from 'fastify';

/**
 * What a log line may hold. Spoken text is private and may hide in an error's message or in a body, so an error is
 * told by its kind and place alone.
 */
export function describeError(error: unknown): {
  type: string;
  code?: string;
  message: string;
  stack: string;
} {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: '',
    stack: frames.slice(0, 8).join('\n'),
  };
}

/** Options of the app's logger: no addresses with their queries, no bodies, no messages of errors. */
export function loggerOptions(level: string): FastifyServerOptions['logger'] {
  if (level === 'silent') return false;
  return {
    level,
    serializers: {
      req: (request) => ({ method: request.method, url: '' }),
      res: (reply) => ({ statusCode: reply.statusCode ?? 0 }),
      err: describeError,
    },
  };
}

/** One line a request: method, route, status, milliseconds. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ method, route: routeOptions.url ?? 'none', status: reply.statusCode, ms });
  });
}
