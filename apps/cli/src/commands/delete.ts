import { createInterface } from 'node:readline/promises';
import { DELETE_WORDS } from '@anyone-else/protocol';
import { withServer } from '../data/ask.ts';
import { accepted } from '../data/save.ts';
import { DATA_OPTIONS, type DataPlace, dataPlace, expectData, sayPlace } from '../data/where.ts';
import { optionsOf } from '../options.ts';
import { CliProblem } from '../problem.ts';
import type { World } from '../world.ts';

/** `delete --all [--yes] [--account WHO]`: everything that is kept, after it was said that it is meant. */
export async function deleteAll(args: string[], world: World): Promise<void> {
  const given = optionsOf(args, { ...DATA_OPTIONS, all: 'flag', yes: 'flag', account: 'text' });
  if (!given.flag('all') || given.files.length > 0)
    throw new CliProblem(
      'delete: "delete --all" deletes everything; single talks are deleted on their pages',
    );
  const place = dataPlace(given, world);
  const account = given.text('account');
  expectData(place);
  if (!given.flag('yes') && !(await isMeant(place, account, world)))
    throw new CliProblem('Nothing was deleted.');
  await withServer({ place, account }, world, async (ask) => {
    await accepted(await ask('/api/data/delete', { words: DELETE_WORDS }));
  });
  await world.out(
    'Everything was deleted. Files that you exported or backed up yourself are where you put them, and what a browser ' +
      'remembers (drafts, your name) goes only when "Delete everything" is pressed in it, on the page "Your data".\n',
  );
}

async function isMeant(place: DataPlace, account: string | undefined, world: World): Promise<boolean> {
  const whose = account === undefined ? '' : ` of ${account}`;
  const copies = place.database === undefined ? ', and the copies made there' : '';
  world.err(`This deletes every talk, person, letter and setting${whose} in ${sayPlace(place)}${copies}.\n`);
  world.err(`Type "${DELETE_WORDS}" to go on: `);
  const lines = createInterface({ input: world.stdin });
  try {
    for await (const line of lines) return line.trim().toLowerCase() === DELETE_WORDS;
    return false;
  } finally {
    lines.close();
  }
}
