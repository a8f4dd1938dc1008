import {
  callName,
  type Due,
  type DueKind,
  inPronouns,
  type Person,
  type PersonStatus,
} from '@anyone-else/protocol';
import type { Context } from '../context.ts';
import { statusIn } from '../status.ts';
import { type Meeting, type Story, storyOf } from '../story.ts';
import { isoOf, MINUTE, msOf } from '../times.ts';

/** Everything that a due of one person is drawn from. */
export interface Scene {
  person: Person;
  story: Story;
  status: PersonStatus;
  context: Context;
  /** Milliseconds. */
  now: number;
}

export const sceneOf = (person: Person, context: Context, now: string): Scene => {
  const story = storyOf(person);
  const ms = msOf(now);
  return { person, story, context, now: ms, status: statusIn(story, ms) };
};

interface Wanted extends Partial<Pick<Due, 'letter' | 'about' | 'entryId'>> {
  /** What tells it from others of its kind; the entry where nothing is said. */
  key?: string;
  /** Milliseconds; none where there is no hurry. */
  by?: number;
  /** From when on it is too late, where that is not `by`. */
  lateFrom?: number;
  /** With {name}, and the pronouns as in `inPronouns`. */
  text: string;
  why?: string;
}

export function dueOf({ person, now }: Scene, kind: DueKind, wanted: Wanted): Due {
  const { key = wanted.entryId, by, lateFrom = by, text, why, letter, about, entryId } = wanted;
  const { name, pronouns } = person.page;
  // The name comes last: marks in it are the user's own words.
  const said = (sentence: string) =>
    inPronouns(sentence, pronouns).replaceAll('{name}', () => callName(name) ?? name);
  return {
    id: [person.id, kind, ...(key === undefined ? [] : [key])].join(':'),
    kind,
    personId: person.id,
    name,
    by: by === undefined ? null : isoOf(by),
    overdue: lateFrom !== undefined && lateFrom < now,
    text: said(text),
    ...(why === undefined ? {} : { why: said(why) }),
    ...(letter === undefined ? {} : { letter }),
    ...(about === undefined ? {} : { about }),
    ...(entryId === undefined ? {} : { entryId }),
  };
}

export const beginOf = ({ on }: Meeting): number => msOf(on);
export const endOfMeeting = (meeting: Meeting): number => beginOf(meeting) + meeting.minutes * MINUTE;
