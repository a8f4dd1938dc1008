import type { Reading, TurnInContext } from '@anyone-else/protocol';
import type { Reader } from '@anyone-else/reading';

/** Turns read at a time: a long talk lets others read between, and its readings come in pieces. */
const BATCH = 32;

/** One reading for each context, null for none. */
export async function readContexts(
  reader: Pick<Reader, 'readMany'>,
  contexts: readonly (TurnInContext | null)[],
): Promise<(Reading | null)[]> {
  const spoken = contexts.filter((context) => context !== null);
  const readings: Reading[] = [];
  for (let from = 0; from < spoken.length; from += BATCH)
    readings.push(...(await reader.readMany(spoken.slice(from, from + BATCH))));
  const read = readings.values();
  return contexts.map((context) => (context === null ? null : (read.next().value ?? null)));
}
