import type { Playbook, Reading, Turn } from '@anyone-else/protocol';
import { contextualise, explain, Transcript } from '@anyone-else/protocol';
import type { Reader } from '@anyone-else/reading';
import { type Input, parseJson } from './input.ts';
import { CliProblem } from './problem.ts';
import type { World } from './world.ts';

/** Minutes of a talk whose file does not say. */
const MINUTES = 20;

/** A transcript with what it is judged by. */
export interface TalkFile {
  transcript: Transcript;
  playbook: Playbook;
  agreedMinutes: number;
}

/** Parses a transcript; a fault is named by its place in the file ('turns[3].speaker'). Labels in it are ignored. */
export function talkOf({ name, text }: Input, world: World): TalkFile {
  const data = parseJson(text, name);
  const parsed = Transcript.safeParse(data);
  if (!parsed.success) {
    const { field, complaint } = explain(parsed.error, data);
    throw new CliProblem(`${name}: ${field === '' ? complaint : `${field} ${complaint}`}`);
  }
  const transcript = parsed.data;
  return {
    transcript,
    playbook: world.content().playbooks.get(transcript.playbook ?? 'full-arc')!,
    agreedMinutes: transcript.agreedMinutes ?? MINUTES,
  };
}

/** Labels every user turn by the reader. */
export async function label(
  { turns }: Transcript,
  reader: Reader,
): Promise<{ turns: Turn[]; readings: (Reading | null)[] }> {
  const contexts = contextualise(turns);
  const read = (await reader.readMany(contexts.filter((context) => context !== null))).values();
  const readings = contexts.map((context) => (context === null ? null : read.next().value!));
  return {
    turns: turns.map(({ speaker, text }, i) => ({ speaker, text, labels: readings[i]?.labels ?? null })),
    readings,
  };
}
