import type { CalendarEntry, Person, PersonEntry, PersonView } from '@anyone-else/protocol';
import ICAL from 'ical.js';

export function person(log: PersonEntry[], page: Partial<Person['page']> = {}): Person {
  return {
    id: 'person-1',
    addedAt: '2026-11-01T10:00:00Z',
    version: 7,
    changedAt: '2026-11-20T10:00:00Z',
    page: {
      name: 'Ana Ferreira',
      role: 'Product designer',
      company: 'Harbour Labs',
      pronouns: 'she/her',
      email: '',
      zone: '',
      how: '',
      why: '',
      ground: [],
      known: [],
      notes: 'Nobody else must read this.',
      reach: null,
      ledBy: null,
      playbookId: 'full-arc',
      everyMonths: null,
      ...page,
    },
    log,
    contactId: null,
  };
}

export const view = (of: Person, given: Partial<PersonView> = {}): PersonView => ({
  person: of,
  status: 'scheduled',
  next: null,
  dues: [],
  meeting: null,
  nextCheckIn: null,
  open: [],
  rhythm: { everyMonths: 2, from: 'playbook' },
  reach: null,
  named: [],
  crowd: null,
  ...given,
});

export const entry = (given: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'one@anyone-else.invalid',
  sequence: 1,
  kind: 'talk',
  personId: 'person-1',
  title: 'Talk with Ana',
  notes: '',
  where: '',
  when: { type: 'time', from: '2026-12-01T08:00:00Z', minutes: 17, zone: 'Europe/Lisbon' },
  alarms: [],
  changedAt: '2026-11-20T10:00:00Z',
  cancelled: false,
  ...given,
});

/** The events of a file as another library reads them, with the zones that the file itself brings. */
export function readBack(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}
