import type { PersonEntry } from '@anyone-else/protocol';
import { HOUR, msOf } from './times.ts';

type EntryOf<Type extends PersonEntry['type']> = Extract<PersonEntry, { type: Type }>;

/** A talk that was written down without its meeting was that meeting, if it began no later than so long after. */
export const SAME_TALK = 12 * HOUR;

/**
 * As it happened: by `at`, then in order of entry. A talk happened when it was held, however late it was told, and after
 * its meeting was agreed; where the user stood, said by hand, holds no longer once an earlier talk is told of.
 */
export function inOrder(log: readonly PersonEntry[]): PersonEntry[] {
  const sets = log.filter((entry) => entry.type === 'set');
  const told = log.filter((entry) => entry.type === 'talked');
  const held = new Map(told.map((entry) => [entry, heldAt(entry, sets)]));
  const isOvertaken = ({ at }: PersonEntry) =>
    told.some((talk) => msOf(talk.at) > msOf(at) && held.get(talk)! < msOf(at));
  return log
    .filter((entry) => entry.type !== 'status' || !isOvertaken(entry))
    .map((entry) => ({ entry, ms: (entry.type === 'talked' && held.get(entry)) || msOf(entry.at) }))
    .sort((one, other) => one.ms - other.ms)
    .map(({ entry }) => entry);
}

/** When it was held, in milliseconds; never later than it was told. */
function heldAt({ at, on, meetingId }: EntryOf<'talked'>, sets: readonly EntryOf<'set'>[]): number {
  const told = msOf(at);
  const agreed = sets
    .filter((set) =>
      meetingId === null ? msOf(set.on) <= msOf(on) + SAME_TALK : set.meetingId === meetingId,
    )
    .map((set) => msOf(set.at))
    .filter((ms) => ms <= told);
  return Math.min(told, Math.max(msOf(on), ...agreed));
}
