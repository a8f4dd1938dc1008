import { restoreFolder } from '@anyone-else/storage';
import { runningIn } from '../data/running.ts';
import { dataPlace, folderOnly } from '../data/where.ts';
import { oneFile, optionsOf } from '../options.ts';
import { CliProblem } from '../problem.ts';
import type { World } from '../world.ts';

/** `restore FILE`: puts a backup in the place of the data, which are kept aside. No server may run. */
export async function restore(args: string[], world: World): Promise<void> {
  const given = optionsOf(args, {});
  const name = oneFile(given, 'restore');
  const place = dataPlace(world.env);
  const folder = folderOnly(place, 'restore it with its own tools (pg_restore).');
  if ((await runningIn(folder)) !== undefined)
    throw new CliProblem(`Anyone Else is running with ${folder}: stop it first, then restore`);
  const { aside, older } = await restoreFolder({ folder, file: name });
  await world.out(
    [
      `Restored ${name} into ${folder}.`,
      ...(aside === undefined ? [] : [`What was there before is kept ${sayDays(place.copyDays)}: ${aside}`]),
      ...(older ? ['It is of an older version: the next start brings it up to date.'] : []),
      '',
    ].join('\n'),
  );
}

const sayDays = (days: number): string => {
  if (days === 0) return 'until the next start (ANYONE_ELSE_COPY_DAYS is 0)';
  return days === 7 ? 'for a week' : `for ${days} ${days === 1 ? 'day' : 'days'}`;
};
