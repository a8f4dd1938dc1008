import { expect, it } from 'vitest';
import { runProgram } from './support/short-form.ts';

it('keeps all that was acknowledged when the writer is killed [sqlite]', async () => {
  const { code, printed, summary } = await runProgram('kill-storage', ['--rounds', '3', '--seed', '7']);
  expect(code, printed).toBe(0);
  expect(summary?.figures.acknowledged).toBeGreaterThan(20);
});
