import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plant } from '../../../tests/support/canaries.ts';
import { noPostgres, startPostgres, type TestPostgres } from '../../../tests/support/postgres.ts';
import { ServerProcess } from '../../server/test/server-process.ts';
import { cli, plainReader } from './world.ts';

const missing = await noPostgres();
if (missing !== undefined) console.warn(`Not tried: the move into PostgreSQL. ${missing}`);

let folder: string;
let postgres: TestPostgres;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'move-data-'));
  if (missing === undefined) postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const run = (args: string[], env: Record<string, string> = {}, stdin = '') =>
  cli(args, stdin, plainReader, { ANYONE_ELSE_DATA: join(folder, 'data'), ...env });

/** Every file of an export but the one that says when it was made. */
async function exported(name: string, env: Record<string, string> = {}): Promise<Record<string, string>> {
  const file = join(folder, name);
  expect(await run(['export', file], env)).toMatchObject({ code: 0, err: '' });
  const entries = Object.entries(unzipSync(new Uint8Array(readFileSync(file))));
  return Object.fromEntries(
    entries
      .filter(([path]) => path !== 'READ-ME.txt')
      .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
}

it.skipIf(missing !== undefined)(
  'moves all that a folder holds into PostgreSQL, where an export is the same to the byte; and deletes it there',
  async () => {
    const server = await ServerProcess.start({ ANYONE_ELSE_DATA: join(folder, 'data'), PACE: '0' });
    try {
      await plant(`http://${server.address}`);
    } finally {
      await server.stop('SIGTERM');
    }
    const before = await exported('before.zip');
    const there = { DATABASE_URL: postgres.url };
    const { code, out, err } = await run(['move-data'], there);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Moved \d{2,} rows, and read every one of them back/);
    expect(await exported('after.zip', there)).toEqual(before);
    expect(await exported('folder.zip')).toEqual(before);

    expect(await run(['move-data'], there)).toMatchObject({ code: 2, out: '' });
    expect(await run(['backup', join(folder, 'no.sqlite')], there)).toMatchObject({ code: 2, out: '' });

    expect(await run(['delete', '--all', '--yes'], there)).toMatchObject({ code: 0, err: '' });
    const left = Object.values(await exported('empty.zip', there)).join('\n');
    expect(left).not.toContain('zanzi');
  },
  120_000,
);

it('says what is missing', async () => {
  expect(await run(['move-data'])).toMatchObject({ code: 2, out: '' });
  expect(await run(['move-data'], { DATABASE_URL: 'nowhere' })).toMatchObject({ code: 2, out: '' });
  expect((await run(['move-data', 'file'])).err).toContain('takes no file');
});
