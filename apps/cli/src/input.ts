import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { jsonFault } from '@anyone-else/protocol';
import { CliProblem } from './problem.ts';
import type { World } from './world.ts';

/** A file's text and the name by which messages call it. */
export interface Input {
  name: string;
  text: string;
}

/** The largest input, in bytes: a hundred times the longest talk that people hold. */
const LIMIT = 64 * 1024 * 1024;

/** A file's bytes and the name by which messages call it. */
export interface Bytes {
  name: string;
  bytes: Buffer;
}

/** Reads a file, or standard input for '-', as it is. */
export async function readBytes(file: string, world: World): Promise<Bytes> {
  const name = file === '-' ? 'standard input' : file;
  return { name, bytes: file === '-' ? await drain(world.stdin) : await load(file) };
}

/** Reads a file, or standard input for '-', as UTF-8 with or without a byte order mark. */
export async function readInput(file: string, world: World): Promise<Input> {
  return textOf(await readBytes(file, world));
}

/** Bytes that have to be UTF-8; the first line that is not is named. */
export const textOf = ({ name, bytes }: Bytes): Input => ({ name, text: decode(bytes, name) });

async function load(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CliProblem(`${file}: ${whyUnreadable(error)}`);
  }
}

function whyUnreadable(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file';
    case 'EISDIR':
      return 'this is a folder, not a file';
    case 'EACCES':
    case 'EPERM':
      return 'the file may not be read';
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'the file is too large';
    default:
      return 'the file cannot be read';
  }
}

async function drain(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    size += bytes.length;
    if (size > LIMIT) throw new CliProblem('standard input: there is more than 64 MB of it');
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}

function decode(bytes: Buffer, name: string): string {
  if (bytes.length > LIMIT) throw new CliProblem(`${name}: the file has more than 64 MB`);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new CliProblem(`${name}: the file is in UTF-16; please save it as UTF-8`);
  const lines = linesOf(bytes);
  const nul = lines.findIndex((line) => line.includes(0));
  if (nul !== -1) throw new CliProblem(`${name}: line ${nul + 1} holds bytes that are not text`);
  const strange = lines.findIndex((line) => !isUtf8(line));
  if (strange !== -1)
    throw new CliProblem(`${name}: line ${strange + 1} is not UTF-8; please save the file as UTF-8`);
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') throw new CliProblem(`${name}: the file is empty`);
  return text;
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from <= bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    lines.push(bytes.subarray(from, end === -1 ? bytes.length : end));
    if (end === -1) break;
    from = end + 1;
  }
  return lines;
}

/** Parses JSON; a fault is named by its line, counted from `firstLine`. */
export function parseJson(text: string, name: string, firstLine = 1): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const fault = jsonFault(text) ?? { line: 1, column: 1 };
    throw new CliProblem(
      `${name}: line ${firstLine + fault.line - 1} is not JSON (at column ${fault.column})`,
    );
  }
}
