import { begin, say, type Wanted } from '../support/week/rehearse.ts';

/** Somebody who listens, in few turns: a follow-up, the closer, a name, the introduction. */
export const LISTENS: readonly string[] = [
  'Thank you so much for taking the time today. Are we still good for twenty minutes?',
  'I would love to hear how you got started. How did you end up in this work?',
  'A lot of steps in that story. What happened next?',
  'What does a typical day look like for you?',
  'What has been the hardest part of it for you?',
  'How did you deal with that?',
  'What advice would you give me on what to learn first?',
  'This has been so useful. Is there anyone else, maybe somebody who changed careers, I should talk to?',
  'They sound just right, thank you. Would you be willing to introduce us?',
  'Thank you so much for your time, and for the story of how you began. May I write to you again?',
];
/** Somebody who means well and slips. */
export const SLIPS: readonly string[] = [
  'Hi, thanks for the time. I have been teaching for nine years and I love it, but the evenings are long, you know, and I did a course and it was great, and people tell me that I am good with computers, so here I am.',
  'So what does your company do?',
  'What was it like at the beginning, and how did you find your first job, and what would you tell someone starting now, and is it well paid?',
  'Are you hiring right now? Could you refer me for a post?',
  'How did you get started?',
  'Is it hard?',
  'Okay, thanks. Bye!',
];

/** Holds a talk with a server, ends it, and answers its id. */
export async function holdTalk(
  url: string,
  lines: readonly string[],
  wanted: Partial<Wanted> = {},
): Promise<string> {
  const id = await begin(url, { personaId: 'nurse-informatics-amado', minutes: 20, seed: 7, ...wanted });
  await say(url, id, lines, { type: 'end' });
  return id;
}
