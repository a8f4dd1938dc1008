import type { CalendarKind, PersonView } from '@anyone-else/protocol';

const TITLES: Record<CalendarKind, string> = {
  talk: 'Talk',
  'thank-you': 'Thank-you deadline',
  'check-in': 'Next check-in',
};

/** What of a person can go into a calendar now. */
export function calendarKinds({
  meeting,
  dues,
  nextCheckIn,
}: PersonView): { kind: CalendarKind; title: string }[] {
  const there: Record<CalendarKind, boolean> = {
    talk: meeting !== null,
    'thank-you': dues.some(({ kind }) => kind === 'thank-you'),
    'check-in': nextCheckIn !== null,
  };
  return (['talk', 'thank-you', 'check-in'] as const)
    .filter((kind) => there[kind])
    .map((kind) => ({ kind, title: TITLES[kind] }));
}
