import { parseArgs } from 'node:util';
import { CliProblem } from './problem.ts';

type Spec = Record<string, 'text' | 'flag'>;

/** The words and options of one command; anything unknown is refused with the word that is wrong. */
export interface Given {
  files: string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
}

export function optionsOf(args: string[], spec: Spec): Given {
  const options = Object.fromEntries(
    Object.entries(spec).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? 'boolean' : 'string' } as const,
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    return {
      files: positionals,
      text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
      flag: (name) => values[name] === true,
    };
  } catch (error) {
    throw new CliProblem(`options: ${oneLine(error)}`);
  }
}

const oneLine = (error: unknown) =>
  String(error instanceof Error ? error.message : error)
    .split('\n')[0]!
    .replace(/\. To specify.*$/, '');

/** The one file that a command takes. */
export function oneFile({ files }: Given, command: string): string {
  if (files.length === 0) throw new CliProblem(`${command}: which file? Name one, or "-" for standard input`);
  if (files.length > 1) throw new CliProblem(`${command}: takes one file, and ${files.length} were given`);
  return files[0]!;
}

/** The file that a command is to write, or to put in place: no text, so not from or to a pipe. */
export function oneDataFile({ files }: Given, command: string, what: string): string {
  if (files.length === 0 || files[0] === '-') throw new CliProblem(`${command}: please name ${what}`);
  if (files.length > 1) throw new CliProblem(`${command}: takes one file, and ${files.length} were given`);
  return files[0]!;
}

/** A whole number within bounds. */
export function wholeNumber(text: string, name: string, low: number, high: number): number {
  const number = Number(text);
  if (!/^-?\d+$/.test(text.trim()) || number < low || number > high)
    throw new CliProblem(`--${name}: should be a whole number from ${low} to ${high}, and "${text}" is not`);
  return number;
}

/** One of a known list. */
export function oneOf<T extends string>(text: string, name: string, known: readonly T[]): T {
  const found = known.find((one) => one === text);
  if (found === undefined)
    throw new CliProblem(`--${name}: there is no "${text}"; known are ${known.join(', ')}`);
  return found;
}
