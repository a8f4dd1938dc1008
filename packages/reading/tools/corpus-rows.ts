import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { contextualise, type Labels } from '@anyone-else/protocol';

/** One labelled user turn of the corpus; `part` is its author's letter. */
export interface CorpusRow {
  part: string;
  where: string;
  contactBefore: string;
  text: string;
  labels: Labels;
}

const CORPUS = new URL('../corpus/', import.meta.url);

interface TalkTurn {
  speaker: 'user' | 'contact';
  text: string;
  labels?: Labels;
}

const inOrder = (folder: string): string[] => readdirSync(new URL(folder, CORPUS)).sort();
const read = (path: string): string => readFileSync(new URL(path, CORPUS), 'utf8');

function singleTurns(): CorpusRow[] {
  return inOrder('turns/').flatMap((file) =>
    read(`turns/${file}`)
      .split('\n')
      .flatMap((line, number) => {
        if (line.trim() === '') return [];
        const { contactBefore, text, ...labels } = JSON.parse(line) as Labels & {
          contactBefore: string;
          text: string;
        };
        return [{ part: file[0]!, where: `turns/${file}:${number + 1}`, contactBefore, text, labels }];
      }),
  );
}

function talkTurns(): CorpusRow[] {
  return inOrder('transcripts/').flatMap((file) => {
    const { turns } = JSON.parse(read(`transcripts/${file}`)) as { turns: TalkTurn[] };
    return contextualise(turns).flatMap((turn, number) => {
      const labels = turns[number]!.labels;
      if (!turn || !labels) return [];
      return [{ part: file[0]!, where: `transcripts/${file}#${number}`, ...turn, labels }];
    });
  });
}

/** Every labelled user turn, single turns first, in the order of file names. */
export const corpusRows = (): CorpusRow[] => [...singleTurns(), ...talkTurns()];

/** Changes when the row's text, context or labels do. */
export function digestOf(row: CorpusRow): string {
  const { beats, acts, fouls, followUp } = row.labels;
  const named = [...beats, ...acts, ...fouls].sort().join(',') + (followUp ? '+' : '');
  return createHash('sha256')
    .update([row.contactBefore, row.text, named].join('\0'))
    .digest('hex')
    .slice(0, 8);
}
