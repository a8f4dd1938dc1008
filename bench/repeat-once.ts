// One fresh process of `bench repeat`: reads and judges some talks of the corpus and prints what came out, as JSON.
//   node bench/repeat-once.ts native|wasm THREADS
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '@anyone-else/content';
import { type Labels, Transcript } from '@anyone-else/protocol';
import { createReader } from '@anyone-else/reading';
import { readBrought } from '@anyone-else/rehearsal';
import { judge } from '@anyone-else/scoring';

export interface Once {
  /** SHA-256 over the scorecards' JSON, one after the other. */
  scorecards: string;
  talks: number;
  /** The labels of each user turn, in order. */
  labels: string[][];
}

/** Every so-manieth talk is read: a minute of work in all. */
const EVERY = 4;
const folder = join(import.meta.dirname, '..', 'packages', 'reading', 'corpus', 'transcripts');

const named = ({ beats, acts, fouls, followUp }: Labels): string[] => [
  ...beats,
  ...acts,
  ...fouls,
  ...(followUp ? ['followUp'] : []),
];

async function once(runtime: 'native' | 'wasm', threads: number): Promise<Once> {
  const playbook = loadContent().playbooks.get('full-arc')!;
  const reader = await createReader({ runtime, threads });
  const hash = createHash('sha256');
  const labels: string[][] = [];
  const files = readdirSync(folder)
    .sort()
    .filter((_, at) => at % EVERY === 0);
  for (const file of files) {
    const talk = Transcript.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const input = await readBrought({ reader, playbook }, talk);
    hash.update(JSON.stringify(judge(input)));
    labels.push(...input.turns.flatMap((turn) => (turn.labels ? [named(turn.labels)] : [])));
  }
  await reader.close();
  return { scorecards: hash.digest('hex'), talks: files.length, labels };
}

const [runtime, threads] = process.argv.slice(2);
if (import.meta.main)
  console.log(JSON.stringify(await once(runtime === 'wasm' ? 'wasm' : 'native', Number(threads) || 1)));
