import type { FastifyInstance } from 'fastify';

/** 'GET /api/people/:id' and so on, as the app itself lists its routes; HEAD goes with GET. */
export function routesOf(app: FastifyInstance): string[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const found = /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/u.exec(line);
      if (found === null) return [];
      const [, indent = '', piece = '', methods = ''] = found;
      const depth = indent.length / 4;
      above.length = depth;
      above[depth] = piece;
      const url = above.join('');
      return methods
        .split(', ')
        .flatMap((method) => (method === '' || method === 'HEAD' ? [] : [`${method} ${url}`]));
    });
}
