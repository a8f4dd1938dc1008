import { readFile } from 'node:fs/promises';
import { Accuracy } from '@anyone-else/protocol';

const FILE = new URL('../data/accuracy.json', import.meta.url);

/** How often the reader is right on authors it never saw, as measured by tools/accuracy.ts; rejects in one sentence. */
export async function readAccuracy(): Promise<Accuracy> {
  try {
    return Accuracy.parse(JSON.parse(await readFile(FILE, 'utf8')));
  } catch (cause) {
    throw new Error('The file data/accuracy.json cannot be read; run packages/reading/tools/accuracy.ts.', {
      cause,
    });
  }
}
