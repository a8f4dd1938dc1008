import { describe, expect, it } from 'vitest';
import type { WhoAsks } from '../../src/accounts/caller.ts';
import { networkOf } from '../../src/limits/network.ts';
import { createSockets } from '../../src/live/sockets.ts';
import { House } from '../house.ts';

it('what costs much is counted apart, by account', async () => {
  const whoAsks: WhoAsks = async ({ headers }) => ({ account: String(headers['x-account']), admin: false });
  const strict = await House.open({ whoAsks, httpLimits: { heavyPerAccount: 1 } });
  const status = async (path: string, account: string) => {
    const headers = { 'x-account': account, 'content-type': 'application/json' };
    return (await strict.get(path, { headers, method: 'POST', body: '{}' })).status;
  };
  const heavy = ['/api/contacts', '/api/people/x/letters/outreach/check', '/api/spelling', '/api/brought'];
  // Refused for what they say, and counted all the same.
  for (const [at, path] of heavy.entries()) {
    expect([400, 404, 422], path).toContain(await status(path, `account-${at}`));
    for (const other of heavy) expect(await status(other, `account-${at}`), other).toBe(429);
    expect((await strict.get('/api/people', { headers: { 'x-account': `account-${at}` } })).status).toBe(200);
  }
  await strict.close();
});

describe('whom limits by address count as one', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:207', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
    ['', ''],
  ])('%s is one of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is a whole network of IPv6, at sockets', () => {
    const sockets = createSockets({ sockets: 9, socketsOfAccount: 9, socketsOfAddress: 2 }, () => 0);
    expect(sockets.enter('a', '2001:db8::1')).not.toHaveProperty('problem');
    expect(sockets.enter('b', '2001:db8::2')).not.toHaveProperty('problem');
    expect(sockets.enter('c', '2001:db8::3')).toMatchObject({ problem: { code: 'busy' } });
    expect(sockets.enter('d', '2001:db8:0:1::3')).not.toHaveProperty('problem');
  });

  it('and at requests', async () => {
    const origin = 'https://rehearse.example';
    const strict = await House.open({ hosted: { origin }, httpLimits: { perAddress: 1 } });
    const status = async (from: string) =>
      (await strict.get('/api/health', { headers: { 'x-forwarded-for': from } })).status;
    expect(await status('2001:db8::1')).toBe(200);
    expect(await status('2001:db8::2')).toBe(429);
    expect(await status('2001:db8:0:1::1')).toBe(200);
    await strict.close();
  });
});
