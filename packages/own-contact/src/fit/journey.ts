import type { Persona, PersonaAnswer } from '@anyone-else/protocol';
import roads from '../../data/roads.json' with { type: 'json' };
import { inPronouns } from './pronouns.ts';
import { swept } from './swept.ts';

const ABOUT = [
  'how you started',
  'what you did before',
  'your path',
  'career change',
  'how you got into this',
  'background',
];

interface Road {
  full: string;
  takeaway: string;
  threads: string[];
}

const ROADS: ReadonlyMap<string, Road> = new Map(Object.entries(roads));

/** How they came to this work, told out of the notes: what they were, and nothing that nobody said. */
function journeyFrom(past: string, general: Persona, said: string): PersonaAnswer {
  const { full, takeaway, threads } = ROADS.get(general.id) ?? roads['general-robin'];
  const told = (text: string) => text.replaceAll('{{past}}', past);
  return {
    id: 'journey-before',
    beat: 'journey',
    about: [...ABOUT, past.replace(/^an? /u, '')],
    brief: `I was ${past} before this.`,
    full: said === '' ? told(full) : `${said} ${told(full)}`,
    threads,
    takeaway: told(takeaway),
  };
}

/** Another road to this work than the one in the notes. */
const OTHER_ROAD =
  /\b(?:I (?:was|worked as|started (?:out )?as|began as|trained as) an? |came in sideways|I was only meant to come|I got here by misreading|before this I|I[’']d been doing something else|years? (?:as|on) an? )/iu;

/**
 * The file with the road that the notes tell of: it stands for every other account of what they did before. Without one,
 * the file as it is.
 */
export function withJourney(
  persona: Persona,
  past: string | undefined,
  general: Persona,
  said = '',
): Persona {
  if (past === undefined) return persona;
  const others = persona.answers.filter(({ beat, full }) => beat !== 'journey' || !OTHER_ROAD.test(full));
  const rest = others.filter(({ id }) => id !== 'journey-before');
  const own = journeyFrom(past, general, said);
  const opened = general.threads.filter(({ id }) => own.threads.includes(id));
  const has = new Set(own.threads);
  return swept({
    ...persona,
    threads: [...persona.threads.filter(({ id }) => !has.has(id)), ...opened],
    story: storyFrom(persona, past, general),
    answers: [own, ...rest],
  });
}

/** The general story begins with a road of its own: told of them, it is the one in the notes. */
function storyFrom({ story, pronouns }: Persona, past: string, general: Persona): string {
  const [first = ''] = inPronouns(general.story, general.pronouns, pronouns).split(/(?<=[.!?])\s/u);
  const came = inPronouns(
    `They were ${past} before, and came to this work by a side door.`,
    'they/them',
    pronouns,
  );
  return story.replace(first, came);
}
