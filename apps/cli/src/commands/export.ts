import { withServer } from '../data/ask.ts';
import { accepted, newFile, saveBody, sayBytes } from '../data/save.ts';
import { dataPlace, expectData, sayPlace } from '../data/where.ts';
import { oneFile, optionsOf } from '../options.ts';
import type { World } from '../world.ts';

/** `export FILE [--account WHO]`: everything that is kept, as a zip of files to be read and of JSON. */
export async function exportAll(args: string[], world: World): Promise<void> {
  const given = optionsOf(args, { account: 'text' });
  const name = oneFile(given, 'export');
  const file = newFile(name);
  const place = dataPlace(world.env);
  expectData(place);
  const asked = { place, account: given.text('account') };
  const size = await withServer(asked, world, async (ask) =>
    saveBody(await accepted(await ask('/api/data/export.zip')), file),
  );
  await world.out(
    `Wrote ${name} (${sayBytes(size)}), from ${sayPlace(place)}. READ-ME.txt in it says what is where.\n`,
  );
}
