import { expect, it } from 'vitest';
import { PATIENCE_MS, runProgram } from './support/short-form.ts';

it(
  'holds the same talks over a line that is cut twenty times as over one that stands',
  async () => {
    const { code, printed, summary } = await runProgram('disconnects', ['--rounds', '2', '--seed', '7']);
    expect(code, printed).toBe(0);
    expect(summary?.figures).toMatchObject({ talks: 2, disconnects: 40 });
  },
  PATIENCE_MS,
);
