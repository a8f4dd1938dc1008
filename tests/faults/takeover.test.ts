import { expect, it } from 'vitest';
import { noPostgres } from '../support/postgres.ts';
import { PATIENCE_MS, runProgram } from './support/short-form.ts';

const missing =
  process.platform === 'win32' ? 'Windows cannot freeze a process by a signal' : await noPostgres();
if (missing !== undefined) console.warn(`Takeovers are not tested: ${missing}`);

it.skipIf(missing !== undefined)(
  'goes over to another server when one is killed, and takes nothing of one that was frozen',
  async () => {
    const { code, printed, summary } = await runProgram('takeover', ['--rounds', '3', '--seed', '7']);
    expect(code, printed).toBe(0);
    expect(summary?.figures['logs a zombie left as they were']).toBe(2);
  },
  PATIENCE_MS,
);
