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

/** A second question on a topic, for when the first did not open the door. */
export const ANOTHER_WAY: Partial<Record<Beat, string>> = {
  journey: 'What was the first step that brought you into this work?',
  'why-company': 'What made you say yes to this company?',
  'day-to-day': 'What does a typical day look like for you, hour by hour?',
  'work-life': 'What does the work leave you for the rest of your life?',
  culture: 'What is it like to work there when things go wrong?',
  challenge: 'What has been the hardest thing about this work so far?',
  learning: 'What have you learned lately, and where did you learn it?',
  industry: 'Which changes in your field do you watch most closely?',
  workflow: 'Could you walk me through one project, from the first day to the last?',
  'team-makeup': 'Who are the people you work with most, and what does each of them do?',
  'hiring-bar': 'What do you look for when you hire somebody?',
  'career-path': 'Where have people gone from your team, and how did they get there?',
  fit: 'Which of my skills would be of most use in your work?',
  advice: 'What would you do in my place over the next month?',
  'stand-out': 'What would make you look twice at an application?',
};

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 'About 4 minutes are left', 'About a minute is left'. */
export const minutesLeft = (left: number): string =>
  Math.round(left) <= 1 ? 'About a minute is left' : `About ${Math.round(left)} minutes are left`;
