import type { Worker } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import { createReader, type Reader } from '../src/index.ts';

const { threads } = vi.hoisted(() => ({ threads: [] as Worker[] }));
// The real threads, in a list, so that a test can end one as a fault of the machine would.
vi.mock('node:worker_threads', async (original) => {
  const real = await original<typeof import('node:worker_threads')>();
  class Watched extends real.Worker {
    constructor(...args: ConstructorParameters<typeof real.Worker>) {
      super(...args);
      threads.push(this);
    }
  }
  return { ...real, Worker: Watched };
});

const TURN = { contactBefore: 'Hello there.', text: 'How did you get into this work?' };
let reader: Reader | undefined;
afterEach(async () => {
  await reader?.close();
  reader = undefined;
  threads.length = 0;
});

test('a thread that dies is replaced, and the turn it was reading is read again', async () => {
  reader = await createReader();
  const reading = reader.read(TURN);
  await threads[0]!.terminate();
  expect((await reading).labels.beats).toEqual(['journey']);
  expect(threads).toHaveLength(2);
});

test('it is not ready until the next thread is, and comes back without being asked', async () => {
  reader = await createReader();
  expect(reader.ready?.()).toBe(true);
  await threads[0]!.terminate();
  await vi.waitFor(() => expect(threads).toHaveLength(2), { timeout: 20_000 });
  expect(reader.ready?.()).toBe(false);
  await vi.waitFor(() => expect(reader?.ready?.()).toBe(true));
});

test('a turn that takes two threads with it is given up, and the next one is read', async () => {
  reader = await createReader();
  const text = 'I worked there for many years. '.repeat(600);
  const refused = reader.read({ ...TURN, text }).catch((error: Error) => error.message);
  await threads[0]!.terminate();
  await vi.waitFor(() => expect(threads).toHaveLength(2), { timeout: 20_000 });
  // The second thread has the job from here on, and so long a turn keeps it busy.
  await vi.waitFor(() => expect(reader?.ready?.()).toBe(true), { interval: 1 });
  await threads[1]!.terminate();
  expect(await refused).toMatch(/The reader stopped/);
  expect((await reader.read(TURN)).labels.beats).toContain('journey');
});

test('a thread that ends while it is loading fails the start', async () => {
  const starting = createReader();
  await vi.waitFor(() => expect(threads).toHaveLength(1), { timeout: 20_000, interval: 1 });
  await threads[0]!.terminate();
  await expect(starting).rejects.toThrow('The reader stopped while it was loading.');
});
