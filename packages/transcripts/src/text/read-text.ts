import type { Piece, Reading } from '../piece.ts';
import { acceptHeads, type Candidate } from './accept.ts';
import { believedTimes } from './believed.ts';
import { looselyNamed } from './loose.ts';
import { looksLikeName } from './name-like.ts';
import { type Head, type Line, lineOf, unmarked } from './shape.ts';
import { unnamed } from './unnamed.ts';

/** Words above the first speaker that are kept; fewer are a title. */
const TITLE_WORDS = 40;
/** Lines that programs write and nobody says. */
const MADE = [
  /^transcribed by https?:\/\/\S+$/i,
  /^(?:.{1,60} )?(?:started|stopped|ended) (?:the )?(?:transcription|recording)\.?$/i,
  /^this editable transcript was computer generated/i,
  // The length of a meeting under its title.
  /^(?:\d{1,2}h )?\d{1,3}m(?: \d{1,2}s)?$/,
];
const ENDED =
  /^(?:transcription|transcript|recording|meeting|call) ended after (\d{1,3}):(\d{2}):(\d{2})[^\p{L}\p{N}]{0,9}$/iu;

/** Reads a text transcript of any dialect: names before, above or beside the words, with times or without. */
export function readText(text: string): Reading {
  const lines = text
    .split('\n')
    .map(lineOf)
    .filter((line) => !isMade(line));
  const above = withWordsBelow(withNamesAbove(withoutDaytime(lines)));
  const filled = above.filter(({ blank }) => !blank);
  const { isHead, notes } = acceptHeads(
    candidatesOf(above),
    filled.filter((line) => line.rest !== '').length,
  );
  if (!above.some(({ head }) => head !== undefined && isHead(head)))
    return looselyNamed(lines) ?? unnamed(lines);
  const reading = named(above, isHead);
  return { ...reading, notes: [...reading.notes, ...notes] };
}

function isMade({ text }: Line): boolean {
  const head = text.slice(0, 160);
  return MADE.some((pattern) => pattern.test(head)) && text.length < 160;
}

/** 'Coffee chat 10:00 AM' names nobody where the speakers' times count from the first word. */
function withoutDaytime(lines: readonly Line[]): readonly Line[] {
  const counted = lines.filter(({ head, start, daytime }) => head && start !== undefined && !daytime).length;
  if (counted < 2) return lines;
  return lines.map((line) => (line.daytime === true ? { text: line.text, blank: false } : line));
}

/** '[00:03] Thanks.' is a name only where words stand below it. */
function withWordsBelow(lines: readonly Line[]): Line[] {
  let below: Line | undefined;
  return [...lines]
    .reverse()
    .map((line) => {
      const bare =
        line.rest !== undefined &&
        line.head?.words === '' &&
        (below === undefined || below.rest !== undefined);
      if (!line.blank) below = line;
      return bare ? { ...line, head: undefined } : line;
    })
    .reverse();
}

/** A short line above others, first of its paragraph or under a time, may be a name. */
function withNamesAbove(lines: readonly Line[]): Line[] {
  return lines.map((line, i) => {
    if (line.blank || line.head !== undefined || line.start !== undefined) return line;
    const before = lines[i - 1];
    const after = lines[i + 1];
    const timed = (after?.blank === true ? lines[i + 2] : after)?.rest === '';
    const opens = before === undefined || before.blank || before.rest === '' || timed;
    if (!opens || after === undefined || (after.blank && !timed) || line.text.length > 60) return line;
    const name = unmarked(line.text.replace(/(?<![:*#_])[:*#_]+$/g, '').replace(/^[*#_]+\s*/, ''));
    return looksLikeName(name) ? { ...line, head: { name, style: 'above', words: '', timed } } : line;
  });
}

const candidatesOf = (lines: readonly Line[]): Candidate[] =>
  lines.flatMap(({ head }, i) =>
    head === undefined ? [] : [{ ...head, apart: i === 0 || lines[i - 1]!.blank }],
  );

function named(lines: readonly Line[], isHead: (head: Head) => boolean): Reading {
  const pieces: Piece[] = [];
  const title: string[] = [];
  const isTime = believedTimes(lines);
  let pending: number | undefined;
  let open: string[] | undefined;
  const begin = (speaker: string, start: number | undefined, words: string) => {
    flush(pieces, open);
    open = [words];
    pieces.push({ speaker, text: '', start });
    pending = undefined;
  };
  for (const line of lines) {
    const { text, blank, start, rest, head } = line;
    const ended = ENDED.exec(text.slice(0, 60));
    if (blank) continue;
    if (ended !== null) {
      const last = pieces.at(-1);
      if (last !== undefined) last.end = Number(ended[1]) * 3600 + Number(ended[2]) * 60 + Number(ended[3]);
    } else if (head !== undefined && isHead(head)) begin(head.name, start ?? pending, head.words);
    else if (rest === '' && start !== undefined && isTime(line)) {
      // Under a name stands its own time; above one, that of what follows.
      const last = pieces.at(-1);
      if (last !== undefined && open?.join('') === '') last.start ??= start;
      else pending = start;
    } else if (rest !== undefined && rest !== '' && isTime(line) && pieces.length > 0)
      begin(pieces.at(-1)!.speaker, start, rest);
    else (open ?? title).push(text);
  }
  flush(pieces, open);
  return withTitle(pieces, title);
}

/** Puts the lines gathered so far into the piece that they belong to. */
function flush(pieces: readonly Piece[], open: readonly string[] | undefined): void {
  const last = pieces.at(-1);
  if (last !== undefined && open !== undefined) last.text = open.filter((line) => line !== '').join(' ');
}

function withTitle(pieces: Piece[], title: readonly string[]): Reading {
  const text = title.join(' ');
  if (text === '') return { pieces, notes: [] };
  if (text.split(/\s+/).length > TITLE_WORDS)
    return { pieces: [{ speaker: '', text }, ...pieces], notes: [] };
  return { pieces, notes: ['The lines above the first speaker were taken for a title and left out.'] };
}
