import { explain, type Playbook, Transcript } from '@anyone-else/protocol';
import type { Reader } from '@anyone-else/reading';
import { DEFAULT_MINUTES, DEFAULT_PLAYBOOK, readTranscript } from '@anyone-else/rehearsal';
import { type Input, parseJson } from './input.ts';
import { CliProblem } from './problem.ts';
import type { World } from './world.ts';

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
    playbook: world.content().playbooks.get(transcript.playbook ?? DEFAULT_PLAYBOOK)!,
    agreedMinutes: transcript.agreedMinutes ?? DEFAULT_MINUTES,
  };
}

/** Labels every user turn by the reader. */
export const label = (transcript: Transcript, reader: Reader) => readTranscript(reader, transcript);
