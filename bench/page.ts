import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const build = join(import.meta.dirname, '..', 'apps', 'web', 'build');

/** Every script that the first page asks for: those named in its HTML, and what these import statically. */
function scriptsOf(html: string): Set<string> {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path) || !existsSync(join(build, path))) return;
    found.add(path);
    const code = readFileSync(join(build, path), 'utf8');
    for (const match of code.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g))
      visit(new URL(match[1]!, `http://x${path}`).pathname);
  };
  for (const match of html.matchAll(/["'](?:\.)?(\/_app\/[^"']+\.js)["']/g)) visit(match[1]!);
  return found;
}

/** Weight of the first page's JavaScript, gzip. */
export async function measurePage(): Promise<Record<string, string>> {
  const index = join(build, 'index.html');
  if (!existsSync(index)) return { 'first page': 'not built yet: npm start builds it' };
  const scripts = [...scriptsOf(readFileSync(index, 'utf8'))];
  const bytes = scripts.reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(build, path)), { level: 9 }).length,
    0,
  );
  return {
    'first page, JavaScript, gzip': `${(bytes / 1000).toFixed(1)} kB in ${scripts.length} files`,
  };
}
