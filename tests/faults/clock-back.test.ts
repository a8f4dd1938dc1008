import { expect, it } from 'vitest';
import { PATIENCE_MS, runProgram } from './support/short-form.ts';

const windows = process.platform === 'win32';
if (windows) console.log('clock-back: skipped, Windows has no signal to set the clock by');

it.skipIf(windows)(
  'has every turn in its order when the clock is set back by an hour',
  async () => {
    const { code, printed, summary } = await runProgram('clock-back', ['--rounds', '1', '--seed', '3']);
    expect(code, printed).toBe(0);
    expect(summary?.figures['with times that go back']).toBeGreaterThan(0);
  },
  PATIENCE_MS,
);
