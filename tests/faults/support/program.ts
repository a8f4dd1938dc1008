import { parseArgs } from 'node:util';

export type Engine = 'sqlite' | 'postgres';

/** What a fault program was asked for. */
export interface Asked {
  rounds: number;
  /** All chance of a run grows from it. */
  seed: number;
  engine: Engine;
  minutes: number;
}

/** What a fault program found out. */
export interface Outcome {
  /** One sentence for each loss: a promise of the product that did not hold. */
  losses: string[];
  /** What was measured or counted, in the order in which it is to be read. */
  figures: Record<string, number | string>;
}

/** Begins the last line of a program, which is JSON after it. */
export const SUMMARY = 'summary ';

export interface Summary extends Outcome {
  name: string;
  asked: Asked;
}

/**
 * Runs a fault as a program of its own: `--rounds N --seed S --engine sqlite|postgres --minutes M`. Prints a line a round and a
 * summary; exits 1 on any loss, 2 where it could not be run.
 */
export async function program(
  name: string,
  usual: Partial<Asked>,
  run: (asked: Asked, say: (line: string) => void) => Promise<Outcome>,
): Promise<void> {
  try {
    const asked = askedFor(usual);
    const outcome = await run(asked, (line) => console.log(line));
    for (const loss of outcome.losses) console.log(`LOST ${loss}`);
    console.log(SUMMARY + JSON.stringify({ name, asked, ...outcome } satisfies Summary));
    process.exit(outcome.losses.length === 0 ? 0 : 1);
  } catch (error) {
    console.error(`${name} could not be run: ${error instanceof Error ? error.stack : String(error)}`);
    process.exit(2);
  }
}

function askedFor(usual: Partial<Asked>): Asked {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string' },
      seed: { type: 'string' },
      engine: { type: 'string' },
      minutes: { type: 'string' },
    },
  });
  const engine = values.engine ?? usual.engine ?? 'sqlite';
  if (engine !== 'sqlite' && engine !== 'postgres') throw new Error(`There is no engine "${engine}".`);
  return {
    rounds: Number(values.rounds ?? usual.rounds ?? 1),
    seed: Number(values.seed ?? usual.seed ?? 1),
    engine,
    minutes: Number(values.minutes ?? usual.minutes ?? 1),
  };
}

/** The middle of some numbers and the greatest, for a table. */
export function spread(values: readonly number[], digits = 0): string {
  if (values.length === 0) return '-';
  const sorted = [...values].sort((a, b) => a - b);
  const shown = (value: number) => value.toFixed(digits);
  return `${shown(sorted[sorted.length >> 1]!)} / ${shown(sorted.at(-1)!)}`;
}
