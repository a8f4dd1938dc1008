import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { expectEnd, hear, line, modelAt, time } from './endpoint.ts';

const heard = async (url: string, fetching?: typeof fetch) => {
  const hearing = hear(modelAt(url, fetching ? { fetch: fetching } : {}).say(line()));
  await time.pass(500);
  return expectEnd((await hearing).last, 'not-reachable');
};

describe('a line that never comes about', () => {
  it('is told from a model that is not well: nobody listens there', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as AddressInfo;
    await new Promise((closed) => server.close(closed));
    expect(await heard(`http://127.0.0.1:${port}/v1`)).toBe(
      `127.0.0.1:${port} could not be reached: nothing answers there. Please check that its program is running.`,
    );
  });

  it('has no such name', async () => {
    const fetching = async () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ENOTFOUND' }) });
    };
    expect(await heard('https://modle.example/v1', fetching)).toMatch(
      /no such address\. Please check its spelling/,
    );
  });

  it('may fail in another way', async () => {
    const fetching = async () => {
      throw new TypeError('fetch failed');
    };
    expect(await heard('https://models.example/v1', fetching)).toMatch(/or had a fault of its own/);
  });
});
