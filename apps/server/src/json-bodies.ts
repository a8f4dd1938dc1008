import type { FastifyInstance } from 'fastify';
import { isTooDeep } from './json-depth.ts';

/**
 * Bodies are JSON and nothing else: a plain form or text, which any site can send without asking, gets 415. An empty
 * body is no body.
 */
export function installJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('remove', 'remove');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else if (isTooDeep(body as string)) done(TOO_DEEP);
    else parse(request, body as string, done);
  });
}

const TOO_DEEP = Object.assign(new Error('nested too deep'), { statusCode: 400 });
