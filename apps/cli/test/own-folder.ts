import { join } from 'node:path';
import { LOCAL_ACCOUNT, openDatabase } from '@anyone-else/storage';
import { cli, plainReader, type Ran } from './world.ts';

export const PAGE = { name: 'Priya Zanzibar', role: 'Nurse' };

/** A command over the data below a folder. */
export const runIn = (folder: string, args: string[], stdin = ''): Promise<Ran> =>
  cli(args, stdin, plainReader, { ANYONE_ELSE_DATA: join(folder, 'data') });

/** Puts a person there, as nobody runs. */
export async function addSomebodyTo(folder: string, name = PAGE.name): Promise<void> {
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

/** Whom it holds. */
export async function namesIn(folder: string): Promise<string[]> {
  const database = await openDatabase({ folder: join(folder, 'data') });
  const people = await database.of(LOCAL_ACCOUNT).people.list();
  await database.close();
  return people.map(({ page }) => page.name).sort();
}
