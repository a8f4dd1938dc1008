import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CliProblem } from '../problem.ts';
import { halfWritten } from './half-written.ts';

/** A place for a new file: what is there already is never written over. */
export function newFile(name: string): string {
  const file = resolve(name);
  if (existsSync(file)) throw new CliProblem(`${name}: there is a file already; choose another name`);
  return file;
}

/** Writes an answer's body into a new file, which is whole or not there, and for its owner alone. Answers its size. */
export async function saveBody(answer: Response, file: string): Promise<number> {
  const part = `${file}.part`;
  const whole = halfWritten(part);
  try {
    const body = Readable.fromWeb(answer.body as import('node:stream/web').ReadableStream);
    const out = createWriteStream(part, { mode: 0o600, flush: true });
    await pipeline(body, out);
    renameSync(part, file);
    return out.bytesWritten;
  } catch (error) {
    rmSync(part, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CliProblem(`${file}: cannot be written (${code})`);
  } finally {
    whole();
  }
}

/** Throws with the server's own words where it has refused. */
export async function accepted(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  const problem = (await answer.json().catch(() => ({}))) as { message?: unknown };
  throw new CliProblem(
    typeof problem.message === 'string' ? problem.message : `The server refused it (${answer.status})`,
  );
}

/** '1.4 MB' */
export function sayBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
