import type { KeepTalks, OwnData } from '@anyone-else/protocol';
import { plural } from '#lib/spoken.ts';

export const KEEP_WORDS: Record<KeepTalks, string> = {
  'for-good': 'For good',
  'one-year': 'One year',
  'six-months': 'Six months',
  'three-months': 'Three months',
};

/** '3 rehearsals, 1 talk that you brought, 2 people and no contacts of your own' */
export function sayCounts({ rehearsals, brought, people, contacts }: OwnData): string {
  const parts = [
    some(rehearsals, 'rehearsal'),
    `${some(brought, 'talk')} that you brought`,
    some(people, 'person', 'people'),
  ];
  return `${parts.join(', ')} and ${some(contacts, 'contact')} of your own`;
}

const some = (count: number, one: string, many = `${one}s`): string =>
  count === 0 ? `no ${many}` : plural(count, one, many);

/** '1.4 MB' */
export function saySize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
  const megabytes = bytes / 1_000_000;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}

/** Of the oldest talks those that a choice would delete, and how many more there are that are not named. */
export function namedFirst(
  oldest: OwnData['oldest'],
  older: number,
): { named: OwnData['oldest']; others: number } {
  let others = older;
  const named = oldest.filter(({ talks }) => {
    others -= talks;
    return others >= 0;
  });
  return { named, others: older - named.reduce((sum, { talks }) => sum + talks, 0) };
}
