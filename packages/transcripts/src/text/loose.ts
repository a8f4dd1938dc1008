import { nameKey } from '../names.ts';
import type { Piece, Reading } from '../piece.ts';
import { looksLikeName } from './name-like.ts';
import type { Line } from './shape.ts';

/**
 * Names set off by what separates words elsewhere, too: a tab, a dash, brackets. With a time before or behind the name
 * in columns. The name is the first group.
 */
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const DIALECTS = [
  new RegExp(String.raw`^([^\t]{1,60}?) ?\t+\s*(?:${TIME}\s*\t+\s*)?(?=\S)`),
  /^([^–—-][^–—]{0,59}?)\s[-–—]{1,2}\s(?=\S)/,
  /^\(([^()]{1,60})\)\s{0,3}(?=\S)/,
];
/** The share of lines that have to begin with one of a few names, each more than once. */
const MOST = 0.6;
const NAMES = 12;
/** Where a name is looked for, in UTF-16 units. */
const HEAD = 120;

/** Reads a text that no stricter dialect fits. Undefined where it has no names of this kind either. */
export function looselyNamed(lines: readonly Line[]): Reading | undefined {
  const filled = lines.filter(({ blank }) => !blank);
  for (const dialect of DIALECTS) {
    const heads = filled.map((line) => headOf(line, dialect));
    const counts = new Map<string, number>();
    for (const head of heads)
      if (head !== undefined) counts.set(nameKey(head.name), (counts.get(nameKey(head.name)) ?? 0) + 1);
    const names = new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
    const isNamed = (head: (typeof heads)[number]) => head !== undefined && names.has(nameKey(head.name));
    if (names.size < 2 || names.size > NAMES) continue;
    if (heads.filter(isNamed).length < filled.length * MOST) continue;
    return {
      pieces: piecesOf(
        filled,
        heads.map((head) => (isNamed(head) ? head : undefined)),
      ),
      notes: [],
    };
  }
  return undefined;
}

interface LooseHead {
  name: string;
  words: string;
}

function headOf({ text, rest }: Line, dialect: RegExp): LooseHead | undefined {
  const line = rest || text;
  const found = dialect.exec(line.slice(0, HEAD));
  const name = found?.[1]?.trim() ?? '';
  return found !== null && looksLikeName(name) ? { name, words: line.slice(found[0].length) } : undefined;
}

function piecesOf(lines: readonly Line[], heads: readonly (LooseHead | undefined)[]): Piece[] {
  const pieces: { piece: Piece; texts: string[] }[] = [];
  lines.forEach(({ text, start }, i) => {
    const head = heads[i];
    if (head !== undefined)
      pieces.push({ piece: { speaker: head.name, text: '', start }, texts: [head.words] });
    else if (pieces.length === 0) pieces.push({ piece: { speaker: '', text: '' }, texts: [text] });
    else pieces.at(-1)!.texts.push(text);
  });
  return pieces.map(({ piece, texts }) => ({ ...piece, text: texts.join(' ') }));
}
