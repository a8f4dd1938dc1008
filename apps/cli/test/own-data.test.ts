import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCAL_ACCOUNT, openDatabase } from '@anyone-else/storage';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ServerProcess } from '../../server/test/server-process.ts';
import { cli, plainReader } from './world.ts';

const PAGE = { name: 'Priya Zanzibar', role: 'Nurse' };
let folder: string;
const run = (args: string[], stdin = '') =>
  cli(args, stdin, plainReader, { ANYONE_ELSE_DATA: join(folder, 'data') });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a person into the folder, as nobody runs. */
async function addSomebody(name = PAGE.name): Promise<void> {
  const database = await openDatabase({ folder: join(folder, 'data') });
  const page = {
    ...{ role: '', company: '', pronouns: '', email: '', zone: '', how: '', why: '', notes: '' },
    ...{
      ground: [],
      known: [],
      reach: null,
      ledBy: null,
      playbookId: 'full-arc' as const,
      everyMonths: null,
    },
  };
  const at = '2026-03-01T18:00:00.000Z';
  await database
    .of(LOCAL_ACCOUNT)
    .people.add({ id: name.toLowerCase().replace(/\W/g, ''), at, page: { ...page, name } }, 9);
  await database.close();
}

async function names(): Promise<string[]> {
  const database = await openDatabase({ folder: join(folder, 'data') });
  const people = await database.of(LOCAL_ACCOUNT).people.list();
  await database.close();
  return people.map(({ page }) => page.name).sort();
}

describe('while nothing runs', () => {
  it('exports everything into a new file, and writes over none', async () => {
    await addSomebody();
    const file = join(folder, 'mine.zip');
    const { code, out, err } = await run(['export', file]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Wrote ${file}`);
    expect(Object.keys(unzipSync(readFileSync(file)))).toContain('people/priya-zanzibar.md');
    const again = await run(['export', file]);
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.err).toBe(`${file}: there is a file already; choose another name\n`);
  });

  it('backs up, restores, and keeps aside what was there', async () => {
    await addSomebody();
    const file = join(folder, 'copy.sqlite');
    expect(await run(['backup', file])).toMatchObject({ code: 0, err: '' });
    await addSomebody('Later One');
    const { code, out } = await run(['restore', file]);
    expect(code).toBe(0);
    expect(await names()).toEqual([PAGE.name]);
    const aside = /kept for a week: (.*)\n/.exec(out)![1]!;
    // And back again: what was kept aside is as good as a backup.
    expect(await run(['restore', aside])).toMatchObject({ code: 0 });
    expect(await names()).toEqual(['Later One', PAGE.name]);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('restores nothing that is no sound backup, and changes nothing then', async () => {
    await addSomebody();
    const broken = join(folder, 'broken.sqlite');
    writeFileSync(broken, 'SQLite format 3\0 and then nothing of use');
    for (const file of [broken, join(folder, 'nowhere.sqlite')]) {
      const { code, out, err } = await run(['restore', file]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.split('\n')).toHaveLength(2);
      expect(err).toContain(file);
    }
    expect(await names()).toEqual([PAGE.name]);
    expect(existsSync(join(folder, 'data', 'backups'))).toBe(false);
  });

  it('deletes everything, once it was said that it is meant', async () => {
    await addSomebody();
    expect(await run(['delete'])).toMatchObject({ code: 2, out: '' });
    expect(await run(['delete', '--all'], 'no\n')).toMatchObject({ code: 2, out: '' });
    expect(await names()).toEqual([PAGE.name]);
    expect(await run(['delete', '--all'], 'delete everything\n')).toMatchObject({ code: 0 });
    expect(await names()).toEqual([]);
    await addSomebody();
    expect(await run(['delete', '--all', '--yes'])).toMatchObject({ code: 0, err: '' });
    expect(await names()).toEqual([]);
  });
});

describe('while a server runs', () => {
  let server: ServerProcess;
  beforeEach(async () => {
    await addSomebody();
    server = await ServerProcess.start({ ANYONE_ELSE_DATA: join(folder, 'data'), PACE: '0' });
  });
  afterEach(async () => {
    await server.stop();
  });

  it('goes through it: exports, backs up while it writes, deletes; and does not restore', async () => {
    const door = join(folder, 'data', 'server.json');
    if (process.platform !== 'win32') expect(statSync(door).mode & 0o777).toBe(0o600);
    expect(await run(['export', join(folder, 'mine.zip')])).toMatchObject({ code: 0, err: '' });

    let writing = true;
    let written = 0;
    const writes = (async () => {
      for (; writing; written += 1) {
        const body = JSON.stringify({ name: `Person ${written}` });
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(`http://${server.address}/api/people`, { method: 'POST', headers, body });
        expect(answer.status).toBe(201);
      }
    })();
    const copies = [join(folder, 'one.sqlite'), join(folder, 'two.sqlite')];
    for (const file of copies) expect(await run(['backup', file])).toMatchObject({ code: 0, err: '' });
    writing = false;
    await writes;
    expect(written).toBeGreaterThan(0);

    const refused = await run(['restore', copies[0]!]);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('stop it first');
    expect(await run(['delete', '--all', '--yes'])).toMatchObject({ code: 0 });
    await server.stop('SIGTERM');
    expect(existsSync(door)).toBe(false);
    expect(await names()).toEqual([]);
    expect(await run(['restore', copies[1]!])).toMatchObject({ code: 0 });
    expect(await names()).toContain(PAGE.name);
  });

  it('gives a backup to nobody who does not know the secret of the folder', async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`http://${server.address}/api/backup`, { headers }).then(({ status }) => status);
    const { secret } = JSON.parse(readFileSync(join(folder, 'data', 'server.json'), 'utf8')) as {
      secret: string;
    };
    expect(secret.length).toBeGreaterThan(40);
    for (const authorization of [
      '',
      'Bearer',
      `Bearer ${secret}x`,
      secret,
      `Bearer ${'x'.repeat(secret.length)}`,
    ])
      expect(await ask({ authorization })).toBe(404);
    expect(await ask({})).toBe(404);
    expect(await ask({ authorization: `Bearer ${secret}`, origin: 'http://evil.example' })).toBe(403);
    expect(await ask({ authorization: `Bearer ${secret}` })).toBe(200);
  });
});

describe('where it is easy to be wrong', () => {
  it('takes nothing out of a folder that is not there, and makes none', async () => {
    const away = join(folder, 'data');
    for (const args of [
      ['backup', join(folder, 'b.sqlite')],
      ['export', join(folder, 'e.zip')],
      ['delete', '--all', '--yes'],
    ]) {
      const { code, out, err } = await run(args);
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
