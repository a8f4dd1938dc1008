import {
  ANSWERED_BEATS,
  type AnsweredBeat,
  type Persona,
  type PersonaAnswer,
  type PersonaThread,
} from '@anyone-else/protocol';
import type * as z from 'zod/mini';
import type { THREADS, ToldAnswer } from './parts.ts';

export const answersOf = (beat: AnsweredBeat, told: readonly ToldAnswer[]): PersonaAnswer[] =>
  told.map((answer, at) => ({ ...answer, id: `${beat}-${at + 1}`, beat, threads: [] }));

/** The persona with these answers for a beat in place of its own; threads that nothing opens any more are left out. */
export function withAnswers(
  persona: Persona,
  beat: AnsweredBeat,
  answers: readonly PersonaAnswer[],
): Persona {
  const all = ANSWERED_BEATS.flatMap((one) =>
    one === beat ? answers : persona.answers.filter((answer) => answer.beat === one),
  );
  const opened = new Set(all.flatMap(({ threads }) => threads));
  return { ...persona, answers: all, threads: persona.threads.filter(({ id }) => opened.has(id)) };
}

export type DraftedThreads = z.infer<typeof THREADS>['threads'];

const idOf = (at: number) => `thread-${at + 1}`;
const bare = (cue: string) => cue.replace(/^[\s"“'‘]+|[\s"”'’.,;!?]+$/gu, '');
const says = (text: string, cue: string): boolean =>
  cue.length > 3 && text.toLowerCase().includes(cue.toLowerCase());

/** The answer that a drafted thread is opened by: the one it names, or any that says its cue. */
const openerOf = (persona: Persona, { answer, cue }: DraftedThreads[number]): PersonaAnswer | undefined =>
  persona.answers.find(({ id, full }) => id === answer && says(full, bare(cue))) ??
  persona.answers.find(({ full }) => says(full, bare(cue)));

/** Threads whose cue is really said, put with the answer that says it; the rest are let fall. */
export function withThreads(persona: Persona, drafted: DraftedThreads): Persona {
  let file = persona;
  for (const [at, thread] of drafted.entries()) {
    const opener = openerOf(file, thread);
    if (opener === undefined) continue;
    const { about, deeper, takeaway } = thread;
    const told: PersonaThread = { id: idOf(at), cue: bare(thread.cue), about, deeper, takeaway };
    file = {
      ...file,
      threads: [...file.threads, told],
      answers: file.answers.map((answer) =>
        answer === opener ? { ...answer, threads: [...answer.threads, told.id] } : answer,
      ),
    };
  }
  return file;
}

/** Cues that nobody says, for the model to mend. */
export const lostCues = (persona: Persona, drafted: DraftedThreads): string[] =>
  drafted.flatMap((thread, at) =>
    openerOf(persona, thread) === undefined
      ? [`threads[${idOf(at)}].cue: "${thread.cue}" is not copied from the text of the answer`]
      : [],
  );

/** Those of a list that no complaint names, under the place that each has in a file. */
export const unblamed = <T>(
  list: readonly T[],
  place: (at: number) => string,
  complaints: readonly string[],
): T[] => list.filter((_, at) => !complaints.some((line) => line.startsWith(place(at))));
