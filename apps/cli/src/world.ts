import type { Content } from '@anyone-else/content';
import type { SettingsRead, SpeakingModel } from '@anyone-else/llm';
import type { Reader } from '@anyone-else/reading';

/** What the command line needs from the outside; tests put their own in. */
export interface World {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  /** Standard output: results only. Resolves when there is room for more. */
  out(text: string): Promise<void>;
  /** Standard error. */
  err(text: string): void;
  /** Says where the data lie, as it says it to the server. */
  env: NodeJS.ProcessEnv;
  content(): Content;
  reader(): Promise<Reader>;
  /** The model that the environment names, if any; asked for only when it is to speak. */
  model(): Exclude<SettingsRead, { ok: true }> | { ok: true; value: SpeakingModel | undefined };
  /** The time as ISO-8601 UTC. */
  now(): string;
  /** A fresh seed for a talk whose user gave none. */
  seed(): number;
}

/** Uses a reader and lets it go, whatever happens. */
export async function withReader<T>(world: World, work: (reader: Reader) => Promise<T>): Promise<T> {
  const reader = await world.reader();
  try {
    return await work(reader);
  } finally {
    await reader.close();
  }
}
