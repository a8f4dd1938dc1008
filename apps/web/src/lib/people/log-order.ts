import type { PersonEntry } from '@anyone-else/protocol';

/** When something happened: a talk is of the day on which it was, whenever it was told. */
export const happenedAt = (entry: PersonEntry): string => (entry.type === 'talked' ? entry.on : entry.at);

/** In the order in which it happened; of the same moment, in which it was written down. */
export const byDay = (log: readonly PersonEntry[]): PersonEntry[] =>
  [...log].sort((one, other) => Date.parse(happenedAt(one)) - Date.parse(happenedAt(other)));
