import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const [plain, more] = css.split('@media (prefers-contrast: more)') as [string, string];
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Every colour that the sheet defines as a pair. */
const pairs = (text: string) =>
  [...text.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\)/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }] as const,
  );
const usual = Object.fromEntries(pairs(plain));
const strong = { ...usual, ...Object.fromEntries(pairs(more)) };

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const TEXT = ['ink', 'ink-soft', 'rust', 'rust-deep', 'green', 'amber', 'coach'];
const GROUNDS = ['paper', 'sheet', 'shade', 'rust-wash', 'green-wash', 'amber-wash', 'coach-wash', 'mine'];
const ON: [text: string, ground: string][] = [
  ...TEXT.flatMap((text) => GROUNDS.map((ground): [string, string] => [text, ground])),
  ['ink', 'mark'],
  ['ink-soft', 'mark'],
  ['on-rust', 'rust'],
  ['on-rust', 'rust-deep'],
];

describe.each(THEMES)('%s', (theme: Theme) => {
  const of = (colours: typeof usual, name: string) => colours[name]![theme];

  test.each(ON)('%s can be read on %s', (text, ground) => {
    expect(contrast(of(usual, text), of(usual, ground))).toBeGreaterThanOrEqual(4.5);
  });

  test('the line round a field can be seen', () => {
    for (const ground of ['paper', 'sheet', 'shade'])
      expect(contrast(of(usual, 'line-strong'), of(usual, ground))).toBeGreaterThanOrEqual(3);
  });

  test('where more contrast is asked for, all text has 7 : 1', () => {
    for (const text of TEXT)
      for (const ground of ['paper', 'sheet', 'shade'])
        expect({ text, ground, enough: contrast(of(strong, text), of(strong, ground)) >= 7 }).toEqual({
          text,
          ground,
          enough: true,
        });
  });
});
