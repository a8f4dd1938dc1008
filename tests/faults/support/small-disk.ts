import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few megabytes. */
export interface SmallDisk {
  path: string;
  readOnly(yes: boolean): void;
  remove(): void;
}

/** Undefined where this user may mount nothing. */
export function smallDisk(kilobytes: number): SmallDisk | undefined {
  const path = mkdtempSync(join(tmpdir(), 'anyone-else-disk-'));
  const mount = (...args: string[]) => execFileSync('mount', [...args, path], { stdio: 'ignore' });
  try {
    mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'none');
  } catch {
    rmSync(path, { recursive: true });
    return undefined;
  }
  const remove = () => {
    process.off('exit', remove);
    execFileSync('umount', ['-l', path]);
    rmSync(path, { recursive: true });
  };
  process.on('exit', remove);
  return { path, readOnly: (yes) => mount('-o', `remount,${yes ? 'ro' : 'rw'}`), remove };
}

/** Writes on until nothing more goes in. */
export function fillUp(file: string): void {
  for (let size = 64 * 1024; size >= 512; size /= 2)
    try {
      for (;;) appendFileSync(file, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
}
