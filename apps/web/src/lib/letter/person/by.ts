import { sayDay, wallOf } from '#lib/people/zone.ts';

/** '18:40 today', '09:10 tomorrow', '18:40 on Thursday'. @param today 'YYYY-MM-DD' in that zone. */
export function sayBy(iso: string, zone: string, today: string): string {
  const { day, time } = wallOf(iso, zone);
  const said = sayDay(day, today);
  return /^[a-z]/u.test(said) ? `${time} ${said}` : `${time} on ${said}`;
}
