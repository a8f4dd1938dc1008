import type { Beat } from '@anyone-else/protocol';
import { DEFAULT_MINUTES } from './input.ts';
import type { Talk } from './talk.ts';

/** Numbers and topics as they are shown to a user. */

type Lengths = Pick<Talk, 'agreedMinutes' | 'recorded' | 'minutes'>;

/** 'a question', '3 questions'. */
export const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

/** '6 of your 11 questions were', '1 of your 2 questions was', 'none of your 4 questions was', 'your only question was not'. */
export const partOf = (part: number, whole: number, one: string): string =>
  whole === 1
    ? `your only ${one} was${part === 0 ? ' not' : ''}`
    : `${part === 0 ? 'none' : part} of your ${many(whole, one)} ${part > 1 ? 'were' : 'was'}`;

/** 'for 20 minutes'; a talk that went on for longer, or of which only the recording tells, is measured by that. */
export function forItsTime({ agreedMinutes, recorded, minutes }: Lengths): string {
  const said = agreedMinutes ?? (recorded === undefined ? DEFAULT_MINUTES : 0);
  return minutes > said ? 'for a talk of this length' : `for ${many(said, 'minute')}`;
}

/** '45 seconds', '12 minutes'; from two minutes on in minutes. */
export const lengthOf = (seconds: number): string =>
  seconds < 120 ? many(Math.round(seconds), 'second') : many(Math.round(seconds / 60), 'minute');

/** 0.613 → '61 %'. */
export const percentOf = (share: number): string => `${Math.round(100 * share)} %`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 'a', 'a and b', 'a, b and c'. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** 'once', 'twice', '3 times'. */
export const times = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;

/** What stands after 'you asked' or 'you did not ask' for a topic: 'how they got here', 'for their advice'. */
export function asking(beat: Beat): string {
  const topic = ASKED[beat] ?? TOPIC[beat];
  return /^(?:how|what|why|where|who|for|whether) /u.test(topic) ? topic : `about ${topic}`;
}

const ASKED: Partial<Record<Beat, string>> = {
  advice: 'for their advice',
  introduction: 'for an introduction',
  'stay-in-touch': 'whether you may stay in touch',
};

/** A topic's name, to stand in a list or after 'you moved on to'. */
export const TOPIC: Record<Beat, string> = {
  thanks: 'thanks',
  'time-check': 'the time',
  journey: 'how they got here',
  'why-company': 'why they chose this place',
  'day-to-day': 'what their days are like',
  'work-life': 'work and the rest of life',
  culture: 'what it is like to work there',
  challenge: 'what is hard or rewarding',
  learning: 'how they keep learning',
  industry: 'where the field is going',
  workflow: 'how the work is done',
  'team-makeup': 'who is on the team',
  'hiring-bar': 'what they look for in people',
  'career-path': 'how people grow there',
  fit: 'how your background fits',
  advice: 'their advice for you',
  'stand-out': 'how to stand out',
  'anyone-else': 'who else to talk to',
  introduction: 'an introduction',
  'stay-in-touch': 'staying in touch',
  other: 'other things',
};
