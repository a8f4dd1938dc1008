import { CalendarAnswer, type CalendarKind } from '@anyone-else/protocol';
import { ask, json } from '#lib/ask.ts';
import { personAt } from '#lib/person-api.ts';

export const askCalendar = () => ask(CalendarAnswer, '/calendar');
/** Makes another secret address; the old one ends. */
export const renewCalendar = () => ask(CalendarAnswer, '/calendar/renew', json('POST', {}));
/** One thing as a file that a calendar opens. */
export const calendarFile = (personId: string, kind: CalendarKind) =>
  `/api${personAt(personId, `/calendar/${kind}.ics`)}`;
