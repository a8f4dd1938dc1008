import { sentenceRanges, type Utterance } from '@anyone-else/protocol';
import { joinPieces } from '../join.ts';
import { type Piece, timeAt } from '../piece.ts';
import { type Side, takeTurns } from './alternate.ts';
import { endsAsking } from './signs.ts';

/**
 * Log odds that somebody else begins: where the file marks it, after a question, after a pause, after words that
 * open like a question but end without its mark, anywhere else.
 */
const ODDS = { marked: 4, question: 2, pause: 2, asked: 0, else: -1 };
/** A pause, in seconds, after which the other may have begun. */
const PAUSE = 0.8;
/** Words for each full stop above which a file has none to speak of. */
const UNPOINTED = 60;

/**
 * Utterances of a file that names nobody, and who seems to say each. Where the file does not set the speakers apart,
 * they are as small as they can be guessed, so that whoever knows better can mend each.
 */
export function guessUnnamed(pieces: readonly Piece[]): { utterances: Utterance[]; guesses: Side[] } {
  const marked = pieces.some(({ change }) => change === true);
  const units = joinPieces(
    marked ? pieces : sentencesOf(pieces).map((piece) => ({ ...piece, change: true })),
  );
  const changes = units.map((unit, i) => (i === 0 ? 0 : marked ? ODDS.marked : oddsOf(units[i - 1]!, unit)));
  const sides = takeTurns(
    units.map(({ text }) => text),
    changes,
  );
  return { utterances: units, guesses: sides };
}

function oddsOf(before: Utterance, now: Utterance): number {
  if (/[?？]["'”’)]*$/.test(before.text.slice(-9))) return ODDS.question;
  const pause = now.start !== undefined && before.end !== undefined ? now.start - before.end : 0;
  if (pause >= PAUSE) return ODDS.pause;
  return endsAsking(before.text) ? ODDS.asked : ODDS.else;
}

/** Captions set anew by sentences; by captions where the file has no full stops. */
function sentencesOf(pieces: readonly Piece[]): Piece[] {
  const all = pieces.map(({ text }) => text).join(' ');
  const stops = all.match(/[.!?…](?=\s|$)/g)?.length ?? 0;
  if (all.split(' ').length > stops * UNPOINTED) return [...pieces];
  const units: Piece[] = [];
  let open = false;
  for (const piece of pieces) {
    for (const part of partsOf(piece)) {
      const last = units.at(-1);
      if (open && last !== undefined && !setsIn(last, part))
        Object.assign(last, { text: `${last.text} ${part.text}`, end: part.end });
      else units.push(part);
      open = !/[.!?…]["'”’)]*$/.test(part.text.slice(-9));
    }
  }
  return units;
}

/** After a pause, and with a capital where none has to be: words without a full stop may end there. */
function setsIn(before: Piece, now: Piece): boolean {
  if (now.start !== undefined && before.end !== undefined && now.start - before.end >= PAUSE) return true;
  return /^["'“‘(]?\p{Lu}/u.test(now.text) && !/^I\b/.test(now.text);
}

/** The sentences of a caption, its time shared out by their length. */
function partsOf(piece: Piece): Piece[] {
  const ranges = sentenceRanges(piece.text);
  if (ranges.length < 2) return [{ ...piece }];
  return ranges.map((range, i) => ({
    speaker: '',
    text: piece.text.slice(range.start, range.end),
    start: i === 0 ? piece.start : timeAt(piece, range.start),
    end: i === ranges.length - 1 ? piece.end : timeAt(piece, range.end),
  }));
}
