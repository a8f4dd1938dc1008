import { access, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Where the weights, the tokenizer and the calibration are: inside this package, as data. */
export const MODEL_FOLDER = new URL('../model/', import.meta.url);

const unreadable = (name: string, cause: unknown): Error =>
  new Error(`The reader's file ${name} cannot be read; check out packages/reading/model again.`, { cause });

/** Reads one file of the model; says in one sentence which one is missing or broken. */
export async function modelBytes(name: string, folder: URL = MODEL_FOLDER): Promise<Uint8Array> {
  try {
    return await readFile(new URL(name, folder));
  } catch (cause) {
    throw unreadable(name, cause);
  }
}

/** The path of the first of some files of the model, all of which are certain to be there. */
export async function modelPath(names: readonly string[], folder: URL = MODEL_FOLDER): Promise<string> {
  const paths = names.map((name) => fileURLToPath(new URL(name, folder)));
  for (const [at, path] of paths.entries()) {
    await access(path).catch((cause) => {
      throw unreadable(names[at]!, cause);
    });
  }
  return paths[0]!;
}

export async function modelJson(name: string, folder: URL = MODEL_FOLDER): Promise<unknown> {
  const bytes = await modelBytes(name, folder);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new Error(`The reader's file ${name} is not JSON; check out packages/reading/model again.`, {
      cause,
    });
  }
}
