import { existsSync, globSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refuseWith } from '../problems.ts';

/** What a page address without a file of its own gets; the browser draws it. */
const FALLBACK = '200.html';
const IMMUTABLE = `${sep}_app${sep}immutable${sep}`;

/** The built pages; every address that is no file and no API is drawn in the browser. */
export async function servePages(app: FastifyInstance, pages: string): Promise<void> {
  const built = existsSync(join(pages, FALLBACK));
  if (built) await serveFiles(app, pages);
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0]!;
    if (!isPage(request.method, path))
      return refuseWith(reply, { code: 'not-found', message: 'There is nothing at this address.' });
    if (!built) return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    return reply.sendFile(FALLBACK);
  });
}

async function serveFiles(app: FastifyInstance, pages: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: pages,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forever = path.includes(IMMUTABLE);
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  // A page with a file of its own has no ".html" in its address.
  for (const file of globSync('**/*.html', { cwd: pages }).map((path) => path.split(sep).join('/')))
    if (file !== FALLBACK && !file.endsWith('index.html'))
      app.get(`/${file.replace(/\.html$/, '')}`, (_request, reply) => reply.sendFile(file));
}

const NOT_BUILT = 'The pages have not been built yet: start with "npm start", which builds them.\n';

function isPage(method: string, path: string): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return !path.startsWith('/api/') && path !== '/api' && !/\.\w+$/.test(path) && !path.startsWith('/_app/');
}
