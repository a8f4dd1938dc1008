import { nameKey } from '../names.ts';
import type { Piece, Reading } from '../piece.ts';
import { acceptHeads, type Candidate } from '../text/accept.ts';
import { looksLikeName, mayBeName } from '../text/name-like.ts';
import { lineOf } from '../text/shape.ts';
import { voicesOf } from './cue-text.ts';
import { type Cue, cuesOf } from './cues.ts';
import { marked, splitAtMarks, unmarked } from './marks.ts';
import { unroll } from './rolling.ts';

/** The share of captions with a voice from which each is taken to name its own. */
const MOST = 0.8;

/** Reads a caption file (.vtt, .srt): who speaks by voice tags, by 'Name:' before the words, or by a line of its own. */
export function readCaptions(text: string): Reading {
  const lines = text.split('\n');
  const cues = cuesOf(lines, /^\s*WEBVTT/.test(text.slice(0, 100)));
  const voiced = cues.flatMap((cue) => piecesOf(cue));
  const named = voiced.filter(({ speaker }) => speaker !== '').length;
  // Where nearly all captions name a voice, one that does not is nobody's; where few do, it goes on.
  const byVoice = named >= voiced.length * MOST ? voiced : carried(voiced);
  const told = named > 0 ? byVoice : (namedAbove(cues) ?? namedInside(voiced));
  const marks = told === undefined ? marked(voiced) : undefined;
  const spoken = told ?? marks ?? voiced;
  const { pieces, rolled } = unroll(spoken.map((piece) => ({ ...piece, text: oneSpace(piece.text) })));
  return {
    pieces: marks === undefined ? pieces : splitAtMarks(pieces),
    notes: rolled ? ['Captions that repeated themselves were joined.'] : [],
  };
}

const oneSpace = (text: string) => text.replace(/\s+/g, ' ').trim();

function piecesOf({ start, end, lines, voice: all }: Cue): Piece[] {
  return voicesOf(lines.join('\n')).map(({ voice, text }) => ({ speaker: voice || all, text, start, end }));
}

/** Who spoke last goes on speaking where a cue names nobody. */
function carried(pieces: readonly Piece[]): Piece[] {
  let last = '';
  return pieces.map((piece) => {
    if (piece.speaker !== '') last = piece.speaker;
    return { ...piece, speaker: last };
  });
}

/** Teams' text: the first line of each cue is a name. Undefined where it is not so. */
function namedAbove(cues: readonly Cue[]): Piece[] | undefined {
  const full = cues.filter(({ lines }) => lines.length > 0);
  const heads = full.filter(({ lines }) => lines.length > 1 && looksLikeName(lines[0]!));
  const names = new Set(heads.map(({ lines }) => nameKey(lines[0]!)));
  if (heads.length < 2 || heads.length < full.length * 0.8 || names.size > heads.length / 2) return undefined;
  return carried(
    full.flatMap(({ lines, ...times }) => {
      const named = names.has(nameKey(lines[0]!)) && lines.length > 1;
      return piecesOf({ ...times, lines: named ? lines.slice(1) : lines }).map((piece) => ({
        ...piece,
        speaker: named ? lines[0]! : '',
      }));
    }),
  );
}

/** 'Name: words' at the start of a cue or of a line in it. Undefined where no names are found. */
function namedInside(pieces: readonly Piece[]): Piece[] | undefined {
  const split = pieces.flatMap((piece) =>
    piece.text.split(/\n|\s(?=>>)/).map((text, i) => {
      const bare = unmarked(text);
      const { head } = lineOf(bare);
      const named = head !== undefined && mayBeName(head.name) ? head : undefined;
      return { piece, text: bare, first: i === 0, head: named };
    }),
  );
  const candidates: Candidate[] = split.flatMap(({ head, first }) =>
    head === undefined ? [] : [{ ...head, apart: first }],
  );
  const { isHead } = acceptHeads(candidates, pieces.length);
  if (!split.some(({ head }) => head !== undefined && isHead(head))) return undefined;
  const named: Piece[] = split.map(({ piece, text, head }) =>
    head !== undefined && isHead(head)
      ? { ...piece, speaker: head.name, text: head.words }
      : { ...piece, text },
  );
  return carried(named).filter(({ text }) => text !== '');
}
