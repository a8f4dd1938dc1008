import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

test('a thousand frames and requests of nonsense: none is a fault of the server, and all that is kept can be read', async () => {
  const { wrong, frames, requests, statuses } = await fuzz({ rounds: 1_000, seed: 2026 });
  expect(wrong).toEqual([]);
  expect(frames + requests).toBeGreaterThanOrEqual(1_000);
  // It got past the first check often enough to have tried anything.
  expect(statuses[200] ?? 0).toBeGreaterThan(50);
  expect(statuses[400] ?? 0).toBeGreaterThan(50);
});
