import type { Person, PersonEntry } from '@anyone-else/protocol';

type Entry<T extends PersonEntry['type']> = Extract<PersonEntry, { type: T }>;

/** A talk that was agreed, or that was simply held, as the log has it now. */
export interface Meeting {
  /** The agreed meeting's, else that of the entry that tells of the talk. */
  id: string;
  /** ISO-8601 UTC. */
  on: string;
  minutes: number;
  where: string;
  /** When it was called off; null while it stands. */
  calledOff: string | null;
  held: boolean;
  /** It was agreed beforehand, and so has a place in the calendar. */
  agreed: boolean;
  /** Whether the user has said thanks for it. */
  thanked: boolean;
}

/** Where nobody said how long a talk took. */
const USUAL_MINUTES = 30;

/** All talks with one person, by time. */
export function meetingsOf({ log }: Person): Meeting[] {
  const meetings = new Map<string, Meeting>();
  for (const entry of log) {
    if (entry.type === 'set') meetings.set(entry.meetingId, agreed(entry));
    else if (entry.type === 'called-off') callOff(meetings.get(entry.meetingId), entry);
    else if (entry.type === 'talked') hold(meetings, entry);
  }
  const thanks = log.filter((entry) => entry.type === 'wrote' && entry.letter === 'thank-you');
  const all = [...meetings.values()].sort((a, b) => Date.parse(a.on) - Date.parse(b.on));
  for (const [index, meeting] of all.entries()) {
    const next = all[index + 1];
    meeting.thanked = thanks.some(
      ({ at }) => since(at, meeting.on) >= 0 && (next === undefined || since(at, next.on) < 0),
    );
  }
  return all;
}

const since = (at: string, before: string): number => Date.parse(at) - Date.parse(before);

const agreed = ({ meetingId, on, minutes, where }: Entry<'set'>): Meeting => ({
  id: meetingId,
  on,
  minutes,
  where,
  calledOff: null,
  held: false,
  agreed: true,
  thanked: false,
});

function callOff(meeting: Meeting | undefined, { at }: Entry<'called-off'>): void {
  if (meeting !== undefined && !meeting.held) meeting.calledOff = at;
}

function hold(meetings: Map<string, Meeting>, { id, on, meetingId, told }: Entry<'talked'>): void {
  const before = meetingId === null ? undefined : meetings.get(meetingId);
  meetings.set(before?.id ?? id, {
    id: before?.id ?? id,
    on,
    minutes: told?.minutes ?? before?.minutes ?? USUAL_MINUTES,
    where: before?.where ?? '',
    calledOff: null,
    held: true,
    agreed: before !== undefined,
    thanked: false,
  });
}
