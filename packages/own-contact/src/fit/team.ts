import type { Persona } from '@anyone-else/protocol';
import { swept } from './swept.ts';

/** The file with the team's size that the notes tell: it stands before every other account of the team. */
export function withTeam(persona: Persona, count: string | undefined): Persona {
  if (count === undefined) return persona;
  const own = {
    id: 'team-counted',
    beat: 'team-makeup',
    about: ['team size', 'how big', 'how many', 'your team', 'who you work with'],
    brief: `It's a team of ${count}.`,
    full: `It's a team of ${count}. That's a number you can look round a table at, and it matters more than I thought it would. When one of us is away you feel it by ten in the morning, and when one of us is out of sorts you feel it sooner than that.`,
    threads: [],
    takeaway: `that in a team of ${count} you feel it by ten when one is away`,
  } as const satisfies Omit<Persona['answers'][number], 'about' | 'threads'> & {
    about: readonly string[];
    threads: readonly [];
  };
  const answers = [...persona.answers];
  const at = answers.findIndex(({ beat }) => beat === own.beat);
  answers.splice(Math.max(0, at), 0, { ...own, about: [...own.about], threads: [] });
  return swept({ ...persona, answers });
}
