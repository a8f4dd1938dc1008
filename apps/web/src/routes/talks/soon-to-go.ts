import type { OwnData } from '@anyone-else/protocol';

const DAYS = 14;
const DAY_MS = 24 * 60 * 60_000;

/**
 * What is to be said of the talks that go next: nothing where none does within two weeks, or where it was said already.
 * @param told the time of those of whom it was said last
 */
export function soonToGo(
  next: OwnData['next'],
  { now, told }: { now: number; told: string | null },
): OwnData['next'] {
  if (next === null || next.at === told) return null;
  return Date.parse(next.at) - now <= DAYS * DAY_MS ? next : null;
}
