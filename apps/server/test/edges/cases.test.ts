import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..', '..');

/**
 * The bad inputs that were thought of before any of this was built, by kind and number: sockets (W), requests (H), talks
 * that are brought in (T), files of contacts and playbooks (F). What each of them is stands in docs/decisions/0020-edges.md.
 */
const CASES: Record<string, number> = { W: 32, H: 17, T: 27, F: 14 };

const FILES = [
  'apps/server/test/**/*.test.ts',
  'packages/{transcripts,content,own-contact}/test/**/*.test.ts',
  'tests/*.test.ts',
];

/** The cases that a text names: those of a title that begins with one. */
function casesIn(text: string): string[] {
  const titles = text.matchAll(/['"`]([WHTF]\d+\b[^'"`\n]*)['"`]/g);
  return [...titles].flatMap(([, title = '']) => title.match(/\b[WHTF]\d+\b/g) ?? []);
}

test('each bad input is tried by a test that names it', () => {
  const named = new Set(
    FILES.flatMap((pattern) => globSync(pattern, { cwd: root, exclude: ['**/cases.test.ts'] })).flatMap(
      (file) => casesIn(readFileSync(join(root, file), 'utf8')),
    ),
  );
  const all = Object.entries(CASES).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, at) => `${kind}${at + 1}`),
  );
  expect(all.filter((one) => !named.has(one))).toEqual([]);
  expect([...named].filter((one) => !all.includes(one))).toEqual([]);
});

test('a case that no title begins with is missed', () => {
  expect(casesIn("test('W1 · a, W2 · b')")).toEqual(['W1', 'W2']);
  expect(casesIn("// W3\nconst W4 = 'see W5'")).toEqual([]);
});
