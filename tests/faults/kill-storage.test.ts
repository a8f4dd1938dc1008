import { expect, it } from 'vitest';
import { noPostgres } from '../support/postgres.ts';
import { PATIENCE_MS, runProgram } from './support/short-form.ts';

const missing = await noPostgres();
if (missing !== undefined) console.warn(`A killed PostgreSQL is not tested: ${missing}`);
// Its own server is killed, not the one that DATABASE_URL names; only its processes on a system with signals can be.
const engines = missing === undefined && process.platform !== 'win32' ? ['sqlite', 'postgres'] : ['sqlite'];

it.each(engines)(
  'keeps all that was acknowledged when the writer is killed [%s]',
  async (engine) => {
    const args = ['--rounds', '2', '--seed', '7', '--engine', engine];
    const { code, printed, summary } = await runProgram('kill-storage', args);
    expect(code, printed).toBe(0);
    expect(summary?.figures.acknowledged).toBeGreaterThan(20);
  },
  PATIENCE_MS,
);
