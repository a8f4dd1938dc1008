import { expect, it } from 'vitest';
import { noPostgres } from '../support/postgres.ts';
import { PATIENCE_MS, runProgram } from './support/short-form.ts';

const missing = await noPostgres();
if (missing !== undefined) console.warn(`Two tabs on two servers are not tested: ${missing}`);

it.skipIf(missing !== undefined)(
  'keeps one talk of two tabs that come and go by two servers',
  async () => {
    const { code, printed, summary } = await runProgram('to-and-fro', ['--rounds', '6', '--seed', '7']);
    expect(code, printed).toBe(0);
    // Each talk's two tabs came once at least, and its last turn went through.
    expect(summary?.figures['times a tab came to a server']).toBeGreaterThan(12);
    expect(summary?.figures.acknowledged).toBeGreaterThanOrEqual(6);
  },
  PATIENCE_MS,
);
