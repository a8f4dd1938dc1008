import type { ListedPerson, Person, PersonView } from '@anyone-else/protocol';
import { checkInIn, rhythmOf } from './check-in.ts';
import type { Context } from './context.ts';
import { crowdOf } from './crowd.ts';
import { duesIn } from './dues/index.ts';
import { endOfMeeting, sceneOf } from './dues/scene.ts';
import { namedBy } from './named.ts';
import { openBetween } from './promises.ts';
import { adviseReach } from './reach.ts';

/** What the product makes of a person at `now` (ISO-8601 UTC). */
export function viewOf(person: Person, context: Context, now: string): PersonView {
  const scene = sceneOf(person, context, now);
  const { story, status } = scene;
  const rhythm = rhythmOf(person, context);
  const dues = duesIn(scene);
  const { meetings } = story;
  // One that is over and of which nothing was told is in nobody's way.
  const meeting = meetings.find((one) => endOfMeeting(one) > scene.now) ?? meetings.at(-1);
  const { reach } = person.page;
  return {
    person,
    status,
    next: dues[0] ?? null,
    dues,
    meeting: meeting
      ? { id: meeting.meetingId, on: meeting.on, minutes: meeting.minutes, where: meeting.where }
      : null,
    nextCheckIn: checkInIn(story, { ...rhythm, since: person.addedAt }, context.zone, scene.now),
    rhythm,
    reach: reach && adviseReach(reach, person.page),
    named: namedBy(person, context.outcomes, context.pages),
    open: openBetween(story, context.outcomes, context.zone),
    crowd: crowdOf(person, context, scene.now),
  };
}

/** What of it the list of people needs. */
export function listedOf({ person, status, next, named }: PersonView): ListedPerson {
  const { id, page, log } = person;
  const { name, role, company, pronouns, how, ground } = page;
  return {
    person: { id, page: { name, role, company, pronouns, how, ground } },
    status,
    next,
    named,
    brought: log.flatMap((entry) =>
      entry.type === 'talked' && entry.broughtId !== null
        ? [{ entryId: entry.id, broughtId: entry.broughtId }]
        : [],
    ),
  };
}
