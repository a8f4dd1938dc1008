import { readFile } from 'node:fs/promises';
import { jsonFault } from '@anyone-else/protocol';
import { decodeText } from '@anyone-else/transcripts';
import { CliProblem } from './problem.ts';
import type { World } from './world.ts';

/** A file's text and the name by which messages call it. */
export interface Input {
  name: string;
  text: string;
  /** What was mended on reading, a sentence each. */
  notes: string[];
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

/** Reads a file, or standard input for '-', as text. */
export async function readInput(file: string, world: World): Promise<Input> {
  return textOf(await readBytes(file, world));
}

/** Bytes as clean text, in whatever of the common encodings they are. */
export function textOf({ name, bytes }: Bytes): Input {
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new CliProblem(`${name}: ${decoded.problem.message}`);
  const { text, notes } = decoded.value;
  if (text.trim() === '') throw new CliProblem(`${name}: the file is empty`);
  return { name, text, notes };
}

async function load(file: string): Promise<Buffer> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CliProblem(`${file}: ${whyUnreadable(error)}`);
  });
  if (bytes.length > LIMIT) throw new CliProblem(`${file}: the file has more than 64 MB`);
  return bytes;
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
