import type { FastifyInstance } from 'fastify';

/**
 * Bodies are JSON and nothing else: a plain form or text, which any site can send without asking, gets 415. An empty
 * body is no body.
 */
export function installJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('remove', 'remove');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else parse(request, body as string, done);
  });
}
