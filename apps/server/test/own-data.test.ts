import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DELETE_WORDS, OwnData } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CANARIES, type Planted, plant, SECRETS } from '../../../tests/support/canaries.ts';
import { House } from './house.ts';

let house: House;
let clock: number;
beforeEach(async () => {
  clock = Date.now();
  house = new House({ now: () => new Date(clock++).toISOString() });
  await house.start();
});
afterEach(() => house.close());

const look = async () => OwnData.parse(await (await house.get('/api/data')).json());
const erase = (words: string) => house.post('/api/data/delete', { words });

/** All files below the folder with their bytes as text. */
function filesIn(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name, readFileSync(join(folder, name), 'latin1')]);
}

function found(folder: string, { calendarKey }: Planted): string[] {
  const wanted = { ...CANARIES, ...SECRETS, calendarKey };
  return filesIn(folder).flatMap(([name, bytes]) =>
    Object.entries(wanted).flatMap(([where, words]) => (bytes.includes(words) ? [`${name}: ${where}`] : [])),
  );
}

describe('everything that is kept', () => {
  it('is counted, and where it lies is said', async () => {
    const planted = await plant(`http://${house.address}`);
    const own = await look();
    expect(own).toMatchObject({ folder: house.folder, rehearsals: 3, brought: 1, people: 1, contacts: 1 });
    expect(own.bytes).toBeGreaterThan(10_000);
    expect(own).toMatchObject({ keep: 'for-good', next: null, copies: { made: [], days: 7 } });
    expect(own.oldest[0]).toMatchObject({ who: 'Amado Villaluz', talks: 2 });
    expect(own.oldest).toHaveLength(3);
    expect(planted.take).not.toBe(planted.talk);
  });

  it('is deleted from every file, with the copies that were made of it, while talks go on', async () => {
    const planted = await plant(`http://${house.address}`);
    const copies = join(house.folder, 'backups');
    mkdirSync(copies);
    await house.database.backup(join(copies, 'before-0099-test-20260101-000000.sqlite'));
    writeFileSync(join(copies, 'of-the-users-own.txt'), 'Left alone.');
    const tab = await house.join(planted.running);
    // What is to be found is there to begin with: else nothing would be proven.
    expect(found(house.folder, planted)).toContain('backups/before-0099-test-20260101-000000.sqlite: turn');

    expect((await erase(DELETE_WORDS)).status).toBe(204);
    await tab.refused('not-found');
    expect(await tab.ended).toBe(1008);
    expect(await look()).toMatchObject({
      rehearsals: 0,
      brought: 0,
      people: 0,
      contacts: 0,
      keep: 'for-good',
    });
    expect(await (await house.get('/api/model')).json()).toMatchObject({ configured: false, keyKept: false });
    expect(found(house.folder, planted)).toEqual([]);
    await house.stop();
    expect(found(house.folder, planted)).toEqual([]);
    expect(readdirSync(copies)).toEqual(['of-the-users-own.txt']);
    await house.start();
  });

  it('is given as a file that can be put back, on one’s own machine', async () => {
    const planted = await plant(`http://${house.address}`);
    const answer = await house.get('/api/data/backup.sqlite');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(
      /filename="anyone-else-backup-\d{4}-\d\d-\d\d\.sqlite"/u,
    );
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.includes(CANARIES.turn)).toBe(true);
    expect(bytes.includes(planted.calendarKey)).toBe(true);
    await expect
      .poll(() => readdirSync(house.folder).filter((name) => name.startsWith('.backup-')))
      .toEqual([]);
  });

  it('is told in copies by why they are there and until when, and they go when they are to', async () => {
    const copies = join(house.folder, 'backups');
    mkdirSync(copies);
    for (const why of ['restore', '0099-test'])
      await house.database.backup(join(copies, `before-${why}-20260101-000000.sqlite`));
    writeFileSync(join(copies, 'before-restore-20260101-000000.sqlite-wal'), '');
    const at = '2026-01-01T00:00:00.000Z';
    const goes = '2026-01-08T00:00:00.000Z';
    const { made } = (await look()).copies!;
    expect(made).toHaveLength(2);
    expect(made).toContainEqual({ why: 'restore', at, goes });
    expect(made).toContainEqual({ why: 'version', at, goes });
    const answer = await house.get('/api/data/copies', { method: 'DELETE' });
    expect(OwnData.parse(await answer.json()).copies).toEqual({ days: 7, made: [] });
    expect(existsSync(copies)).toBe(false);
  });

  it('stays where nobody has said that they mean it', async () => {
    await house.begin();
    for (const words of ['', 'delete', 'Delete Everything!']) expect((await erase(words)).status).toBe(400);
    const bare = await house.post('/api/data/delete', 'x');
    expect(bare.status).toBe(400);
    expect(await look()).toMatchObject({ rehearsals: 1 });
  });

  it('can be begun anew at once', async () => {
    await house.begin();
    await erase(DELETE_WORDS);
    const id = await house.begin();
    await house.join(id);
    expect(await look()).toMatchObject({ rehearsals: 1 });
    expect((await erase(DELETE_WORDS)).status).toBe(204);
    expect((await erase(DELETE_WORDS)).status).toBe(204);
    expect(existsSync(join(house.folder, 'talks.sqlite'))).toBe(true);
  });
});
