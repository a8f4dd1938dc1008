import type { Due } from '@anyone-else/protocol';
import { isOwed } from '#lib/people/words.ts';
import { sayDay, wallOf } from '#lib/people/zone.ts';
import { capital } from '#lib/words.ts';

export interface Day {
  key: string;
  title: string;
  /** Said in amber: it should have been done. */
  late: boolean;
  /** The title is a day. */
  dated: boolean;
  dues: Due[];
}

/** An answer that is owed stands before all else, what is late before what is due; then day by day. */
export function byDay(dues: readonly Due[], { zone, today }: { zone: string; today: string }): Day[] {
  const dayOf = (due: Due) => (due.by === null ? today : wallOf(due.by, zone).day);
  const owed = dues.filter(isOwed);
  const late = dues.filter((due) => !isOwed(due) && due.overdue);
  const rest = dues.filter((due) => !isOwed(due) && !due.overdue);
  const days = [...Map.groupBy(rest, dayOf)].sort(([a], [b]) => a.localeCompare(b));
  return [
    { key: 'owed', title: 'Somebody waits for your answer', late: false, dated: false, dues: owed },
    { key: 'late', title: 'Late, and still worth doing', late: true, dated: false, dues: late },
    ...days.map(([day, of]) => ({
      key: day,
      title: capital(sayDay(day, today)),
      late: false,
      dated: true,
      dues: of,
    })),
  ].filter((day) => day.dues.length > 0);
}
