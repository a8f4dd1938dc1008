import type { Beat } from '@anyone-else/protocol';
import { inPronouns } from './pronouns.ts';

/** A topic as the arc strip names it; the contact's pronouns go in as `inPronouns` has it. */
const TOPICS: Record<Beat, string> = {
  thanks: 'Thanks',
  'time-check': 'Is the time still good',
  journey: 'How {they} got here',
  'why-company': 'Why this company',
  'day-to-day': 'A typical day',
  'work-life': 'Work and life',
  culture: 'The culture',
  challenge: 'What is hard',
  learning: 'How {they} {learn|learns}',
  industry: 'The field at large',
  workflow: 'How the work is run',
  'team-makeup': 'Who is on the team',
  'hiring-bar': 'What {they} {look|looks} for',
  'career-path': 'Where it can lead',
  fit: 'Where you would fit',
  advice: 'Advice',
  'stand-out': 'How to stand out',
  'anyone-else': 'Anyone else to talk to',
  introduction: 'An introduction',
  'stay-in-touch': 'Staying in touch',
  other: 'Something else',
};

export const topicOf = (beat: Beat, pronouns: string): string => inPronouns(TOPICS[beat], pronouns);
