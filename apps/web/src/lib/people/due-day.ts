import type { Due } from '@anyone-else/protocol';
import { capital } from '#lib/words.ts';
import { sayDay, wallOf } from './zone.ts';

/** What is due at an hour rather than on a day. */
const TIMED: readonly Due['kind'][] = ['talk', 'thank-you'];

/** 'Thursday', or 'tomorrow, 18:40' where the hour counts; '' where there is no hurry. */
export function dayOf(
  { by, kind }: Pick<Due, 'by' | 'kind'>,
  { zone, today }: { zone: string; today: string },
): string {
  if (by === null) return '';
  const { day, time } = wallOf(by, zone);
  return sayDay(day, today) + (TIMED.includes(kind) ? `, ${time}` : '');
}

/** When it is due, as a sentence of its own; '' where there is no hurry. */
export function sayWhen(
  due: Pick<Due, 'by' | 'kind' | 'overdue'>,
  clock: { zone: string; today: string },
): string {
  const day = dayOf(due, clock);
  if (day === '') return '';
  if (due.overdue) return `Was due ${day}.`;
  return due.kind === 'talk' || day === 'today' ? `${capital(day)}.` : `By ${day}.`;
}

/** The same below a heading that names the day: '18:40' where the hour counts, else ''. */
export function sayHour(due: Pick<Due, 'by' | 'kind'>, zone: string): string {
  if (due.by === null || !TIMED.includes(due.kind)) return '';
  const { time } = wallOf(due.by, zone);
  return due.kind === 'talk' ? `${time}.` : `By ${time}.`;
}
