import { createServer, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { httpFetch, modelSettingsFrom, openAiModel } from '@anyone-else/llm';
import { Problem } from '@anyone-else/protocol';
import { afterEach, describe, expect, it, test } from 'vitest';
import { isPublicAddress, publicLookup } from '../../src/limits/public-address.ts';
import { wrongModelAddress } from '../../src/model-address.ts';
import { House } from '../house.ts';

const why = (url: string, hosted: boolean) =>
  wrongModelAddress({ port: () => 4317, allowedHosts: ['rehearse.example'], hosted })(new URL(url));

it('is of nobody’s choice where whoever runs the server allows none', () => {
  const closed = { port: () => 4317, allowedHosts: [], hosted: true, ownModels: false };
  expect(wrongModelAddress(closed)(new URL('https://models.example.org/v1'))).toMatch(/has not allowed/);
  expect(
    wrongModelAddress({ ...closed, ownModels: true })(new URL('https://models.example.org/v1')),
  ).toBeUndefined();
});

/** Ways to write an address of one's own network or machine, or where machines in the cloud tell their secrets. */
const ASTRAY = [
  'https://127.0.0.1/v1',
  'https://127.1/v1',
  'https://2130706433/v1',
  'https://0x7f.0.0.1/v1',
  'https://0177.0.0.1/v1',
  'https://１２７.0.0.1/v1',
  'https://0.0.0.0/v1',
  'https://localhost/v1',
  'https://LOCALHOST./v1',
  'https://model.localhost/v1',
  'https://[::1]/v1',
  'https://[::]/v1',
  'https://[::ffff:127.0.0.1]/v1',
  'https://[::ffff:a9fe:a9fe]/v1',
  'https://[64:ff9b::a9fe:a9fe]/v1',
  'https://[64:ff9b:1::a00:1]/v1',
  'https://[2002:7f00:1::]/v1',
  'https://[2001:0:1::1]/v1',
  'https://[fe80::1]/v1',
  'https://[fc00::1]/v1',
  'https://[fd00:ec2::254]/v1',
  'https://[ff02::1]/v1',
  'https://10.0.0.1/v1',
  'https://100.64.0.1/v1',
  'https://100.100.100.200/v1',
  'https://169.254.169.254/latest',
  'https://172.16.0.1/v1',
  'https://172.31.255.255/v1',
  'https://192.0.0.192/v1',
  'https://192.168.1.1/v1',
  'https://198.18.0.1/v1',
  'https://224.0.0.1/v1',
  'https://255.255.255.255/v1',
  'https://metadata/v1',
  'https://metadata.google.internal/v1',
  'https://printer.local/v1',
  'https://intranet/v1',
  'https://rehearse.example/v1',
  'http://api.model.example/v1',
];
const FINE = [
  'https://api.model.example/v1',
  'https://8.8.8.8/v1',
  'https://172.32.0.1:8443/v1',
  'https://[2606:4700::1111]/v1',
];

describe('H12 · the address of a model', () => {
  it.each(ASTRAY)('%s is refused on a server that many people share', (url) => {
    expect(why(url, true)).toMatch(/^The address must .*\.$/);
  });

  it.each(FINE)('%s may be asked', (url) => {
    expect(why(url, true)).toBeUndefined();
  });

  it('may be of one’s own network where the server is one’s own, but for the server itself', () => {
    for (const url of ['http://127.0.0.1:11434/v1', 'http://10.0.0.1/v1', 'https://printer.local/v1'])
      expect(why(url, false)).toBeUndefined();
    expect(why('http://127.0.0.1:4317/v1', false)).toMatch(/Anyone Else itself answers/);
  });

  let house: House | undefined;
  afterEach(async () => {
    await house?.close();
    house = undefined;
  });

  it('is refused over HTTP with the field that is wrong, and nothing is kept', async () => {
    house = await House.open({ hosted: { origin: 'https://rehearse.example' } });
    for (const url of [
      ...ASTRAY,
      'file:///etc/passwd',
      'https://me:canary@model.example/v1',
      `https://127.0.0.1:${house.port}/v1`,
      'gopher://model.example',
      'javascript:alert(1)',
      'https://',
      'https://model.example/v1?key=canary',
    ]) {
      const reply = await house.post('/api/model', { url, model: 'm', key: 'k', plays: true }, 'PUT');
      expect(reply.status, url).toBe(400);
      const problem = Problem.parse(await reply.json());
      expect(problem).toMatchObject({ code: 'bad-request', field: 'url' });
      expect(problem.message).not.toContain('canary');
    }
    expect(await (await house.get('/api/model')).json()).toMatchObject({ configured: false });
  });

  it('is told where the server is one’s own: files, credentials, metadata, its own port', async () => {
    house = await House.open();
    for (const url of [
      'file:///etc/passwd',
      'http://me:canary@model.example/v1',
      'http://169.254.169.254/latest',
      `http://localhost:${house.port}/v1`,
    ])
      expect((await house.post('/api/model', { url, model: 'm', plays: true }, 'PUT')).status, url).toBe(400);
  });

  it('that was kept before and may not be asked any more is not used', async () => {
    house = await House.open();
    const url = 'http://127.0.0.1:1/v1';
    expect((await house.post('/api/model', { url, model: 'm', key: 'k', plays: true }, 'PUT')).status).toBe(
      200,
    );
    await house.restart({ hosted: { origin: 'https://rehearse.example' } });
    expect(await (await house.get('/api/model')).json()).toMatchObject({ configured: false, host: '' });
  });
});

describe('what a name stands for', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  /** A name server that says this; Node asks for one address or for all. */
  const saying = (...addresses: string[]) =>
    publicLookup(((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as never);

  const found = (lookup: LookupFunction, all: boolean) =>
    new Promise<unknown>((resolve) =>
      lookup('model.example', { all }, (error, ...rest) => resolve(error ? error.code : rest)),
    );

  it.each([
    [['93.184.216.34'], true],
    [['93.184.216.34', '2606:2800:220:1::1'], true],
    [['127.0.0.1'], false],
    [['93.184.216.34', '10.0.0.1'], false],
    [['::ffff:10.0.0.1'], false],
    [['fe80::1%eth0'], false],
    [['nonsense'], false],
    [[], false],
  ])('%j · public: %s', async (addresses, isPublic) => {
    for (const all of [true, false]) {
      const answer = await found(saying(...addresses), all);
      if (isPublic) expect(JSON.stringify(answer)).toContain(addresses[0]);
      else expect(answer).toBe('EASTRAY');
    }
  });

  test('is looked at in the very connection: a name that leads here is not connected to', async () => {
    let asked = 0;
    server = createServer((_request, reply) => {
      asked += 1;
      reply.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server?.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const read = modelSettingsFrom({ url: `http://model.example:${port}/v1`, model: 'm', key: 'secret' });
    if (!read.ok || read.value === undefined) throw new Error('settings');
    const model = openAiModel(read.value, { fetch: httpFetch({ lookup: saying('127.0.0.1') }) });
    const parts = [];
    const limit = { tokens: 10, characters: 10 };
    for await (const part of model.say({ messages: [{ role: 'user', content: 'hi' }], limit }))
      parts.push(part);
    expect(parts).toMatchObject([{ type: 'fault', failure: { fault: 'astray' } }]);
    expect(asked).toBe(0);
  });

  it('no address that is none is public', () => {
    for (const text of ['', 'localhost', '1.2.3', '1.2.3.4.5', '::g', '8.8.8.8 '])
      expect(isPublicAddress(text)).toBe(false);
  });
});
