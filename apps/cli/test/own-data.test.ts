import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ServerProcess } from '../../server/test/server-process.ts';
import { addSomebodyTo, namesIn, PAGE, runIn } from './own-folder.ts';
import { cli, plainReader } from './world.ts';

let folder: string;
const run = (args: string[], stdin = '') => runIn(folder, args, stdin);
const names = () => namesIn(folder);
const addSomebody = (name?: string) => addSomebodyTo(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

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
    expect(out).toContain('no rehearsals, no talks brought, 1 person,');
    expect(await names()).toEqual([PAGE.name]);
    const aside = /kept for a week: (.*)\n/.exec(out)![1]!;
    // And back again: what was kept aside is as good as a backup.
    expect(await run(['restore', aside])).toMatchObject({ code: 0 });
    expect(await names()).toEqual(['Later One', PAGE.name]);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('says of a backup where it is, whose data are in it and how many; and of an export that it is no backup', async () => {
    await addSomebody();
    const { out } = await run(['backup', join(folder, 'copy.sqlite')]);
    expect(out).toContain(`Wrote ${join(folder, 'copy.sqlite')}`);
    expect(out).toContain(`from ${join(folder, 'data')}`);
    expect(out).toContain('1 person');
    const zip = join(folder, 'mine.zip');
    expect((await run(['export', zip])).code).toBe(0);
    const restored = await run(['restore', zip]);
    expect(restored).toMatchObject({ code: 2, out: '' });
    expect(restored.err).toContain('is an export: it is for reading, and cannot be put back');
    expect(await names()).toEqual([PAGE.name]);
  });

  it('takes settings from a file, as a service has them', async () => {
    await addSomebody();
    const file = join(folder, 'one.env');
    writeFileSync(file, `# Where\nANYONE_ELSE_DATA=${join(folder, 'data')}\nMAIL_FROM="A B <a@b.example>"\n`);
    const asked = (args: string[]) => cli([...args, '--env', file], '', plainReader, {});
    expect(await asked(['backup', join(folder, 'copy.sqlite')])).toMatchObject({ code: 0, err: '' });
    expect((await asked(['export', join(folder, 'mine.zip')])).out).toContain(join(folder, 'data'));
    expect(await asked(['delete', '--all', '--yes'])).toMatchObject({ code: 0 });
    expect(await names()).toEqual([]);
    const missing = await run(['backup', join(folder, 'x'), '--env', join(folder, 'none.env')]);
    expect(missing.err).toBe(`--env: the file ${join(folder, 'none.env')} cannot be read\n`);
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
