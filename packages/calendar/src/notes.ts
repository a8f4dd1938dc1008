import { type Person, toldOf } from '@anyone-else/protocol';
import type { Meeting } from './meetings.ts';
import { sayTime } from './say-time.ts';

/** A line that came of a talk is cut there: a calendar is often seen by others. */
const MOST = 120;

/** Where the rest is, on the user's own machine. */
const page = ({ id }: Person): string =>
  `Their page in Anyone Else: /people/${encodeURIComponent(id.toWellFormed())}`;

export function talkNotes(person: Person, { on, minutes }: Meeting, zone: string, beforeEnd: number): string {
  const both = sayTime(on, zone, { otherZone: person.page.zone });
  return [
    ...(both === sayTime(on, zone) ? [] : [`${both}.`]),
    `${minutes} minutes are agreed. It rings ${beforeEnd} minutes before the end: time to ask who else you should talk to.`,
    page(person),
  ].join('\n');
}

export const thankYouNotes = (person: Person): string =>
  ['A thank-you note is best sent the same day, and within 24 hours at the latest.', page(person)].join('\n');

/** With an idea of something to bring, from what was talked about where the user told of it. */
export function checkInNotes(person: Person): string {
  const told = person.log.findLast((entry) => entry.type === 'talked' && toldOf(entry) !== null);
  const learnt = told?.type === 'talked' ? toldOf(told)?.takeaways[0] : undefined;
  return [
    learnt === undefined
      ? 'Bring something of value: how their advice worked out, something you read that is about their work, or ask what you can do for them.'
      : `Bring something of value. You talked about: ${short(learnt)} Say how it worked out, or bring something you read about it.`,
    page(person),
  ].join('\n');
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= MOST) return /[.!?…]$/.test(line) ? line : `${line}.`;
  return `${line.slice(0, line.lastIndexOf(' ', MOST) > 0 ? line.lastIndexOf(' ', MOST) : MOST)}…`;
}
