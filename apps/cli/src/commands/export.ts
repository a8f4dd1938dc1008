import { withServer } from '../data/ask.ts';
import { accepted, newFile, saveBody, sayBytes } from '../data/save.ts';
import { DATA_OPTIONS, dataPlace, expectData, sayPlace } from '../data/where.ts';
import { oneDataFile, optionsOf } from '../options.ts';
import type { World } from '../world.ts';

/** `export FILE [--account WHO]`: everything that is kept, as a zip of files to be read and of JSON. */
export async function exportAll(args: string[], world: World): Promise<void> {
  const given = optionsOf(args, { ...DATA_OPTIONS, account: 'text' });
  const file = newFile(oneDataFile(given, 'export', 'a file for it, like this: export mine.zip'));
  const place = dataPlace(given, world);
  expectData(place);
  const asked = { place, account: given.text('account') };
  const size = await withServer(asked, world, async (ask) =>
    saveBody(await accepted(await ask('/api/data/export.zip')), file),
  );
  await world.out(
    `Wrote ${file} (${sayBytes(size)}), from ${sayPlace(place)}. everything.html in it is for you to read; it cannot be put back (for that there is "backup").\n`,
  );
}
