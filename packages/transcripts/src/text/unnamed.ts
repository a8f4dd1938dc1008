import type { Piece, Reading } from '../piece.ts';
import type { Line } from './shape.ts';

/** A text that names nobody: each time, or else each paragraph, or else each line begins anew. */
export function unnamed(lines: readonly Line[]): Reading {
  const filled = lines.filter(({ blank }) => !blank);
  const clocked = filled.filter(({ rest }) => rest !== undefined).length;
  const timed = clocked >= 2 && clocked >= filled.length * 0.25;
  const pieces = undashed(timed ? byClock(filled) : byParagraph(lines));
  const turns = !timed || (!filled.some(({ range }) => range === true) && areTurns(pieces));
  return { pieces: pieces.map((piece) => ({ ...piece, change: turns })), notes: [] };
}

/** Words of a turn, as against those of a caption, on average. */
const TURN_WORDS = 10;

/** Whether what stands beside the times are turns: some tools write one every few words. */
function areTurns(pieces: readonly Piece[]): boolean {
  const words = pieces.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  const whole = pieces.filter(({ text }) => /[.!?…]["'”’)]*$/.test(text.slice(-9))).length;
  return words >= pieces.length * TURN_WORDS || whole >= pieces.length * 0.9;
}

/** Without the dashes of a dialogue, where most of it has them. */
function undashed(pieces: readonly Piece[]): Piece[] {
  const DASH = /^(?:[-–—•*>]{1,3})\s{0,3}(?=\S)/;
  const dashed = pieces.filter(({ text }) => DASH.test(text)).length;
  if (dashed < pieces.length * 0.6) return [...pieces];
  return pieces.map((piece) => ({ ...piece, text: piece.text.replace(DASH, '') }));
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
