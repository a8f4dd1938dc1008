import type { Persona, PersonaAnswer } from '@anyone-else/protocol';
import { GENERAL } from './general.ts';
import { swept } from './swept.ts';

const ABOUT = [
  'how you started',
  'what you did before',
  'your path',
  'career change',
  'how you got into this',
  'background',
];

/** How they came to this work, told out of the notes: what they were, and nothing that nobody said. */
const journeyFrom = (past: string): PersonaAnswer => ({
  id: 'journey-before',
  beat: 'journey',
  about: ABOUT,
  brief: `I was ${past} before this.`,
  full: `I was ${past} before this, so I came in by a side door, like most people I respect here. I noticed that I was only ever curious about this end of things. So I asked somebody who did it for a talk, much as you have, and I went home with a page of notes in a small green notebook. I'd thought I'd leave the old work at the door, and I still lean on it most weeks.`,
  threads: ['notebook'],
  takeaway: `what you still lean on from your time as ${past}`,
});

/** Another road to this work than the one in the notes. */
const OTHER_ROAD =
  /\b(?:I (?:was|worked as|started (?:out )?as|began as|trained as) an? |came in sideways|before this I|I[’']d been doing something else|years? (?:as|on) an? )/iu;

/**
 * The file with the road that the notes tell of: it stands for every other account of what they did before. Without one,
 * the file as it is.
 */
export function withJourney(persona: Persona, past: string | undefined): Persona {
  if (past === undefined) return persona;
  const others = persona.answers.filter(({ beat, full }) => beat !== 'journey' || !OTHER_ROAD.test(full));
  const rest = others.filter(({ id }) => id !== 'journey-before');
  const notebook = GENERAL.threads.filter(({ id }) => id === 'notebook');
  return swept({
    ...persona,
    threads: [...persona.threads.filter(({ id }) => id !== 'notebook'), ...notebook],
    story: persona.story.replace(
      /\bcame to this work sideways, from something else that (?:s?he|they) did fairly well,/u,
      (told) =>
        / that they /u.test(told)
          ? `were ${past} before and came to this work`
          : `was ${past} before and came to this work`,
    ),
    answers: [journeyFrom(past), ...rest],
  });
}
