import { expect, it } from 'vitest';
import { PATIENCE_MS, runProgram } from './support/short-form.ts';

it(
  'starts on nothing that it cannot keep safe, says so in one sentence, and changes nothing of it',
  async () => {
    const { code, printed, summary } = await runProgram('bad-starts', ['--rounds', '1', '--seed', '7']);
    expect(code, printed).toBe(0);
    expect(summary?.figures['starts refused']).toBeGreaterThan(4);
  },
  PATIENCE_MS,
);
