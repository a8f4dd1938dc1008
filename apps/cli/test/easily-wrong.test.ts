import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { proofOf } from '@anyone-else/server/settings';
import { openDatabase } from '@anyone-else/storage';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ServerProcess } from '../../server/test/server-process.ts';
import { addSomebodyTo, namesIn, PAGE, runIn } from './own-folder.ts';
import { cli, plainReader } from './world.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
let folder: string;
const run = (args: string[]) => runIn(folder, args);
const names = () => namesIn(folder);
const addSomebody = () => addSomebodyTo(folder);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('where it is easy to be wrong', () => {
  it('leaves no half of a file to whoever breaks off', async () => {
    await addSomebody();
    const secret = 'x'.repeat(43);
    // A server that begins to send, and never ends.
    const slow = createServer((request, response) => {
      const nonce = /proof\/(.*)$/u.exec(request.url!)?.[1];
      if (nonce !== undefined) response.end(JSON.stringify({ proof: proofOf(secret, nonce, port) }));
      else response.write('some of it');
    }).listen(0, '127.0.0.1');
    await once(slow, 'listening');
    const { port } = slow.address() as AddressInfo;
    const door = { url: `http://127.0.0.1:${port}`, pid: 1, startedAt: '', secret };
    writeFileSync(join(folder, 'data', 'server.json'), JSON.stringify(door));
    const env = { ...process.env, ANYONE_ELSE_DATA: join(folder, 'data') };
    const child = spawn(process.execPath, [MAIN, 'export', join(folder, 'mine.zip')], {
      env,
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    try {
      const part = join(folder, 'mine.zip.part');
      await expect.poll(() => existsSync(part), { timeout: 30_000 }).toBe(true);
      if (process.platform !== 'win32') expect(statSync(part).mode & 0o777).toBe(0o600);
      child.kill('SIGINT');
      expect(await ended).toEqual([130, null]);
      expect(readdirSync(folder)).toEqual(['data']);
    } finally {
      child.kill('SIGKILL');
      slow.closeAllConnections();
      slow.close();
    }
  });

  it('takes nothing out of a folder that is not there, and makes none', async () => {
    const away = join(folder, 'data');
    for (const args of [
      ['backup', join(folder, 'b.sqlite')],
      ['export', join(folder, 'e.zip')],
      ['delete', '--all', '--yes'],
      ['move-data'],
    ]) {
      const env = {
        ANYONE_ELSE_DATA: away,
        ...(args[0] === 'move-data' && { DATABASE_URL: 'postgres://u@127.0.0.1:1/x' }),
      };
      const { code, out, err } = await cli(args, '', plainReader, env);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(`There are no data of Anyone Else in ${away}`);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses an account that keeps nothing, and asks for one where people sign in', async () => {
    await addSomebody();
    for (const args of [
      ['export', join(folder, 'e.zip')],
      ['delete', '--all', '--yes'],
    ]) {
      const { code, out, err } = await run([...args, '--account', 'nobody-at-all']);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('nothing is kept here of "nobody-at-all"');
    }
    const database = await openDatabase({ folder: join(folder, 'data') });
    const at = '2026-03-01T18:00:00.000Z';
    const user = { id: 'ann', name: '', email: 'ann@school.example', emailVerified: 1 };
    await database.signIn.db
      .insertInto('sign_in_users')
      .values({ ...user, createdAt: at, updatedAt: at })
      .execute();
    await database.of('ann').me.calendarKey('a-key-of-hers');
    await database.close();
    expect((await run(['delete', '--all', '--yes'])).err).toContain('--account says whose');
    const hers = ['--account', 'Ann@school.example'];
    expect(await run(['delete', '--all', '--yes', ...hers])).toMatchObject({ code: 0, err: '' });
    expect((await run(['export', join(folder, 'e.zip'), ...hers])).code).toBe(2);
    expect(await names()).toEqual([PAGE.name]);
  });

  it('says how long what was there before really stays', async () => {
    await addSomebody();
    const file = join(folder, 'copy.sqlite');
    await run(['backup', file]);
    const env = { ANYONE_ELSE_DATA: join(folder, 'data'), ANYONE_ELSE_COPY_DAYS: '0' };
    const { out } = await cli(['restore', file], '', plainReader, env);
    expect(out).toContain('is kept until the next start (ANYONE_ELSE_COPY_DAYS is 0): ');
  });

  it('takes no other server for the one that was killed and left its file behind', async () => {
    await addSomebody();
    const other = await ServerProcess.start({ ANYONE_ELSE_DATA: join(folder, 'other'), PACE: '0' });
    // What one leaves behind that had the port before.
    const door = { url: `http://${other.address}`, pid: 1, startedAt: '', secret: 'x'.repeat(43) };
    writeFileSync(join(folder, 'data', 'server.json'), JSON.stringify(door));
    try {
      const url = `http://${other.address}/api/people`;
      const headers = { 'content-type': 'application/json' };
      await fetch(url, { method: 'POST', headers, body: JSON.stringify({ name: 'Somebody Else' }) });
      expect(await run(['export', join(folder, 'e.zip')])).toMatchObject({ code: 0 });
      const paths = Object.keys(unzipSync(readFileSync(join(folder, 'e.zip'))));
      expect(paths).toContain('people/priya-zanzibar.md');
      expect(await run(['backup', join(folder, 'b.sqlite')])).toMatchObject({ code: 0 });
      expect(await run(['restore', join(folder, 'b.sqlite')])).toMatchObject({ code: 0 });
      expect(await run(['delete', '--all', '--yes'])).toMatchObject({ code: 0 });
      expect(await names()).toEqual([]);
      expect(await (await fetch(url)).text()).toContain('Somebody Else');
    } finally {
      await other.stop();
    }
  });
});
