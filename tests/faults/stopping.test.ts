import { expect, it } from 'vitest';
import { PATIENCE_MS, runProgram } from './support/short-form.ts';

const windows = process.platform === 'win32';
if (windows) console.log('stopping: skipped, on Windows a process cannot be asked to stop by a signal');

it.skipIf(windows)(
  'stops in good order with a hundred windows open, one of them dead',
  async () => {
    const { code, printed, summary } = await runProgram('stopping', ['--rounds', '1', '--seed', '7']);
    expect(code, printed).toBe(0);
    expect(summary?.figures['windows told 1012']).toBe(99);
  },
  PATIENCE_MS,
);
