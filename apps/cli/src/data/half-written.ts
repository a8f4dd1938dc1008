import { rmSync } from 'node:fs';

const open = new Set<string>();

/** Whoever breaks off (Ctrl-C) is left no half of their own words: removed when the process ends, however it does but by SIGKILL. */
process.on('exit', () => {
  for (const file of open)
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
});

/** A file that is being written. Answers how to say that it is whole, or gone. */
export function halfWritten(file: string): () => void {
  open.add(file);
  return () => void open.delete(file);
}
