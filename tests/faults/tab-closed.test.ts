import { expect, it } from 'vitest';
import { PATIENCE_MS, runProgram } from './support/short-form.ts';

it(
  'lets go of the model when the tab is closed, and not when the line breaks',
  async () => {
    const { code, printed, summary } = await runProgram('tab-closed', ['--rounds', '10', '--seed', '7']);
    expect(code, printed).toBe(0);
    expect(summary?.figures['answers kept half']).toBeGreaterThan(0);
  },
  PATIENCE_MS,
);
