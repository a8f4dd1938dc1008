import { expect, it } from 'vitest';
import { PATIENCE_MS, runProgram } from './support/short-form.ts';

it(
  'goes on with a talk when the server is killed in a turn, an answer, the greeting and about an acknowledgement',
  async () => {
    const { code, printed, summary } = await runProgram('kill-server', ['--rounds', '6', '--seed', '7']);
    expect(code, printed).toBe(0);
    expect(summary?.figures['turns acknowledged']).toBeGreaterThan(4);
    expect(summary?.figures['turns of the model']).toBeGreaterThan(0);
  },
  PATIENCE_MS,
);
