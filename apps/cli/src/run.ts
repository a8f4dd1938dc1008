import { backup } from './commands/backup.ts';
import { deleteAll } from './commands/delete.ts';
import { draft } from './commands/draft.ts';
import { exportAll } from './commands/export.ts';
import { ALL_COMMANDS, aboutCommand, help, WHAT_IS_THERE } from './commands/help.ts';
import { moveData } from './commands/move-data.ts';
import { read } from './commands/read.ts';
import { recap } from './commands/recap.ts';
import { rehearse } from './commands/rehearse.ts';
import { restore } from './commands/restore.ts';
import { score } from './commands/score.ts';
import { CliProblem } from './problem.ts';
import type { World } from './world.ts';

const COMMANDS: Record<string, (args: string[], world: World) => Promise<void>> = {
  read,
  score,
  draft,
  recap,
  rehearse,
  export: exportAll,
  backup,
  restore,
  delete: deleteAll,
  'move-data': moveData,
  help,
  '--help': help,
  '-h': help,
};

/** Runs one command. Answers the exit code: 0, or 2 with one line on standard error for what the user can mend. */
export async function run(args: readonly string[], world: World): Promise<number> {
  const [name, ...rest] = args;
  try {
    const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (name === undefined || command === undefined)
      throw new CliProblem(
        name === undefined ? WHAT_IS_THERE : `There is no command "${name}"; there are ${ALL_COMMANDS}.`,
      );
    const about = asksForHelp(rest) ? aboutCommand(name) : undefined;
    if (about !== undefined) {
      await world.out(about);
      return 0;
    }
    await command(rest, world);
    return 0;
  } catch (error) {
    const mendable = error instanceof CliProblem || (error instanceof Error && MENDABLE.has(error.name));
    if (!mendable) throw error;
    world.err(`${oneLine((error as Error).message)}\n`);
    return 2;
  }
}

/** Not behind '--', where a file may be called so. */
const asksForHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--');
  return (end === -1 ? args : args.slice(0, end)).some((word) => word === '--help' || word === '-h');
};

/** Of other packages: what a user can mend, in one sentence. */
const MENDABLE = new Set(['ContentError', 'StorageError']);

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');
