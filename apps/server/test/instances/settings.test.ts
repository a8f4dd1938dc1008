import type { ModelStanding } from '@anyone-else/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInstanceSettings } from '../../src/instances/settings.ts';
import { type Server, Servers } from './servers.ts';

let servers: Servers;
let here: Server;
let there: Server;
beforeAll(async () => {
  servers = await Servers.open(2);
  [here, there] = servers.all as [Server, Server];
});
afterAll(() => servers.close());

const model = async (server: Server) => (await (await server.ask('/api/model')).json()) as ModelStanding;

describe('what one server is told', () => {
  it('holds on the other one: a model is known there, and forgotten there', async () => {
    // Both have the account open.
    expect([(await model(here)).configured, (await model(there)).configured]).toEqual([false, false]);
    const edit = { url: 'http://127.0.0.1:9/v1', model: 'small', plays: true };
    expect((await there.ask('/api/model', 'PUT', edit)).status).toBe(200);
    await expect.poll(() => model(here)).toMatchObject({ configured: true, model: 'small', plays: true });
    expect((await here.ask('/api/model', 'DELETE')).status).toBe(200);
    await expect.poll(() => model(there)).toMatchObject({ configured: false });
  });
});

describe('the settings of a server among others', () => {
  it('are nothing much by themselves', () => {
    expect(readInstanceSettings({})).toEqual({ drainMs: 0 });
    expect(readInstanceSettings({ DRAIN_MS: '500', TRUST_PROXY: '10.0.0.0/8, ::1,loopback' })).toEqual({
      drainMs: 500,
      trustProxy: ['10.0.0.0/8', '::1', 'loopback'],
    });
  });

  it.each([
    [{ DRAIN_MS: '-1' }, /^DRAIN_MS must be a whole number/],
    [{ DRAIN_MS: 'soon' }, /^DRAIN_MS must be a whole number/],
    [{ TRUST_PROXY: 'everybody' }, /^TRUST_PROXY must list/],
    [{ TRUST_PROXY: '*' }, /^TRUST_PROXY must list/],
  ])('are refused in a sentence: %j', (env, sentence) => {
    expect(() => readInstanceSettings(env)).toThrow(sentence);
  });
});
