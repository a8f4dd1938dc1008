import {
  contextualise,
  type Playbook,
  type PlaybookId,
  type Reading,
  type Transcript,
  type Turn,
} from '@anyone-else/protocol';
import type { Reader } from '@anyone-else/reading';
import type { JudgeInput } from '@anyone-else/scoring';
import { readContexts } from './readings.ts';

/** By what a talk is judged that was brought in and does not say. */
export const DEFAULT_PLAYBOOK: PlaybookId = 'full-arc';

/** Labels every user turn of a talk that was held elsewhere. Labels in the file are ignored. */
export async function readTranscript(
  reader: Pick<Reader, 'readMany'>,
  { turns }: Pick<Transcript, 'turns'>,
): Promise<{ turns: Turn[]; readings: (Reading | null)[] }> {
  const readings = await readContexts(reader, contextualise(turns));
  const labelled = turns.map(({ speaker, text, start, end }, at): Turn => {
    const labels = readings[at]?.labels ?? null;
    return {
      speaker,
      text,
      labels,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    };
  });
  return { turns: labelled, readings };
}

/** What the judge needs of a talk that was held elsewhere. */
export async function readBrought(
  { reader, playbook }: { reader: Pick<Reader, 'version' | 'readMany'>; playbook: Playbook },
  transcript: Transcript,
): Promise<JudgeInput> {
  const { turns, readings } = await readTranscript(reader, transcript);
  return {
    turns,
    readings,
    playbook,
    agreedMinutes: transcript.agreedMinutes,
    readerVersion: reader.version,
    user: transcript.user,
    contact: transcript.contact,
  };
}
