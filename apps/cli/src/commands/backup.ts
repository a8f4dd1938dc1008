import { openDatabase } from '@anyone-else/storage';
import { runningIn } from '../data/running.ts';
import { accepted, newFile, saveBody } from '../data/save.ts';
import { dataPlace, expectData, folderOnly } from '../data/where.ts';
import { oneFile, optionsOf } from '../options.ts';
import type { World } from '../world.ts';

/** `backup FILE`: a copy of the data file, which a server may have in use. Keys and all accounts are in it. */
export async function backup(args: string[], world: World): Promise<void> {
  const given = optionsOf(args, {});
  const name = oneFile(given, 'backup');
  const place = dataPlace(world.env);
  const folder = folderOnly(place, 'back it up with its own tools (pg_dump).');
  expectData(place);
  const file = newFile(name);
  const running = await runningIn(folder);
  if (running !== undefined) {
    const headers = { authorization: `Bearer ${running.secret}` };
    await saveBody(await accepted(await fetch(`${running.url}/api/backup`, { headers })), file);
  } else {
    // The copy is the same as the data: they are not brought up to date for it.
    const database = await openDatabase({ folder });
    try {
      await database.backup(file);
    } finally {
      await database.close();
    }
  }
  await world.out(
    `Wrote ${name}. It holds everything of ${folder}, keys too: keep it where nobody else can read it.\n`,
  );
}
