import { readdirSync, readFileSync } from 'node:fs';
import type { Labels } from '@anyone-else/protocol';

const folder = new URL('../../reading/corpus/turns/', import.meta.url);

/** What people really say in such talks, with the labels that people gave. */
export const corpus: (Labels & { text: string; contactBefore: string })[] = readdirSync(folder)
  .sort()
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
  .map((row) => JSON.parse(row));
