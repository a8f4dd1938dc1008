import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * A lockfile made where a platform's binary could not be seen silently lacks it, and the install then fails on that
 * platform alone. Every native family that has a Linux binary must therefore have the others too.
 */
const lock = readFileSync(new URL('../pnpm-lock.yaml', import.meta.url), 'utf8');
const packages = new Set(
  [...lock.matchAll(/^ {2}'?(@?[^'\s:()]+?)@[^@\s:']+'?:$/gm)].map((match) => match[1]!),
);

const families = [...packages].filter((name) => /linux-x64(-gnu)?$/.test(name));
const others = (name: string) => {
  const stem = name.replace(/linux-x64(-gnu)?$/, '');
  return [
    ['darwin-arm64'],
    ['darwin-x64'],
    ['win32-x64', 'win32-x64-msvc', 'windows-x64'],
    ['linux-arm64', 'linux-arm64-gnu'],
  ].map((endings) => endings.map((ending) => stem + ending));
};

test('the lockfile names some native families at all', () => {
  expect(families.length).toBeGreaterThan(0);
});

test.each(families)('%s is locked for macOS, Windows and ARM too', (name) => {
  const missing = others(name).filter((either) => !either.some((candidate) => packages.has(candidate)));
  expect(missing).toEqual([]);
});
