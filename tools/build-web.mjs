// Builds the web app when its sources changed since the last build; an unchanged tree starts at once.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const web = join(root, 'apps', 'web');
const sources = [
  join(web, 'src'),
  join(web, 'static'),
  join(web, 'package.json'),
  join(web, 'vite.config.ts'),
  join(web, 'tsconfig.json'),
  join(root, 'packages', 'protocol', 'src'),
  join(root, 'pnpm-lock.yaml'),
];

/** Every file below a path, in an order that is the same on every machine. */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  const entries = (() => {
    try {
      return readdirSync(path, { withFileTypes: true });
    } catch {
      return undefined;
    }
  })();
  if (entries === undefined) return [path];
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(join(path, entry.name)));
}

const hash = createHash('sha256');
for (const file of sources.flatMap(filesUnder))
  hash.update(file.slice(root.length)).update(readFileSync(file));
const now = hash.digest('hex');

const built = join(web, 'build', '200.html');
const mark = join(root, '.tools', 'web-built');
if (!existsSync(built) || !existsSync(mark) || readFileSync(mark, 'utf8') !== now) {
  console.error('Building the pages …');
  const vite = join(web, 'node_modules', 'vite', 'bin', 'vite.js');
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: web,
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
  // A fresh clone has no such folder yet.
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, now);
}
