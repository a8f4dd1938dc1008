import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { House } from '../house.ts';

/** Every text that the database holds, and every answer that can be asked for. */
export async function everything(house: House): Promise<[string, string][]> {
  const found: [string, string][] = [];
  const lists = [
    '/api/sessions',
    '/api/brought',
    '/api/people',
    '/api/content',
    '/api/me',
    '/api/week',
    '/api/progress',
    '/api/model',
  ];
  for (const path of lists) found.push([path, await (await house.get(path)).text()]);
  for (const kind of ['sessions', 'people', 'brought']) {
    const text = await (await house.get(`/api/${kind}`)).text();
    for (const [, id] of text.matchAll(/"id":"([^"]+)"/g)) {
      const one = encodeURIComponent(id!);
      for (const rest of ['', '/letter', '/aside', '/sheet', '/export.md', '/letters/outreach'])
        found.push([`/api/${kind}/:id${rest}`, await (await house.get(`/api/${kind}/${one}${rest}`)).text()]);
    }
  }
  // Nobody else may read it while the server does.
  await house.stop();
  const database = new DatabaseSync(join(house.folder, 'talks.sqlite'), { readOnly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all() as {
    name: string;
  }[];
  for (const { name } of tables)
    for (const row of database.prepare(`select * from "${name}"`).all())
      for (const [column, value] of Object.entries(row))
        if (typeof value === 'string') found.push([`${name}.${column}`, value]);
  database.close();
  house.port = 0;
  await house.start();
  return found;
}

/** The routes that take a body, as 'POST /api/people/:id/log'. */
export function routesOf({ app }: House): string[] {
  const parts: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] =
        /^([│├└─\s]*?)(\/\S*|\.\S+) \(([\w, ]+)\)/.exec(line) ?? [];
      if (part === '') return [];
      const depth = Math.round(indent.length / 4);
      parts.splice(depth - 1, parts.length, part);
      return methods
        .split(', ')
        .flatMap((one) => (one === 'POST' || one === 'PUT' ? [`${one} ${parts.join('')}`] : []));
    });
}

/** A path with what stands for one thing of many named by its place, as the routes name it. */
export const pattern = (path: string): string =>
  path
    .replace(/^\/api\/(people|sessions|brought|contacts)\/[^/]+/, '/api/$1/:id')
    .replace(/\/log\/[^/]+/, '/log/:entryId')
    .replace(/\/letters\/[^/]+/, '/letters/:kind');
