import type { Beat } from '@anyone-else/protocol';
import type { Who } from './who.ts';

/** A topic in the third person, to stand after 'ask' or 'you have heard'. */
export function topicOf(beat: Beat, { they, them, their, is, s, has }: Who): string {
  const topics: Record<Beat, string> = {
    thanks: 'thanks',
    'time-check': 'the time',
    journey: `how ${they} came to this work`,
    'why-company': `what drew ${them} to this place`,
    'day-to-day': `what ${their} days are like`,
    'work-life': `how work and the rest of ${their} life fit together`,
    culture: `what it is like to work there`,
    challenge: `what ${is === 'are' ? 'they find' : `${they} ${s('find')}`} hard about the work`,
    learning: `how ${they} ${s('keep')} learning`,
    industry: `where ${they} ${s('see')} the field going`,
    workflow: `how a piece of work gets done there`,
    'team-makeup': `who is on ${their} team`,
    'hiring-bar': `what ${they} ${s('look')} for in people`,
    'career-path': `how people grow there`,
    fit: `what of your background would carry over`,
    advice: `what ${they} would do in your place`,
    'stand-out': `what makes somebody stand out`,
    'anyone-else': `who else to talk to`,
    introduction: `for an introduction`,
    'stay-in-touch': `whether you may write to ${them} again`,
    other: `what ${they} ${has} on ${their} mind`,
  };
  return topics[beat];
}

/** What the question at the end of a wording asks, told in the third person; undefined where it has no such form. */
export function askingOf(better: string, { they, them, s }: Who): string | undefined {
  const found = ASKED.find(([question]) => better.endsWith(question));
  if (found) return found[1]({ they, them, s });
  return better.startsWith('Tell me about ') ? 'Ask about it.' : undefined;
}

type Forms = Pick<Who, 'they' | 'them' | 's'>;
/** The questions that scoring's lessons invite, one by one. */
const ASKED: readonly (readonly [string, (who: Forms) => string])[] = [
  ['How would you begin, in my place?', ({ they }) => `Ask how ${they} would begin in your place.`],
  ['What should I watch out for when I do?', () => 'Ask what to watch out for.'],
  ['What was that like for you?', ({ them }) => `Ask what that was like for ${them}.`],
  ['What got you through it?', ({ them }) => `Ask what got ${them} through it.`],
  ['How do people deal with that?', () => 'Ask how people deal with that.'],
  ['How did you come to see that?', ({ they }) => `Ask how ${they} came to see that.`],
  ['What did that change for you?', ({ them }) => `Ask what that changed for ${them}.`],
  ['What does that look like in somebody new?', () => 'Ask what that looks like in somebody new.'],
  ['How do you tell, when you meet someone?', ({ they, s }) => `Ask how ${they} ${s('tell')}.`],
  ['What was going on for you at that point?', ({ them }) => `Ask what was going on for ${them} then.`],
  ['What was that like, at the time?', () => 'Ask what that was like at the time.'],
  ['How did that come about?', () => 'Ask how that came about.'],
  ['What do you make of that?', ({ they, s }) => `Ask what ${they} ${s('make')} of that.`],
  ['What did you make of that?', ({ they }) => `Ask what ${they} made of that.`],
  ['What happened then?', () => 'Ask what happened then.'],
  ['What was that like?', () => 'Ask what that was like.'],
  ['What makes you think so?', ({ they, s }) => `Ask why ${they} ${s('think')} so.`],
  ['Where do you see that already?', ({ they, s }) => `Ask where ${they} ${s('see')} that already.`],
  ['What does that look like on an ordinary day?', () => 'Ask what that looks like on an ordinary day.'],
  ['Could you tell me more about that?', () => 'Ask for more about it.'],
  ['What is the story behind that?', () => 'Ask for the story behind it.'],
  ['What has changed since?', () => 'Ask what has changed since.'],
];

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 'About 4 minutes are left', 'About a minute is left'. */
export const minutesLeft = (left: number): string =>
  Math.round(left) <= 1 ? 'About a minute is left' : `About ${Math.round(left)} minutes are left`;
