import type { Labels, Reading, TurnInContext } from '@anyone-else/protocol';
import type { Reader } from '../../../packages/reading/src/index.ts';

export * from '../../../packages/reading/src/index.ts';

/** Reads by a few words, at once. */
export async function createReader(): Promise<Reader> {
  const read = async ({ text }: TurnInContext): Promise<Reading> => ({
    labels: labelsOf(text),
    confidence: {},
    unsure: [],
    sentences: [],
  });
  return {
    version: 'quick-1',
    ready: () => true,
    read,
    readMany: (turns) => Promise.all(turns.map(read)),
    close: async () => undefined,
  };
}

function labelsOf(text: string): Labels {
  const beats: Labels['beats'] = [];
  if (/come to|get into|path/i.test(text)) beats.push('journey');
  if (/day|week/i.test(text)) beats.push('day-to-day');
  if (/anyone else/i.test(text)) beats.push('anyone-else');
  return { beats, acts: ['open-question'], fouls: [], followUp: false };
}
