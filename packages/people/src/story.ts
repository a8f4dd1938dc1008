import type { Person, PersonEntry, PersonStatus } from '@anyone-else/protocol';
import { inOrder, SAME_TALK } from './in-order.ts';
import { MINUTE, msOf } from './times.ts';

type EntryOf<Type extends PersonEntry['type']> = Extract<PersonEntry, { type: Type }>;
export type Wrote = EntryOf<'wrote'>;
export type Heard = EntryOf<'heard'>;
export type Talked = EntryOf<'talked'>;

/** A meeting as it was set last. */
export type Meeting = EntryOf<'set'>;

/** What a log comes to, apart from the date. */
export interface Story {
  /** In the order in which it happened. */
  entries: readonly PersonEntry[];
  status: PersonStatus;
  /** Agreed, and neither called off nor talked; the next one first. */
  meetings: readonly Meeting[];
  talks: readonly Talked[];
  /** When each talk was over, in milliseconds, by the id of its entry: as told, else as agreed, else half an hour. */
  ends: ReadonlyMap<string, number>;
  /** What they said and nothing has gone back to. */
  unanswered: Heard | null;
  /** The first letter that nothing was heard to, and the nudge after it: when each went. */
  asked: { at: number; entryId: string; nudgedAt: number | null } | null;
  /** Since when an answer to the user's last letter is waited for; null where the next word is not theirs. */
  waitsSince: number | null;
  /** The latest contact of whatever kind, or being said to be in touch. */
  contactAt: number | null;
  /** To when the next check-in was moved, where no contact came after. */
  movedTo: string | null;
  /** What was due and is not to be any longer, by the ids of the dues. */
  letBe: ReadonlySet<string>;
}

/** Letters that ask somebody for the first time. */
const ASKING = new Set(['outreach', 'note', 'first-message']);
/** Letters to somebody whom the user has long been in touch with, though no talk is written down. */
const AFTER = new Set(['introduction-thanks', 'check-in', 'on-the-market']);
/** A talk whose length nobody wrote down. */
const USUAL_MINUTES = 30;

interface Open extends Omit<{ -readonly [Key in keyof Story]: Story[Key] }, 'ends' | 'letBe'> {
  letBe: Set<string>;
  ends: Map<string, number>;
  /** Every meeting as it was set last, whatever became of it. */
  set: Map<string, Meeting>;
}

/** A fold over the log. Total: any log comes to something. */
export function storyOf({ log }: Pick<Person, 'log'>): Story {
  const entries = inOrder(log);
  const story: Open = {
    set: new Map(),
    ends: new Map(),
    entries,
    status: 'wished-for',
    meetings: [],
    talks: [],
    unanswered: null,
    asked: null,
    waitsSince: null,
    contactAt: null,
    movedTo: null,
    letBe: new Set(),
  };
  for (const entry of entries) take(story, entry);
  const { set: _, ...told } = story;
  return { ...told, meetings: byTime(story.meetings) };
}

const byTime = (meetings: readonly Meeting[]): Meeting[] =>
  [...meetings].sort((one, other) => msOf(one.on) - msOf(other.on));

const TAKE: { [Type in PersonEntry['type']]: (story: Open, entry: EntryOf<Type>) => void } = {
  wrote: takeWrote,
  heard: takeHeard,
  set: takeSet,
  'called-off': takeCalledOff,
  talked: takeTalked,
  touched: takeTouched,
  'check-in-moved': (story, { to }) => {
    story.movedTo = to;
  },
  status: takeStatus,
  kept: () => {},
  'let-be': (story, { dueId }) => {
    story.letBe.add(dueId);
  },
};

const take = (story: Open, entry: PersonEntry): void => TAKE[entry.type](story, entry as never);

/** Whatever passes between two who have talked keeps them in touch, unless the next talk is already agreed. */
function goOn(story: Open): void {
  if (story.talks.length === 0 && story.status !== 'talked') return;
  if (story.status === 'scheduled' || story.status === 'said-yes') return;
  story.status = 'keeping-in-touch';
}

function touch(story: Open, ms: number): void {
  story.contactAt = ms;
  story.movedTo = null;
}

function takeWrote(story: Open, { id, at, letter }: Wrote): void {
  const ms = msOf(at);
  touch(story, ms);
  story.unanswered = null;
  // A kind word to somebody who said no changes nothing between the two.
  if (letter === 'answer' && story.status === 'quiet') return;
  story.waitsSince = ms;
  // Words of the user's own to somebody whom nobody has written to ask them.
  const isFirst = letter === 'other' && story.status === 'wished-for';
  if (ASKING.has(letter) || isFirst) story.asked = { at: ms, entryId: id, nudgedAt: null };
  if (letter === 'nudge')
    story.asked = story.asked ? { ...story.asked, nudgedAt: ms } : { at: ms, entryId: id, nudgedAt: ms };
  // Whoever offers times has had a yes, the second time as the first.
  if (letter === 'scheduling' && story.status !== 'scheduled') story.status = 'said-yes';
  else if (story.talks.length > 0 || !isBeforeYes(story)) goOn(story);
  else if (AFTER.has(letter)) story.status = 'keeping-in-touch';
  else story.status = 'written-to';
}

const isBeforeYes = ({ status }: Open): boolean =>
  status === 'wished-for' || status === 'written-to' || status === 'quiet';

function takeHeard(story: Open, entry: Heard): void {
  touch(story, msOf(entry.at));
  // 'Yes, see you then' to a talk that is agreed wants no answer.
  story.unanswered = story.status === 'scheduled' && entry.answer === 'yes' ? null : entry;
  story.asked = null;
  story.waitsSince = null;
  if (entry.answer === 'no') {
    story.status = 'quiet';
    story.meetings = [];
  } else if (entry.answer === 'yes' && story.status !== 'scheduled') story.status = 'said-yes';
  else if (story.talks.length > 0 || story.status === 'talked') goOn(story);
  else if (story.status === 'scheduled' || story.status === 'keeping-in-touch') return;
  else if (story.status !== 'said-yes') story.status = 'written-to';
}

function takeSet(story: Open, entry: Meeting): void {
  story.set.set(entry.meetingId, entry);
  story.meetings = [...story.meetings.filter(({ meetingId }) => meetingId !== entry.meetingId), entry];
  story.unanswered = null;
  story.asked = null;
  story.waitsSince = null;
  story.status = 'scheduled';
}

function takeTouched(story: Open, { at }: PersonEntry): void {
  touch(story, msOf(at));
  story.unanswered = null;
  story.asked = null;
  if (story.status === 'quiet') story.status = 'written-to';
  if (story.status === 'written-to') story.waitsSince = msOf(at);
  goOn(story);
}

/** Only what was agreed can be called off. */
function takeCalledOff(story: Open, { meetingId }: EntryOf<'called-off'>): void {
  const left = story.meetings.filter((meeting) => meeting.meetingId !== meetingId);
  if (left.length === story.meetings.length) return;
  story.meetings = left;
  story.waitsSince = null;
  if (left.length === 0) story.status = 'said-yes';
}

function takeTalked(story: Open, entry: Talked): void {
  const on = msOf(entry.on);
  story.talks = [...story.talks, entry];
  const minutes = entry.told?.minutes ?? meetingOf(entry, story)?.minutes ?? USUAL_MINUTES;
  story.ends.set(entry.id, on + minutes * MINUTE);
  story.meetings = story.meetings.filter(({ meetingId, on: begins }) =>
    entry.meetingId === null ? msOf(begins) > on + SAME_TALK : meetingId !== entry.meetingId,
  );
  touch(story, Math.max(on, story.contactAt ?? on));
  story.unanswered = null;
  story.asked = null;
  story.waitsSince = null;
  story.status = story.meetings.length > 0 ? 'scheduled' : 'talked';
}

/** The meeting that the talk was, by name, or because it was agreed for then. */
function meetingOf({ meetingId, on }: Talked, { set, meetings }: Open): Meeting | undefined {
  if (meetingId !== null) return set.get(meetingId);
  return byTime(meetings).findLast((meeting) => msOf(meeting.on) <= msOf(on) + SAME_TALK);
}

function takeStatus(story: Open, { id, at, status }: EntryOf<'status'>): void {
  story.status = status;
  // What the user says by hand is all that holds.
  if (status !== 'scheduled') story.meetings = [];
  story.unanswered = null;
  story.waitsSince = status === 'written-to' ? msOf(at) : null;
  if (status === 'talked' || status === 'keeping-in-touch') touch(story, msOf(at));
  // Where the user only says that they wrote, the answer is waited for as after a letter.
  story.asked = status === 'written-to' ? { at: msOf(at), entryId: id, nudgedAt: null } : null;
}
