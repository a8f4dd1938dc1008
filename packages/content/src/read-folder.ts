import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { jsonFault } from '@anyone-else/protocol';
import { ContentError } from './error.ts';

/** A JSON file of a content folder, read but not yet looked at. */
export interface ContentFile {
  /** 'contacts/dan.json': how errors name it. */
  label: string;
  /** 'dan': what its id has to be. */
  stem: string;
  data: unknown;
}

/** Every *.json of a folder, by name, so that the order is the same on every machine. */
export function readFolder(folder: string): ContentFile[] {
  const shown = basename(folder);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw new ContentError(shown, '', 'the folder cannot be read');
  }
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readJson(join(folder, name), `${shown}/${name}`));
}

function readJson(path: string, label: string): ContentFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new ContentError(label, '', 'the file cannot be read');
  }
  if (text.trim() === '') throw new ContentError(label, '', 'the file is empty');
  try {
    return { label, stem: basename(path, '.json'), data: JSON.parse(text) };
  } catch {
    const line = jsonFault(text)?.line ?? 1;
    throw new ContentError(label, '', `the file is not JSON (look at line ${line})`);
  }
}
