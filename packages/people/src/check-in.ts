import type { Person } from '@anyone-else/protocol';
import type { Context } from './context.ts';
import { statusIn } from './status.ts';
import { type Story, storyOf } from './story.ts';
import { dayNamed, dayOf, msOf } from './times.ts';

/** Months between check-ins where the playbook's file is missing. */
const USUAL_MONTHS = 2;

export interface Rhythm {
  everyMonths: number;
  from: 'playbook' | 'you';
}

/** The user's own rhythm over the playbook's. */
export function rhythmOf({ page }: Pick<Person, 'page'>, { rhythms }: Pick<Context, 'rhythms'>): Rhythm {
  if (page.everyMonths !== null) return { everyMonths: page.everyMonths, from: 'you' };
  return { everyMonths: rhythms.get(page.playbookId) ?? USUAL_MONTHS, from: 'playbook' };
}

/**
 * 'YYYY-MM-DD' in the user's zone: so many calendar months after the last contact, or the day it was moved to. Null
 * before the first talk, while another talk is agreed, and where they went quiet.
 */
export const nextCheckInOf = (person: Person, context: Context, now: string): string | null =>
  checkInIn(
    storyOf(person),
    { ...rhythmOf(person, context), since: person.addedAt },
    context.zone,
    msOf(now),
  );

/** @param since when the page was begun: nobody is late with what came due before. */
export function checkInIn(
  story: Story,
  { everyMonths, since }: Pick<Rhythm, 'everyMonths'> & { since: string },
  zone: string,
  now: number,
): string | null {
  const status = statusIn(story, now);
  if (status !== 'talked' && status !== 'keeping-in-touch') return null;
  if (story.movedTo === null && story.contactAt === null) return null;
  let day = dayNamed(story.movedTo ?? dueAfter(story.contactAt ?? now, everyMonths, since, zone));
  // One that the user let be is left out; the rhythm goes on.
  const letBe = [...story.letBe];
  while (letBe.some((id) => id.endsWith(`:check-in:${day}`))) day = day.add({ months: everyMonths });
  return day.toString();
}

function dueAfter(contactAt: number, months: number, since: string, zone: string): string {
  const due = dayOf(contactAt, zone).add({ months }).toString();
  const begun = dayOf(msOf(since), zone).toString();
  return due > begun ? due : begun;
}
