import type { CalendarEntry, CalendarKind, Me, Person, PersonView } from '@anyone-else/protocol';
import { type Meeting, meetingsOf } from './meetings.ts';
import { checkInNotes, talkNotes, thankYouNotes } from './notes.ts';
import { knownZone } from './zones.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Talks stay in the calendar for so long; what was called off or is over with goes sooner. */
const TALKS_STAY = 365 * DAY_MS;
const REST_STAYS = 30 * DAY_MS;
/** The quarter of an hour in which the thank-you note is over at the latest. */
const THANKS_MINUTES = 15;
const NINE = 9 * 60;

/** What of one person belongs into the user's calendar at `now` (ISO-8601). Nothing private of the page is in it. */
export function entriesFor(person: Person, view: PersonView, me: Me, now: string): CalendarEntry[] {
  const at = Date.parse(now);
  const meetings = meetingsOf(person).filter(isOfOurTime);
  return [
    ...meetings.filter((meeting) => isTalkKept(meeting, at)).map((meeting) => talk(person, meeting, me)),
    ...meetings.filter((meeting) => isThanksKept(meeting, at)).map((meeting) => thanks(person, meeting, me)),
    ...checkIns(person, view.nextCheckIn, at),
  ];
}

/** One odd date keeps nobody's calendar from being written. */
const isOfOurTime = ({ on }: Meeting): boolean => on >= '1970' && on < '2101';

/** The one that a single file is about: of what stands the next to come, else the latest. */
export function currentOf(
  entries: readonly CalendarEntry[],
  kind: CalendarKind,
  now: string,
): CalendarEntry | undefined {
  const all = entries
    .filter((entry) => entry.kind === kind)
    .toSorted((a, b) => beginOf(a).localeCompare(beginOf(b)));
  return all.find((entry) => !entry.cancelled && beginOf(entry) >= now) ?? all.at(-1);
}

const beginOf = ({ when }: CalendarEntry): string =>
  when.type === 'day' ? when.day : new Date(when.from).toISOString();

const endOf = ({ on, minutes }: Meeting): number => Date.parse(on) + minutes * 60_000;
const deadlineOf = (meeting: Meeting): number => endOf(meeting) + DAY_MS;

function isTalkKept(meeting: Meeting, at: number): boolean {
  if (!meeting.agreed) return false;
  if (meeting.calledOff === null) return at < endOf(meeting) + TALKS_STAY;
  return at < Math.max(endOf(meeting), Date.parse(meeting.calledOff)) + REST_STAYS;
}

const isThanksKept = (meeting: Meeting, at: number): boolean => {
  const since = meeting.calledOff === null ? deadlineOf(meeting) : Date.parse(meeting.calledOff);
  return at < Math.max(since, deadlineOf(meeting)) + REST_STAYS;
};

/** The same thing has the same one for good, whatever characters its ids are made of. */
const uidOf = (...parts: string[]): string =>
  `${parts.map((part) => encodeURIComponent(part.toWellFormed())).join('/')}@anyone-else.invalid`;

const common = ({ id, version, changedAt }: Person) => ({
  personId: id,
  sequence: version,
  changedAt,
});

function talk(person: Person, meeting: Meeting, me: Me): CalendarEntry {
  const { id, on, minutes, where, calledOff } = meeting;
  const cancelled = calledOff !== null;
  const beforeEnd = minutes < 30 ? 3 : 5;
  return {
    ...common(person),
    uid: uidOf(person.id, id, 'talk'),
    kind: 'talk',
    title: `Talk with ${person.page.name}`,
    notes: cancelled ? '' : talkNotes(person, meeting, knownZone(me.zone), beforeEnd),
    where,
    when: { type: 'time', from: on, minutes, zone: knownZone(me.zone) },
    alarms: cancelled ? [] : [-15, minutes - beforeEnd],
    cancelled,
  };
}

function thanks(person: Person, meeting: Meeting, me: Me): CalendarEntry {
  const from = deadlineOf(meeting) - THANKS_MINUTES * 60_000;
  const cancelled = meeting.calledOff !== null || meeting.thanked;
  // An hour after the talk, so that the note is written the same day, and once more before it is too late.
  const sameDay = (endOf(meeting) + HOUR_MS - from) / 60_000;
  return {
    ...common(person),
    uid: uidOf(person.id, meeting.id, 'thank-you'),
    kind: 'thank-you',
    title: `Thank ${person.page.name}`,
    notes: cancelled ? '' : thankYouNotes(person),
    where: '',
    when: {
      type: 'time',
      from: new Date(from).toISOString(),
      minutes: THANKS_MINUTES,
      zone: knownZone(me.zone),
    },
    alarms: cancelled ? [] : [sameDay, -120],
    cancelled,
  };
}

/** What was in the calendar once is taken back for a while where there is none to come. */
function checkIns(person: Person, day: string | null, at: number): CalendarEntry[] {
  if (day !== null) return [checkIn(person, day, false)];
  const changed = Date.parse(person.changedAt);
  const hadOne = person.log.some(({ type }) => type === 'talked') && at < changed + REST_STAYS;
  return hadOne ? [checkIn(person, person.changedAt.slice(0, 10), true)] : [];
}

function checkIn(person: Person, day: string, cancelled: boolean): CalendarEntry {
  return {
    ...common(person),
    uid: uidOf(person.id, 'check-in'),
    kind: 'check-in',
    title: `Check in with ${person.page.name}`,
    notes: cancelled ? '' : checkInNotes(person),
    where: '',
    when: { type: 'day', day },
    alarms: cancelled ? [] : [NINE],
    cancelled,
  };
}
