import { statSync } from 'node:fs';
import { lookIntoCopy, openDatabase } from '@anyone-else/storage';
import { sayCounted } from '../data/counted.ts';
import { halfWritten } from '../data/half-written.ts';
import { runningIn } from '../data/running.ts';
import { accepted, newFile, saveBody, sayBytes } from '../data/save.ts';
import { DATA_OPTIONS, dataPlace, expectData, folderOnly } from '../data/where.ts';
import { oneDataFile, optionsOf } from '../options.ts';
import type { World } from '../world.ts';

/** `backup FILE`: a copy of the data file, which a server may have in use. Keys and all accounts are in it. */
export async function backup(args: string[], world: World): Promise<void> {
  const given = optionsOf(args, DATA_OPTIONS);
  const name = oneDataFile(given, 'backup', 'a file for it, like this: backup copy.sqlite');
  const place = dataPlace(given, world);
  const folder = folderOnly(place, 'back it up with its own tools (pg_dump).');
  expectData(place);
  const file = newFile(name);
  await copyTo(file, folder);
  // Said of the copy itself, as it would be put back.
  const { counts } = lookIntoCopy(file);
  await world.out(
    [
      `Wrote ${file} (${sayBytes(statSync(file).size)}), from ${folder}.`,
      `In it: ${sayCounted(counts)}. Keys are in it too: keep it where nobody else can read it.`,
      '',
    ].join('\n'),
  );
}

async function copyTo(file: string, folder: string): Promise<void> {
  const running = await runningIn(folder);
  if (running !== undefined) {
    const headers = { authorization: `Bearer ${running.secret}` };
    await saveBody(await accepted(await fetch(`${running.url}/api/backup`, { headers })), file);
    return;
  }
  // The copy is the same as the data: they are not brought up to date for it.
  const database = await openDatabase({ folder });
  const whole = halfWritten(file);
  try {
    await database.backup(file);
  } finally {
    whole();
    await database.close();
  }
}
