import {
  BROUGHT_FILE_LIMIT,
  isPersonName,
  type Result,
  refuse,
  TRANSCRIPT_TURNS_LIMIT,
  type TranscriptDraft,
  type TranscriptFormat,
  type Utterance,
} from '@anyone-else/protocol';
import { readCaptions } from './captions/read-captions.ts';
import { decodeText } from './decode.ts';
import { joinPieces } from './join.ts';
import { isOwn, readOwn } from './json/own.ts';
import { parseJson, readForeign } from './json/read-json.ts';
import { nameBook } from './names.ts';
import type { Piece, Reading } from './piece.ts';
import { formatOf } from './sniff.ts';
import { withoutSounds } from './sounds.ts';
import { readText } from './text/read-text.ts';
import { isTable } from './text/table.ts';
import { fromFirstWords, minutesOf } from './times.ts';
import { speakersOf } from './who/guess.ts';
import { guessUnnamed } from './who/unnamed.ts';

/** The most utterances a draft may have: some of them may be left out, so more than a transcript may have turns. */
const UTTERANCES_LIMIT = 4 * TRANSCRIPT_TURNS_LIMIT;
/** Fewer paragraphs than this, with neither names nor times, are no talk. */
const LEAST_UNNAMED = 4;

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
  if (format === 'text' && isTable(text))
    return refuse(
      'unreadable-file',
      "This is a table (CSV); save the talk as text, each turn on a line, as in 'Ana: …'.",
    );
  // Line ends of some editors; in JSON they stand inside texts.
  const plain = text.replace(/[\u2028\u2029]/g, '\n');
  const reading = format === 'text' ? readText(plain) : readCaptions(plain);
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
      text: withoutSounds(piece.text.replace(/\s+/g, ' ').trim()),
    }))
    .filter(({ text }) => text !== '');
  const notes = [...before, ...reading.notes];
  const counted = format === 'text' ? fromFirstWords(named) : undefined;
  if (counted !== undefined)
    notes.push('The file holds times of day; they were counted from the first words.');
  const pieces = withoutStandIn(counted ?? named, format);
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

/**
 * One 'Unknown Speaker' for everybody names nobody. In a text each of its heads begins anew; one person's name is left
 * where it is, and what they say is kept apart, since it may be the room's.
 */
function withoutStandIn(pieces: readonly Piece[], format: TranscriptFormat): readonly Piece[] {
  const [name, other] = new Set(pieces.map(({ speaker }) => speaker));
  if (name === undefined || name === '' || other !== undefined) return pieces;
  const change = format === 'text' ? true : undefined;
  const speaker = isPersonName(name) ? name : '';
  return pieces.map((piece) => ({ ...piece, speaker, change: speaker === '' ? change : true }));
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
