import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { lookIntoCopy, restoreFolder } from '@anyone-else/storage';
import { sayCounted } from '../data/counted.ts';
import { runningIn } from '../data/running.ts';
import { DATA_OPTIONS, dataPlace, folderOnly } from '../data/where.ts';
import { oneDataFile, optionsOf } from '../options.ts';
import { CliProblem } from '../problem.ts';
import type { World } from '../world.ts';

/** `restore FILE`: puts a backup in the place of the data, which are kept aside. No server may run. */
export async function restore(args: string[], world: World): Promise<void> {
  const given = optionsOf(args, DATA_OPTIONS);
  const name = oneDataFile(given, 'restore', 'a backup, like this: restore copy.sqlite');
  const place = dataPlace(given, world);
  const folder = folderOnly(place, 'restore it with its own tools (pg_restore).');
  if ((await runningIn(folder)) !== undefined)
    throw new CliProblem(`Anyone Else is running with ${folder}: stop it first, then restore`);
  if (isZip(name))
    throw new CliProblem(
      `${name} is an export: it is for reading, and cannot be put back. What can is made with the command "backup". Nothing was changed.`,
    );
  const { aside, older } = await restoreFolder({ folder, file: name });
  await world.out(
    [
      `Restored ${resolve(name)} into ${folder}: ${sayCounted(lookIntoCopy(name).counts)}.`,
      ...(aside === undefined ? [] : [`What was there before is kept ${sayDays(place.copyDays)}: ${aside}`]),
      ...(older ? ['It is of an older version: the next start brings it up to date.'] : []),
      '',
    ].join('\n'),
  );
}

/** As every zip begins. What cannot be read is told by whoever looks into it next. */
function isZip(name: string): boolean {
  const head = Buffer.alloc(4);
  try {
    const handle = openSync(name, 'r');
    try {
      readSync(handle, head);
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
  return head.equals(Buffer.from([0x50, 0x4b, 3, 4]));
}

const sayDays = (days: number): string => {
  if (days === 0) return 'until the next start (ANYONE_ELSE_COPY_DAYS is 0)';
  return days === 7 ? 'for a week' : `for ${days} ${days === 1 ? 'day' : 'days'}`;
};
