import {
  BROUGHT_FILE_LIMIT,
  countWords,
  type Result,
  refuse,
  TRANSCRIPT_TURNS_LIMIT,
  type TranscriptDraft,
  type TranscriptFormat,
  type Utterance,
  WORDS_PER_MINUTE,
} from '@anyone-else/protocol';
import { readCaptions } from './captions/read-captions.ts';
import { decodeText } from './decode.ts';
import { joinPieces } from './join.ts';
import { isOwn, readOwn } from './json/own.ts';
import { parseJson, readForeign } from './json/read-json.ts';
import { nameBook } from './names.ts';
import type { Piece, Reading } from './piece.ts';
import { formatOf } from './sniff.ts';
import { readText } from './text/read-text.ts';
import { speakersOf } from './who/guess.ts';
import { guessUnnamed } from './who/unnamed.ts';

/** The most utterances a draft may have: some of them may be left out, so more than a transcript may have turns. */
const UTTERANCES_LIMIT = 4 * TRANSCRIPT_TURNS_LIMIT;
/** Fewer paragraphs than this, with neither names nor times, are no talk. */
const LEAST_UNNAMED = 4;
/** A first time later than this, in seconds, is a time of day. */
const AN_HOUR = 3600;

/**
 * Reads a transcript file of any kind the product takes; the kind shows in the content, the name only helps. Refusals
 * ('unreadable-file', 'too-large') are one plain sentence that names the place and the mend and quotes nothing.
 */
export function readTranscriptFile(bytes: Uint8Array, fileName: string): Result<TranscriptDraft> {
  if (bytes.length > BROUGHT_FILE_LIMIT) {
    const limit = BROUGHT_FILE_LIMIT / 1024 / 1024;
    return refuse(
      'too-large',
      `This file has more than ${limit} MB; cut it into parts, or export its text only.`,
    );
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, notes } = decoded.value;
  if (text.trim() === '')
    return refuse('unreadable-file', 'This file is empty; choose the one that holds the talk.');
  const format = formatOf(text, fileName);
  if (format === 'json') return readJson(text, notes);
  const reading = format === 'text' ? readText(text) : readCaptions(text);
  return draftOf(reading, format, notes);
}

function readJson(text: string, notes: readonly string[]): Result<TranscriptDraft> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  if (isOwn(parsed.value)) return ownDraft(parsed.value, notes);
  const foreign = readForeign(parsed.value);
  return foreign.ok ? draftOf(foreign.value, 'json', notes) : foreign;
}

/** Our own shape keeps its turns one by one, and says itself who is who. */
function ownDraft(data: unknown, notes: readonly string[]): Result<TranscriptDraft> {
  const own = readOwn(data);
  if (!own.ok) return own;
  const { pieces, about, names } = own.value;
  const utterances = pieces.filter(({ text }) => text.trim() !== '');
  if (utterances.length === 0)
    return refuse('unreadable-file', 'No turn of this file holds words; choose another.');
  const speakers = speakersOf(utterances).map((speaker) => ({
    ...speaker,
    guess: speaker.name === names.user ? ('user' as const) : ('contact' as const),
  }));
  const minutes = minutesOf(utterances);
  return {
    ok: true,
    value: {
      format: 'json',
      speakers,
      utterances,
      ...(minutes === undefined ? {} : { minutes }),
      notes: [...notes],
      about,
    },
  };
}

function draftOf(
  reading: Reading,
  format: TranscriptFormat,
  before: readonly string[],
): Result<TranscriptDraft> {
  const shown = nameBook(reading.pieces.map(({ speaker }) => speaker));
  const named = reading.pieces
    .map((piece) => ({
      ...piece,
      speaker: shown(piece.speaker),
      text: piece.text.replace(/\s+/g, ' ').trim(),
    }))
    .filter(({ text }) => text !== '');
  const notes = [...before, ...reading.notes];
  const pieces = format === 'text' ? fromFirst(named, notes) : named;
  const nobody = pieces.every(({ speaker }) => speaker === '');
  const { utterances, guesses } = nobody
    ? guessUnnamed(pieces)
    : { utterances: joinPieces(pieces), guesses: undefined };
  const fault = faultOf(utterances, nobody, pieces);
  if (fault !== undefined) return fault;
  if (nobody) notes.push('The file does not say who speaks; who says what was guessed from the words.');
  const minutes = minutesOf(utterances);
  return {
    ok: true,
    value: {
      format,
      speakers: speakersOf(utterances),
      utterances,
      ...(guesses === undefined ? {} : { guesses }),
      ...(minutes === undefined ? {} : { minutes }),
      notes,
    },
  };
}

function faultOf(utterances: readonly Utterance[], nobody: boolean, pieces: readonly Piece[]) {
  if (utterances.length === 0)
    return refuse('unreadable-file', 'No words were found in this file; choose the one that holds the talk.');
  if (utterances.length > UTTERANCES_LIMIT)
    return refuse('too-large', `This talk has more than ${UTTERANCES_LIMIT} turns; cut the file into parts.`);
  if (nobody && utterances.length < LEAST_UNNAMED && pieces.every(({ start }) => start === undefined))
    return refuse(
      'unreadable-file',
      "Nothing in this file says who speaks; begin each turn with a name and a colon, as in 'Ana: …'.",
    );
  return undefined;
}

/** Times of day become seconds from the first words. */
function fromFirst(pieces: Piece[], notes: string[]): Piece[] {
  const starts = pieces.flatMap(({ start }) => start ?? []);
  const first = starts.reduce((least, start) => Math.min(least, start), Number.POSITIVE_INFINITY);
  if (!Number.isFinite(first) || first < AN_HOUR) return pieces;
  notes.push('The file holds times of day; they were counted from the first words.');
  const from = (time: number | undefined) => (time === undefined ? undefined : Math.max(0, time - first));
  return pieces.map((piece) => ({ ...piece, start: from(piece.start), end: from(piece.end) }));
}

/** From the first word to the last, where there are times; the last words last as long as they take to say. */
function minutesOf(utterances: readonly Utterance[]): number | undefined {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { start, end, text } of utterances) {
    if (start !== undefined) {
      first = Math.min(first, start);
      last = Math.max(last, end ?? start + (countWords(text) / WORDS_PER_MINUTE) * 60);
    } else if (end !== undefined) last = Math.max(last, end);
  }
  return last > first ? Math.round((last - first) / 6) / 10 : undefined;
}
