import type { Persona } from '@anyone-else/protocol';

/** A file without threads that no answer opens, and no answer that opens a thread which is not there. */
export function swept(persona: Persona): Persona {
  const opened = new Set(persona.answers.flatMap(({ threads }) => threads));
  const threads = persona.threads.filter(({ id }) => opened.has(id));
  const there = new Set(threads.map(({ id }) => id));
  return {
    ...persona,
    threads,
    answers: persona.answers.map((answer) => ({
      ...answer,
      threads: answer.threads.filter((id) => there.has(id)),
    })),
  };
}
