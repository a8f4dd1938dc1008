import { LETTERS_WITH_THANKS, type Person, type PersonEntry } from '@anyone-else/protocol';

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
  // As it happened, whenever it was told.
  for (const entry of log.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    if (entry.type === 'set') meetings.set(entry.meetingId, agreed(entry));
    else if (entry.type === 'called-off') callOff(meetings.get(entry.meetingId), entry);
    else if (entry.type === 'talked') hold(meetings, entry);
    else if (endsAll(entry)) for (const meeting of meetings.values()) callOff(meeting, entry);
  }
  const thanks = log.filter(
    (entry) => entry.type === 'touched' || (entry.type === 'wrote' && LETTERS_WITH_THANKS.has(entry.letter)),
  );
  const all = [...meetings.values()].sort((a, b) => Date.parse(a.on) - Date.parse(b.on));
  for (const [index, meeting] of all.entries()) {
    const next = all.slice(index + 1).find(({ calledOff }) => calledOff === null);
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

/** A no, and being said by hand to stand elsewhere, end whatever was agreed. */
const endsAll = (entry: PersonEntry): boolean =>
  (entry.type === 'heard' && entry.answer === 'no') ||
  (entry.type === 'status' && entry.status !== 'scheduled');

function callOff(meeting: Meeting | undefined, { at }: Pick<PersonEntry, 'at'>): void {
  if (meeting !== undefined && !meeting.held) meeting.calledOff ??= at;
}

/** A talk told of without its meeting was the one that had been agreed for then, and those before it are over with. */
const SAME_TALK_MS = 12 * 60 * 60_000;

/** Meetings that still stood and began no later than soon after this talk did; the latest last. */
const stoodBefore = (meetings: Map<string, Meeting>, on: string): Meeting[] =>
  [...meetings.values()]
    .filter(({ held, calledOff }) => !held && calledOff === null)
    .filter((meeting) => since(meeting.on, on) <= SAME_TALK_MS)
    .sort((a, b) => since(a.on, b.on));

function hold(meetings: Map<string, Meeting>, { id, at, on, meetingId, told }: Entry<'talked'>): void {
  const stood = meetingId === null ? stoodBefore(meetings, on) : [];
  const before = meetingId === null ? stood.at(-1) : meetings.get(meetingId);
  for (const missed of stood.slice(0, -1)) callOff(missed, { at });
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
