import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { SUMMARY, type Summary } from './program.ts';

/** For a machine that does much else: none of these is about time. */
export const PATIENCE_MS = 240_000;

/** What a program printed, whether it found a loss (1) or not (0), and its summary where it came to one. */
export interface Ran {
  code: number | null;
  printed: string;
  summary: Summary | undefined;
}

/** Runs a fault program of this folder. `told` gets each line as it comes. */
export async function runProgram(
  name: string,
  args: readonly string[],
  told: (line: string) => void = () => undefined,
): Promise<Ran> {
  const file = join(import.meta.dirname, '..', `${name}.ts`);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let rest = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => {
      printed += piece;
      const lines = (rest + piece).split('\n');
      rest = lines.pop()!;
      for (const line of lines) told(line);
    });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const last = printed.split('\n').findLast((line) => line.startsWith(SUMMARY));
  return {
    code,
    printed,
    summary: last === undefined ? undefined : (JSON.parse(last.slice(SUMMARY.length)) as Summary),
  };
}
