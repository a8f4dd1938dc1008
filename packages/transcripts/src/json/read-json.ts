import { cleanText, jsonFault, type Result, refuse } from '@anyone-else/protocol';
import type { Reading } from '../piece.ts';
import { readText } from '../text/read-text.ts';
import { type Entry, inSeconds, isObject, speakerOf, timesOf, wordsOf } from './entry.ts';
import { findList } from './find-list.ts';

/** The JSON of a text: one value, or one a line. */
export function parseJson(text: string): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const rows = lines.length > 1 && lines[0]!.trimStart().startsWith('{') ? rowsOf(lines) : undefined;
    if (rows !== undefined) return { ok: true, value: rows };
    const { line, column } = jsonFault(text) ?? { line: 1, column: 1 };
    return refuse(
      'unreadable-file',
      `Line ${line} is not JSON (at column ${column}); mend it there, or export the talk again.`,
    );
  }
}

function rowsOf(lines: readonly string[]): unknown[] | undefined {
  const rows: unknown[] = [];
  for (const line of lines) {
    try {
      rows.push(JSON.parse(line));
    } catch {
      return undefined;
    }
  }
  return rows;
}

/** Reads the shapes that transcription tools write: a list, somewhere, of entries with words, mostly with a speaker. */
export function readForeign(data: unknown): Result<Reading> {
  const list = findList(data);
  if (list === undefined) {
    const whole = isObject(data) ? wordsOf(data) : undefined;
    if (whole?.includes('\n')) return { ok: true, value: readText(cleanText(whole)) };
    return refuse(
      'unreadable-file',
      'The JSON holds no list of turns; it should look like {"turns": [{"speaker": "user", "text": "…"}, …]}.',
    );
  }
  const pieces = list.flatMap((entry) => {
    const text = wordsOf(entry);
    return text === undefined
      ? []
      : [{ speaker: cleanText(speakerOf(entry)), text: cleanText(text), ...timesOf(entry) }];
  });
  return { ok: true, value: { pieces: inSeconds(pieces), notes: skipped(list, pieces.length) } };
}

const skipped = (list: readonly Entry[], read: number): string[] =>
  read < list.length ? [`${list.length - read} entries without words were left out.`] : [];
