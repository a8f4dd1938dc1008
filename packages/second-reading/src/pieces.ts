import { cleanText, type Speaker } from '@anyone-else/protocol';

/** A turn as it was said; `turns` of a talk count from 0 over both speakers. */
export interface SaidTurn {
  speaker: Speaker;
  text: string;
}

export interface Line extends SaidTurn {
  turn: number;
}

/** A part of a talk that is asked about at once. */
export interface Piece {
  lines: Line[];
  /** The user turns that are to be read; other lines are there to understand them by. */
  asked: number[];
}

/** How much is asked about at once: a question stays short, and a talk of sixty turns takes few of them. */
const USER_TURNS = 8;
const CHARACTERS = 14_000;
/** Longer turns lose their middle; of several contact turns in a row the last ones are shown. */
const USER_CHARACTERS = 3_000;
const CONTACT_CHARACTERS = 1_500;
const CONTACT_TURNS = 3;
/** The lines before its first turn with which a piece begins. */
const RUN_UP = 2;
/** The most user turns of one talk that are sent; some hours of talk have more. */
const USER_TURNS_READ = 240;

/** A talk in pieces of bounded length. User turns without a word that can be seen are in none. */
export function piecesOf(turns: readonly SaidTurn[]): Piece[] {
  const pieces: Piece[] = [];
  let piece: Piece = { lines: [], asked: [] };
  let size = 0;
  for (const { before, said } of exchanges(turns)) {
    const lines = [...before, said];
    const length = lengthOf(lines);
    if (piece.asked.length > 0 && (piece.asked.length >= USER_TURNS || size + length > CHARACTERS)) {
      pieces.push(piece);
      // What was said just before belongs to the next piece too, to be understood by.
      const runUp = piece.lines.slice(-RUN_UP);
      piece = { lines: runUp, asked: [] };
      size = lengthOf(runUp);
    }
    piece.lines.push(...lines);
    piece.asked.push(said.turn);
    size += length;
  }
  return piece.asked.length > 0 ? [...pieces, piece] : pieces;
}

/** The user turns of a talk that have words. */
export const wordedTurns = (turns: readonly SaidTurn[]): number[] =>
  turns.flatMap(({ speaker, text }, turn) => (speaker === 'user' && hasWords(text) ? [turn] : []));

const hasWords = (text: string): boolean => /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u.test(text);

/** The first user turns, each with the contact's last turns since the one before it. */
function* exchanges(turns: readonly SaidTurn[]): Generator<{ before: Line[]; said: Line }> {
  const lineOf = (turn: number): Line => {
    const { speaker, text } = turns[turn]!;
    const limit = speaker === 'user' ? USER_CHARACTERS : CONTACT_CHARACTERS;
    return { turn, speaker, text: cut(shownText(text), limit) };
  };
  let before: number[] = [];
  let left = USER_TURNS_READ;
  for (const [turn, { speaker, text }] of turns.entries()) {
    if (!hasWords(text)) continue;
    if (speaker === 'contact') before.push(turn);
    else {
      yield { before: before.slice(-CONTACT_TURNS).map(lineOf), said: lineOf(turn) };
      before = [];
      if (--left === 0) return;
    }
  }
}

/** Nothing hidden is sent on: no tags, no joiners, no variation selectors. */
const shownText = (text: string): string =>
  cleanText(text)
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim();

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, (2 * limit) / 3).toWellFormed();
  return `${head} […] ${text.slice(-limit / 3).toWellFormed()}`;
}

const lengthOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);
