import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Who may import whom (see ARCHITECTURE.md). `types` may be imported by `import type` only. */
const ARROWS: Record<string, { may: string[]; types?: string[]; node?: boolean; world?: boolean }> = {
  'packages/protocol': { may: ['zod'] },
  'packages/content': { may: ['protocol', 'zod'], node: true, world: true },
  'packages/reading': {
    may: ['protocol', 'onnxruntime-web', 'onnxruntime-node', '@huggingface/tokenizers'],
    node: true,
    world: true,
  },
  'packages/scoring': { may: ['protocol'] },
  'packages/coach': { may: ['protocol', 'scoring'] },
  'packages/contact': { may: ['protocol'], types: ['llm'] },
  'packages/own-contact': { may: ['protocol', 'contact', 'zod'], types: ['llm'] },
  'packages/letters': { may: ['protocol'], types: ['llm'] },
  'packages/transcripts': { may: ['protocol'] },
  'packages/people': { may: ['protocol', 'temporal-polyfill'] },
  'packages/calendar': {
    may: ['protocol', 'ical-generator', 'ical.js', 'timezones-ical-library', 'temporal-polyfill'],
  },
  'packages/spelling': { may: ['protocol', 'harper.js'], node: true, world: true },
  'packages/llm': { may: ['protocol', 'openai', 'zod'], node: true, world: true },
  'packages/second-reading': { may: ['protocol', 'zod'], types: ['llm'] },
  'packages/rehearsal': { may: ['protocol', 'reading', 'scoring', 'contact'], types: ['storage'] },
  'packages/storage': { may: ['protocol', 'kysely', 'pg'], node: true, world: true },
  'apps/web': { may: ['protocol', 'svelte', '@sveltejs/kit', '@fontsource-variable'], world: true },
};

/** The outside world, as text that would show it. A clock and chance come in as arguments. */
const WORLD: [string, RegExp][] = [
  ['fetch', /(?<![.\w])fetch\(/],
  ['process', /(?<![.\w'])process\./],
  ['Date.now', /\bDate\.now\b/],
  ['new Date()', /\bnew Date\(\)/],
  ['Math.random', /\bMath\.random\b/],
  ['console', /(?<![.\w])console\./],
  ['setTimeout', /(?<![.\w])setTimeout\(/],
];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sources(path);
    return /\.(ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

const code = (path: string) =>
  readFileSync(path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');

interface Import {
  name: string;
  typeOnly: boolean;
}

function importsOf(text: string): Import[] {
  const found: Import[] = [];
  for (const match of text.matchAll(
    /\b(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]/g,
  ))
    found.push({ name: match[2]!, typeOnly: match[1] !== undefined });
  for (const match of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g))
    found.push({ name: match[1]!, typeOnly: false });
  return found;
}

const short = (name: string) =>
  name.startsWith('@anyone-else/')
    ? name.split('/')[1]!
    : name.startsWith('@')
      ? name.split('/').slice(0, 2).join('/')
      : name.split('/')[0]!;

describe.each(Object.entries(ARROWS))('%s', (home, { may, types = [], node = false, world = false }) => {
  const files = sources(join(root, home, 'src'));

  test('has source files', () => expect(files.length).toBeGreaterThan(0));

  test('imports only what the drawing allows', () => {
    const wrong = files.flatMap((file) =>
      importsOf(code(file))
        .filter(({ name, typeOnly }) => {
          if (name.startsWith('.'))
            return relative(join(root, home), join(dirname(file), name)).startsWith('..');
          if (name.startsWith('node:')) return !node;
          if (home === 'apps/web' && /^(#lib|\$app|\$env|virtual:)/.test(name)) return false;
          const target = short(name);
          if (may.some((allowed) => target === allowed || name.startsWith(`${allowed}/`))) return false;
          return !(typeOnly && types.includes(target));
        })
        .map(({ name }) => `${relative(root, file).split(sep).join('/')} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  if (world) return;

  test('is pure: no clock, chance, network, console', () => {
    const wrong = files.flatMap((file) =>
      WORLD.filter(([, sign]) => sign.test(code(file))).map(
        ([name]) => `${relative(root, file).split(sep).join('/')} uses ${name}`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

test('no file grows past 300 lines', () => {
  const long = ['packages', 'apps', 'tests', 'tools']
    .flatMap((folder) => sources(join(root, folder)))
    .filter((file) => !/[\\/](\.svelte-kit|build|corpus)[\\/]/.test(file))
    .map((file) => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test('an arrow that is not drawn is noticed', () => {
  expect(importsOf("import { x } from '@anyone-else/storage';\nimport type { y } from './a.ts';")).toEqual([
    { name: '@anyone-else/storage', typeOnly: false },
    { name: './a.ts', typeOnly: true },
  ]);
});
