import { expect, it } from 'vitest';
import { PATIENCE_MS, runProgram } from './support/short-form.ts';

const windows = process.platform === 'win32';
if (windows) console.log('disk-full: skipped, Windows has neither a small disk nor a limit on file sizes');

it.skipIf(windows)(
  'says that the disk is full, keeps what was acknowledged, and goes on once there is room',
  async () => {
    const { code, printed, summary } = await runProgram('disk-full', ['--rounds', '1', '--seed', '7']);
    expect(code, printed).toBe(0);
    expect(summary?.figures['times full']).toBe(1);
  },
  PATIENCE_MS,
);
