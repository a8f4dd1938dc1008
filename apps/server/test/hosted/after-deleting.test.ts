import { connect } from 'node:net';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { standInFor } from '../../src/hosted/ask-auth.ts';
import { HostedHouse, type Visitor } from './hosted-house.ts';

let house: HostedHouse;
let ann: Visitor;
beforeEach(async () => {
  house = await HostedHouse.open();
  ann = await house.signIn('ann@school.example');
});
afterEach(() => house.close());

/** Sends the first half of a request; what is answered comes once the other half was sent. */
async function halfSent(visitor: Visitor): Promise<{ rest(): Promise<string> }> {
  const body = JSON.stringify({ name: 'Zebulon Canary', notes: 'zebcanary' });
  const socket = connect(house.port, '127.0.0.1');
  let got = '';
  socket.on('data', (chunk) => {
    got += chunk;
  });
  const head = [
    'POST /api/people HTTP/1.1',
    'Host: rehearse.example',
    'Origin: https://rehearse.example',
    `Cookie: ${visitor.cookies}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Expect: 100-continue',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 20)}`);
  // It is there, and the server waits for what it says.
  await expect.poll(() => got).toBe('HTTP/1.1 100 Continue\r\n\r\n');
  got = '';
  return {
    async rest() {
      socket.write(body.slice(20));
      await expect.poll(() => got).toContain('\r\n\r\n');
      socket.destroy();
      return got;
    },
  };
}

const rowsIn = async (table: string) =>
  await house.database.signIn.db.selectFrom(table).selectAll().execute();

it('keeps nothing of a request that was let in before and arrives after', async () => {
  const slow = await halfSent(ann);
  expect((await ann.post('/api/data/delete', { words: 'delete everything' })).status).toBe(204);
  const answer = await slow.rest();
  expect(answer).toContain('HTTP/1.1 404');
  expect(answer).toContain('Everything was deleted meanwhile');
  expect(await rowsIn('people')).toEqual([]);
});

it('keeps no mail address, and no link that went to it', async () => {
  await ann.askLink('ann@school.example');
  await house.signIn('ben@school.example');
  expect(ann.jar.size).toBeGreaterThan(0);
  const deleted = await ann.post('/api/data/delete', { words: 'delete everything' });
  expect(deleted.status).toBe(204);
  // Nor does the browser, whatever program it was that asked.
  expect(ann.jar.size).toBe(0);
  expect(deleted.headers.get('clear-site-data')).toContain('storage');
  for (const table of ['sign_in_users', 'sign_in_links', 'sign_in_sessions', 'sign_in_rates'])
    expect(JSON.stringify(await rowsIn(table))).not.toContain('ann@');
  expect((await ann.get('/api/people')).status).toBe(401);
  // Whoever comes again begins anew.
  const again = await house.signIn('ann@school.example');
  expect((await again.post('/api/people', { name: 'Somebody' })).status).toBe(201);
});

it('counts who asks for links by no address that anybody has', async () => {
  const rates = JSON.stringify(await rowsIn('sign_in_rates'));
  expect(rates).toContain('/sign-in/magic-link');
  expect(rates).not.toContain('127.0.0.1');
  const stand = (address: string, secret = 's'.repeat(32)) => standInFor(address, secret);
  expect(stand('192.0.2.7')).toBe(stand('::ffff:192.0.2.7'));
  expect(stand('2001:db8::1')).toBe(stand('2001:db8::ffff:1'));
  const others = [stand('192.0.2.8'), stand('2001:db8:0:1::1'), stand('192.0.2.7', 'another')];
  expect(new Set([stand('192.0.2.7'), stand('2001:db8::1'), ...others]).size).toBe(5);
});

it('lets nobody write who is still taken for somebody signed in elsewhere', async () => {
  const { me } = (await (await ann.get('/api/account')).json()) as { me: { id: string } };
  const other = await HostedHouse.open(
    {},
    { database: house.database, deps: { whoAsks: async () => ({ account: me.id, admin: false }) } },
  );
  try {
    expect((await ann.post('/api/data/delete', { words: 'delete everything' })).status).toBe(204);
    const late = other.visitor();
    expect((await late.post('/api/people', { name: 'Zebulon Canary' })).status).toBe(404);
    expect(await rowsIn('people')).toEqual([]);
    expect(await (await late.get('/api/people')).json()).toMatchObject({ people: [] });
  } finally {
    await other.app.close();
  }
});

it('gives whoever asks for everything how they sign in too, and nothing that lets anybody in', async () => {
  const zip = await ann.get('/api/data/export.zip');
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  const read = (path: string) => new TextDecoder().decode(files[path]);
  expect(JSON.parse(read('data/you.json'))).toMatchObject({
    keepTalks: 'for-good',
    signIn: { mail: 'ann@school.example', reminders: false, browsers: [{}], providers: [] },
  });
  expect(read('you.md').replaceAll('\\', '')).toContain('Signs in with: <ann@school.example>');
  const [session] = await rowsIn('sign_in_sessions');
  expect(read('data/you.json')).not.toContain(session!.token);
});
