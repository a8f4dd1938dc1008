import { type Moved, moveFolder } from '@anyone-else/storage';
import { runningIn } from '../data/running.ts';
import { DATA_OPTIONS, type DataPlace, dataPlace, expectData, sayPlace } from '../data/where.ts';
import { optionsOf } from '../options.ts';
import { CliProblem } from '../problem.ts';
import type { World } from '../world.ts';

/** `move-data`: all that the data folder holds into the empty database of DATABASE_URL, verified row by row. */
export async function moveData(args: string[], world: World): Promise<void> {
  const given = optionsOf(args, DATA_OPTIONS);
  if (given.files.length > 0)
    throw new CliProblem('move-data: takes no file; ANYONE_ELSE_DATA says from where, DATABASE_URL to where');
  const place = dataPlace(given, world);
  const { folder, database, ...rest } = place;
  if (database === undefined)
    throw new CliProblem(
      'move-data: to where? Name a database, like this: DATABASE_URL=postgres://user:password@host:5432/name',
    );
  // Else one would be made, and nothing moved with success.
  expectData({ folder, ...rest });
  if ((await runningIn(folder)) !== undefined)
    throw new CliProblem(`Anyone Else is running with ${folder}: stop it first, then move its data`);
  const moved = await moveFolder({ folder, url: database.url });
  await world.out(report(moved, place));
}

function report(moved: readonly Moved[], place: DataPlace): string {
  const rows = moved.reduce((sum, one) => sum + one.rows, 0);
  const tables = moved.filter((one) => one.rows > 0);
  const width = Math.max(0, ...tables.map(({ table }) => table.length));
  return [
    ...tables.map((one) => `  ${one.table.padEnd(width)}  ${one.rows}`),
    `Moved ${rows} rows, and read every one of them back: they are the same.`,
    `From ${place.folder} to ${sayPlace(place)}.`,
    `${place.folder} is as it was. Start with DATABASE_URL, look whether all is there, then keep the folder away or delete it.`,
    '',
  ].join('\n');
}
