import type { Due } from '@anyone-else/protocol';
import type { Meeting } from '../story.ts';
import { DAY, dayOf, msAt, msOf } from '../times.ts';
import { beginOf, dueOf, endOfMeeting, type Scene } from './scene.ts';

const PREPARE_FROM = 3 * DAY;
/** Days before the talk on which questions may go out: later there is no time to think about them. */
const AHEAD_DAYS = 2;
/** A sheet with less of either is thin. */
const ENOUGH_ANSWERS = 3;
const ENOUGH_QUESTIONS = 3;
/** A rehearsal counts for a talk that is no further off. */
const REHEARSAL_HOLDS = 2 * DAY;

/** What a meeting that is agreed asks of the user, before it and when it is over. */
export const meetingDues = (scene: Scene): Due[] =>
  scene.story.meetings.flatMap((meeting) =>
    endOfMeeting(meeting) <= scene.now ? [tell(scene, meeting)] : ahead(scene, meeting),
  );

function tell(scene: Scene, meeting: Meeting): Due {
  return dueOf(scene, 'tell', {
    key: meeting.meetingId,
    entryId: meeting.id,
    by: endOfMeeting(meeting) + DAY,
    text: 'Say how it went with {name}.',
    why: whyTell(scene.now - endOfMeeting(meeting)),
  });
}

function whyTell(since: number): string {
  if (since < 3 * DAY) return 'It is fresh now, and your thank-you note comes out of it.';
  if (since < 30 * DAY) return 'Write down what you still know: your thanks come out of it.';
  return 'Whatever you still know is worth a line. Or let it be.';
}

function ahead(scene: Scene, meeting: Meeting): Due[] {
  const { zone } = scene.context;
  const begin = beginOf(meeting);
  const about = { key: meeting.meetingId, entryId: meeting.id };
  const dues: Due[] = [
    dueOf(scene, 'talk', { ...about, by: begin, lateFrom: endOfMeeting(meeting), text: 'Talk with {name}.' }),
  ];
  if (begin <= scene.now) return dues;
  const dayBefore = dayOf(begin, zone).subtract({ days: 1 });
  /** So early the day before, or the talk itself where that is over. */
  const before = (clock: string): number => {
    const by = msAt(dayBefore, clock, zone);
    return by > scene.now ? by : begin;
  };
  if (begin - scene.now <= PREPARE_FROM && isThin(scene))
    dues.push(
      dueOf(scene, 'prepare', { ...about, by: before('18:00'), text: 'Prepare for your talk with {name}.' }),
    );
  const day = dayOf(scene.now, zone);
  const sendFrom = dayBefore.subtract({ days: AHEAD_DAYS - 1 });
  if (isOnOrAfter(day, sendFrom) && hasQuestionsToSend(scene, meeting))
    dues.push(
      dueOf(scene, 'questions', {
        ...about,
        by: before('20:00'),
        text: 'Send {name} your questions, so that {they} can think about them.',
        letter: 'questions',
      }),
    );
  if (isOnOrAfter(day, dayBefore) && !wasRehearsed(scene, begin))
    dues.push(
      dueOf(scene, 'rehearse', { ...about, by: before('21:00'), text: 'Rehearse your talk with {name}.' }),
    );
  return dues;
}

const isOnOrAfter = (day: ReturnType<typeof dayOf>, other: ReturnType<typeof dayOf>): boolean =>
  day.toString() >= other.toString();

function isThin({ person, context }: Scene): boolean {
  const sheet = context.sheets.get(person.id);
  if (sheet === undefined) return true;
  const answers = Object.values(sheet.answers).filter((answer) => answer.trim() !== '');
  return answers.length < ENOUGH_ANSWERS || sheet.questions.length < ENOUGH_QUESTIONS;
}

function hasQuestionsToSend({ person, context, story }: Scene, meeting: Meeting): boolean {
  const sheet = context.sheets.get(person.id);
  if (!sheet?.ahead.some((id) => sheet.questions.some((question) => question.id === id))) return false;
  const set = story.entries.indexOf(meeting);
  return !story.entries.some(
    (entry, at) => at > set && entry.type === 'wrote' && entry.letter === 'questions',
  );
}

function wasRehearsed({ person, context }: Scene, begin: number): boolean {
  const at = person.contactId === null ? undefined : context.rehearsed.get(person.contactId);
  return at !== undefined && begin - msOf(at) <= REHEARSAL_HOLDS;
}
