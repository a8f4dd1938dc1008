import { expect, test } from 'vitest';
import { noPostgres, startPostgres } from '../support/postgres.ts';
import { fuzz } from './fuzz.ts';

const without = await noPostgres();
if (without !== undefined) console.warn(`Nonsense is not sent to a server on PostgreSQL: ${without}`);

test('six hundred frames and requests of nonsense: none is a fault of the server, and all that is kept can be read', async () => {
  const { wrong, frames, requests, statuses } = await fuzz({ rounds: 600, seed: 2026 });
  expect(wrong).toEqual([]);
  expect(frames + requests).toBeGreaterThanOrEqual(600);
  // It got past the first check often enough to have tried anything.
  expect(statuses[200] ?? 0).toBeGreaterThan(30);
  expect(statuses[400] ?? 0).toBeGreaterThan(30);
});

test.skipIf(without !== undefined)('nor is it on PostgreSQL, which takes less than SQLite does', async () => {
  const postgres = await startPostgres();
  try {
    const { wrong, frames, requests } = await fuzz({ rounds: 200, seed: 12, url: postgres.url });
    expect(wrong).toEqual([]);
    expect(frames + requests).toBeGreaterThanOrEqual(200);
  } finally {
    await postgres.stop();
  }
});
