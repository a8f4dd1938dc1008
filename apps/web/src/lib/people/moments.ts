import { instantOf, wallOf } from './zone.ts';

/** A moment as the browser's field wants it, on the clock of a zone. */
export function forField(iso: string, zone: string): string {
  const { day, time } = wallOf(iso, zone);
  return `${day}T${time}`;
}

/** The moment that the field holds; undefined where it holds none. */
export function momentOf(on: string, zone: string): string | undefined {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(on) ?? [];
  return day && time ? instantOf(day, time, zone) : undefined;
}
