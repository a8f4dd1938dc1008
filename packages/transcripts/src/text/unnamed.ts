import type { Piece, Reading } from '../piece.ts';
import type { Line } from './shape.ts';

/** A text that names nobody: each time, or else each paragraph, or else each line begins anew. */
export function unnamed(lines: readonly Line[]): Reading {
  const filled = lines.filter(({ blank }) => !blank);
  const clocked = filled.filter(({ rest }) => rest !== undefined).length;
  const pieces = clocked >= 2 && clocked >= filled.length * 0.25 ? byClock(filled) : byParagraph(lines);
  return { pieces: pieces.map((piece) => ({ ...piece, change: true })), notes: [] };
}

function byClock(filled: readonly Line[]): Piece[] {
  const groups: { start?: number | undefined; words: string[] }[] = [];
  for (const { text, start, rest } of filled) {
    if (rest !== undefined) groups.push({ start, words: [rest] });
    else if (groups.length === 0) groups.push({ words: [text] });
    else groups.at(-1)!.words.push(text);
  }
  return groups
    .map(({ start, words }) => ({ speaker: '', text: words.join(' ').trim(), start }))
    .filter(({ text }) => text !== '');
}

function byParagraph(lines: readonly Line[]): Piece[] {
  const paragraphs: string[][] = [[]];
  for (const { text, blank } of lines) {
    if (!blank) paragraphs.at(-1)!.push(text);
    else if (paragraphs.at(-1)!.length > 0) paragraphs.push([]);
  }
  const full = paragraphs.filter((paragraph) => paragraph.length > 0);
  const texts = full.length > 1 ? full.map((paragraph) => paragraph.join(' ')) : (full[0] ?? []);
  return texts.map((text) => ({ speaker: '', text }));
}
