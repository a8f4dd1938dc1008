import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const build = join(import.meta.dirname, '..', '..', 'apps', 'web', 'build');
const assets = join(build, '_app', 'immutable', 'assets');
const size = (name: string) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length;
/** Files of this kind that the page's head asks for at once. */
const named = (html: string, kind: 'font' | 'style') =>
  [...html.matchAll(/<link [^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) =>
      kind === 'font'
        ? tag.includes('as="font"')
        : tag.includes('rel="stylesheet"') && !tag.includes(' disabled'),
    )
    .map((tag) => /assets\/([^"]+)"/.exec(tag)?.[1] ?? tag);

/** What the first page's looks may weigh, in bytes as they go over the wire. */
const STYLES = 9_000;
const FONTS = 80_000;
/** All styles of all pages together. */
const ALL_STYLES = 40_000;

const first = readFileSync(join(build, 'index.html'), 'utf8');

test('the first page names two fonts, and they are light', () => {
  const fonts = named(first, 'font');
  expect(fonts.map((name) => name.replace(/\..*/, '')).sort()).toEqual([
    'alegreya-latin-wght-normal',
    'source-sans-3-latin-wght-normal',
  ]);
  // A font is packed already: it goes over the wire as it is.
  expect(fonts.reduce((sum, name) => sum + readFileSync(join(assets, name)).length, 0)).toBeLessThan(FONTS);
});

test('the first page brings little style', () => {
  const styles = named(first, 'style');
  const inline = [...first.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text!).join('');
  expect(styles.length + inline.length).toBeGreaterThan(0);
  const bytes = styles.reduce((sum, name) => sum + size(name), gzipSync(inline).length);
  expect(bytes).toBeLessThan(STYLES);
});

test('so do all pages together', () => {
  const styles = readdirSync(assets).filter((name) => name.endsWith('.css'));
  const bytes = styles.reduce((sum, name) => sum + size(name), 0);
  expect(bytes).toBeGreaterThan(1_000);
  expect(bytes).toBeLessThan(ALL_STYLES);
});
