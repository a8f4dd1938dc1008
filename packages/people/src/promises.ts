import type { OpenPromise, PersonEntry, TalkOutcome } from '@anyone-else/protocol';
import { toldOf } from '@anyone-else/protocol';
import { dayIn } from './said-day.ts';
import type { Story, Talked } from './story.ts';
import { DAY, dayOf, endOf, isoOf, msOf } from './times.ts';

/** What is promised without a day is looked for within a week. */
const WITHIN = 7 * DAY;

type By = OpenPromise['by'];
/** `at` is its place among the promises of its talk: with both it is told from others. */
export type Promised = Omit<OpenPromise, 'until'> & { at: number; until: number };

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() || text;

/** What one of the two said they would do, and nobody has said of since: neither done, nor come, nor let go. */
export function openPromises(
  { entries, talks, ends }: Pick<Story, 'entries' | 'talks' | 'ends'>,
  outcomes: ReadonlyMap<string, TalkOutcome>,
  zone: string,
  by: By,
): Promised[] {
  const settled = new Map<string, number>();
  for (const entry of entries)
    if (isSettling(entry, by))
      settled.set(plain(entry.promise), (settled.get(plain(entry.promise)) ?? 0) + 1);
  return talks.flatMap((talk) =>
    promisesOf(talk, outcomes.get(talk.id), by).flatMap((text, at) => {
      const times = settled.get(plain(text)) ?? 0;
      settled.set(plain(text), times - 1);
      if (times > 0) return [];
      return [{ by, text, entryId: talk.id, at, until: untilOf(text, talk, ends, zone) }];
    }),
  );
}

/** Both ways, the earlier first. */
export function openBetween(
  story: Story,
  outcomes: ReadonlyMap<string, TalkOutcome>,
  zone: string,
): OpenPromise[] {
  return (['me', 'them'] as const)
    .flatMap((by) => openPromises(story, outcomes, zone, by))
    .toSorted((one, other) => one.until - other.until)
    .map(({ by, text, entryId, until }) => ({ by, text, entryId, until: isoOf(until) }));
}

type Kept = Extract<PersonEntry, { type: 'kept' }>;
const isSettling = (entry: PersonEntry, by: By): entry is Kept =>
  entry.type === 'kept' && (entry.by === 'them') === (by === 'them');

/** The user's own words first; what the transcript says beside them counts once. */
function promisesOf(talk: Talked, outcome: TalkOutcome | undefined, by: By): string[] {
  const told = toldOf(talk);
  const [account, said] =
    by === 'me' ? [told?.ownPromises, outcome?.ownPromises] : [told?.promises, outcome?.promises];
  const seen = new Set<string>();
  return [...(account ?? []), ...(said ?? []).map(({ text }) => text)].filter((text) => {
    const isNew = !seen.has(plain(text));
    seen.add(plain(text));
    return isNew;
  });
}

/** The end of the day that the words name, else a week after the talk. */
function untilOf(text: string, talk: Talked, ends: Story['ends'], zone: string): number {
  const on = msOf(talk.on);
  const day = dayIn(text, dayOf(on, zone));
  return day === undefined ? (ends.get(talk.id) ?? on) + WITHIN : endOf(day, zone);
}
