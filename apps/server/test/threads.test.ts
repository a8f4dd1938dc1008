import { describe, expect, it } from 'vitest';
import { inThread, ThreadGaveUp } from '../src/threads/in-thread.ts';

const script = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const POST = "const { parentPort, workerData } = await import('node:worker_threads');";

describe('work in a thread', () => {
  it('gets its data and gives its answer', async () => {
    const twice = script(`${POST} parentPort.postMessage(workerData + workerData);`);
    expect(await inThread(twice, 'ha', { deadlineMs: 20_000 })).toBe('haha');
  });

  it('that does not end is ended', async () => {
    await expect(inThread(script('for (;;) {}'), null, { deadlineMs: 300 })).rejects.toBeInstanceOf(
      ThreadGaveUp,
    );
  });

  it('that fills the memory is ended, and takes nobody with it', async () => {
    const hungry = script('const all = []; for (;;) all.push(Array(1000).fill(all.length));');
    await expect(inThread(hungry, null, { deadlineMs: 30_000 })).rejects.toBeInstanceOf(ThreadGaveUp);
  });

  it('that ends without an answer is known to have', async () => {
    await expect(inThread(script('0'), null, { deadlineMs: 20_000 })).rejects.toBeInstanceOf(ThreadGaveUp);
  });

  it('that fails says why', async () => {
    const broken = script("throw new TypeError('a defect')");
    await expect(inThread(broken, null, { deadlineMs: 20_000 })).rejects.toThrow(TypeError);
  });
});
