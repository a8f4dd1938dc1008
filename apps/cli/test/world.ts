import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { loadContent } from '@anyone-else/content';
import type { Beat, Labels, Reading, TurnInContext } from '@anyone-else/protocol';
import type { Reader } from '@anyone-else/reading';
import { run } from '../src/run.ts';

const content = loadContent();

/** What a command left behind. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a command against a reader of a few plain rules; everything else is real. */
export async function cli(
  args: string[],
  stdin: string | Buffer = '',
  makeReader = plainReader,
  env: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const ran: Ran = { code: 0, out: '', err: '' };
  let opened = 0;
  ran.code = await run(args, {
    stdin: Readable.from([stdin]),
    out: async (text) => {
      ran.out += text;
    },
    err: (text) => {
      ran.err += text;
    },
    env,
    content: () => content,
    reader: async () => {
      opened += 1;
      return makeReader(() => {
        opened -= 1;
      });
    },
    model: () => ({ ok: true, value: undefined }),
    now: () => '2030-01-01T18:00:00.000Z',
    seed: () => 7,
  });
  if (opened !== 0) throw new Error('the reader was left open');
  return ran;
}

/** A file of the user's, in a folder of its own. */
export function file(name: string, text: string | Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'cli-')), name);
  writeFileSync(path, text);
  return path;
}

const WORDS: [RegExp, Beat][] = [
  [/thank/i, 'thanks'],
  [/minutes|time we/i, 'time-check'],
  [/how did you (?:get|come|start)/i, 'journey'],
  [/typical|week|day look/i, 'day-to-day'],
  [/hard/i, 'challenge'],
  [/advice|would you do/i, 'advice'],
  [/who else|anyone else/i, 'anyone-else'],
  [/connect|introduce/i, 'introduction'],
  [/write to you|in touch/i, 'stay-in-touch'],
  [/stand out/i, 'stand-out'],
];

export function plainReader(closed: () => void): Reader {
  const read = async ({ text }: TurnInContext): Promise<Reading> => {
    const asks = text.includes('?');
    const labels: Labels = {
      beats: WORDS.filter(([pattern]) => pattern.test(text)).map(([, beat]) => beat),
      acts: asks
        ? [/\b(?:how|what|who)\b/i.test(text) ? 'open-question' : 'closed-question']
        : ['acknowledge'],
      fouls: /get me a job/i.test(text) ? ['asked-for-job'] : [],
      followUp: /\bthat\b/i.test(text),
    };
    return { labels, confidence: {}, unsure: [], sentences: [] };
  };
  return {
    version: 'plain-rules',
    read,
    readMany: (turns) => Promise.all(turns.map(read)),
    close: async () => closed(),
  };
}

/** Reads a talk as those did who labelled it by hand. */
export function handLabels(turns: readonly { speaker: string; labels?: unknown }[]) {
  const labels = turns.filter(({ speaker }) => speaker === 'user').map((turn) => turn.labels as Labels);
  return (closed: () => void): Reader => ({
    ...plainReader(closed),
    readMany: async () => labels.map((one) => ({ labels: one, confidence: {}, unsure: [], sentences: [] })),
  });
}

/** A whole little talk as its file. */
export const TALK = {
  id: 'maya-and-dan',
  agreedMinutes: 15,
  user: { name: 'Maya Ortiz', background: 'teacher' },
  contact: { name: 'Dan Whitlock', role: 'Product designer', company: 'Loomwork' },
  turns: [
    { speaker: 'user', text: 'Hi Dan, thank you for making time. How did you come to design?' },
    { speaker: 'contact', text: 'I was a cook for nine years, and I drew every plate before I cooked it.' },
    { speaker: 'user', text: 'Every plate! What would you do in my place this summer?' },
    {
      speaker: 'contact',
      text: 'Watch five strangers use a ticket machine and write down what their hands do.',
    },
    { speaker: 'user', text: 'I will. Who else should I talk to, maybe somebody who came from teaching?' },
    { speaker: 'contact', text: 'You should talk to Priya Shah. She taught chemistry until last year.' },
    { speaker: 'user', text: 'Could you connect us?' },
    { speaker: 'contact', text: "I'll email her tonight." },
    { speaker: 'user', text: 'Thank you, Dan. I will think of the plates.' },
  ],
};
