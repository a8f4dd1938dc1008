import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
/** One character, as a pattern names it: '\s', '\p{L}', '[.,!]'. */
const ONE = String.raw`(?:\\[swd]|\\p\{\w+\}|\[(?!\^)(?:[^\]\\]|\\.)+\])`;
/**
 * '[.!]+$' and '\s+([,.])' begin anew at each character of a run that ends in something else, and read the rest of it each
 * time: a wall of blanks costs the square of its length. '(?<![.!])[.!]+$' finds the same and begins once.
 */
const RUN_TO_THE_END = new RegExp(String.raw`^${ONE}(?:\+|\{\d+,\})\$$`);
const RUN_BEFORE_A_MARK = /^\\s[+*]\(?\[(?!\^)/;

const isSquare = (pattern: string): boolean =>
  RUN_TO_THE_END.test(pattern) || (RUN_BEFORE_A_MARK.test(pattern) && !pattern.includes('|'));

/** A cheap look, so that few files are parsed. */
const MAY_HOLD_ONE = /[+}]\$\/|\/\\s[+*]\(?\[/;

const sources = ['packages', 'apps'].flatMap((top) =>
  readdirSync(join(root, top)).flatMap((name) => {
    const folder = join(root, top, name, 'src');
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(top, name, 'src', file));
  }),
);

/** The pattern literals of a file, without their flags. */
function patternsIn(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text.slice(1, node.text.lastIndexOf('/')));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

describe('patterns on texts of any length', () => {
  it('knows the shapes that begin anew at each character of a run', () => {
    expect(['[.!]+$', String.raw`\s+$`, String.raw`\s+([,.])`].map(isSquare)).toEqual([true, true, true]);
    expect(['(?<![.!])[.!]+$', String.raw`(?<!\s)\s+([,.])`, '^[.!]+', '[^.]+$'].map(isSquare)).toEqual(
      Array(4).fill(false),
    );
  });

  it('are not among the sources', () => {
    const square = sources.flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const found = MAY_HOLD_ONE.test(text) ? patternsIn(text).filter(isSquare) : [];
      return found.map((pattern) => `${file}: ${pattern}`);
    });
    expect(sources.length).toBeGreaterThan(300);
    expect(square).toEqual([]);
  });
});
