import { expect, it } from 'vitest';
import { noPostgres } from '../support/postgres.ts';
import { PATIENCE_MS, runProgram } from './support/short-form.ts';

const missing = await noPostgres();
if (missing !== undefined) console.warn(`A restart of PostgreSQL is not tested: ${missing}`);

it.skipIf(missing !== undefined)(
  'goes on with twenty talks when PostgreSQL crashes under them',
  async () => {
    const { code, printed, summary } = await runProgram('postgres-gone', ['--rounds', '1', '--seed', '7']);
    expect(code, printed).toBe(0);
    expect(summary?.figures['turns said']).toBeGreaterThan(20);
  },
  PATIENCE_MS,
);
