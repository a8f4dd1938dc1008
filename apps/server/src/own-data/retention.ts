import { type KeepTalks, keptMonths, type Person } from '@anyone-else/protocol';
import type { SessionRow, Storage } from '@anyone-else/storage';

/** A talk with all its takes, or one that was brought: what is deleted together, and how long ago it was last touched. */
export interface Aged {
  kind: 'rehearsal' | 'brought';
  /** Of a rehearsal: of the talk as it was first held. */
  id: string;
  /** Talks that go with it, itself among them. */
  talks: number;
  /** When something was last said in it, or when it was brought; ISO-8601 UTC. */
  last: string;
}

/**
 * Every talk that age may take. A talk that stands on a person's page stays as long as the page does: letters to them
 * rest on it.
 */
export async function agedTalks(storage: Storage): Promise<Aged[]> {
  const [rows, brought, people] = await Promise.all([
    storage.sessions(),
    storage.brought.list(),
    storage.people.list(),
  ]);
  const families = [...Map.groupBy(rows, ({ root }) => root)];
  const rehearsals = await Promise.all(
    families.map(async ([id, takes]): Promise<Aged> => {
      const lasts = await Promise.all(takes.map((row) => lastOf(storage, row)));
      return { kind: 'rehearsal', id, talks: takes.length, last: lasts.reduce(later) };
    }),
  );
  const onPages = broughtOnPages(people);
  const loose = brought.filter(({ id }) => !onPages.has(id));
  return [...rehearsals, ...loose.map(({ id, at }): Aged => ({ kind: 'brought', id, talks: 1, last: at }))];
}

const later = (one: string, other: string) => (one > other ? one : other);

/** One that was never ended is as old as its last word. */
const lastOf = async (storage: Storage, { id, createdAt, endedAt }: SessionRow): Promise<string> =>
  endedAt ?? (await storage.events(id)).at(-1)?.at ?? createdAt;

const broughtOnPages = (people: readonly Person[]): Set<string> =>
  new Set(
    people.flatMap(({ log }) =>
      log.flatMap((entry) => (entry.type === 'talked' && entry.broughtId !== null ? [entry.broughtId] : [])),
    ),
  );

/** When its time is over; undefined where it is kept for good. */
export function goesAt({ last }: Aged, keep: KeepTalks): string | undefined {
  const months = keptMonths(keep);
  if (months === undefined) return undefined;
  const day = new Date(last);
  const date = day.getUTCDate();
  day.setUTCMonth(day.getUTCMonth() + months);
  // 30 November and three months is no 2 March: a month that is shorter ends with its last day.
  if (day.getUTCDate() !== date) day.setUTCDate(0);
  return day.toISOString();
}

/** Those whose time was over at `now`. */
export const tooOld = (talks: readonly Aged[], keep: KeepTalks, now: string): Aged[] =>
  talks.filter((talk) => (goesAt(talk, keep) ?? now) < now);

/** The first time at which some go, and how many go on that day (of UTC); null where none ever will. */
export function nextToGo(talks: readonly Aged[], keep: KeepTalks): { at: string; talks: number } | null {
  const dated = talks.flatMap((talk) => {
    const at = goesAt(talk, keep);
    return at === undefined ? [] : [{ at, talks: talk.talks }];
  });
  const at = dated.map((one) => one.at).sort()[0];
  if (at === undefined) return null;
  const thatDay = dated.filter((one) => one.at.slice(0, 10) === at.slice(0, 10));
  return { at, talks: countOf(thatDay) };
}

export const countOf = (talks: readonly { talks: number }[]): number =>
  talks.reduce((sum, { talks }) => sum + talks, 0);
