import type { PersonView } from '@anyone-else/protocol';

/**
 * 'Thursday 3 December, 18:05, 17 minutes, by phone'.
 * @param zone the user's own; the browser's where they have said none.
 */
export function sayMeeting(
  { on, minutes, where }: NonNullable<PersonView['meeting']>,
  zone?: string,
): string {
  const timeZone = zone || undefined;
  const day = new Date(on).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  });
  const time = new Date(on).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  return [day.replace(',', ''), time, `${minutes} minutes`, ...(where ? [where] : [])].join(', ');
}
