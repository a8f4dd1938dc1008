import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadContent } from '@anyone-else/content';
import { Labels, Transcript, type Turn } from '@anyone-else/protocol';
import { type JudgeInput, judge } from '@anyone-else/scoring';

const folder = join(import.meta.dirname, '..', 'packages', 'reading', 'corpus', 'transcripts');
const LENGTHS = [500, 1_000, 2_000, 5_000];
const RUNS = 5;

/** The judge alone, on labelled talks laid end to end, every label of each tenth turn in doubt: linear is a ratio of 1. */
export async function measureJudging(): Promise<Record<string, string>> {
  const turns = readdirSync(folder)
    .sort()
    .flatMap((file): Turn[] => {
      const { turns: said } = Transcript.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      return said.map(({ speaker, text, labels }) => ({
        speaker,
        text,
        labels: speaker === 'user' ? Labels.parse(labels) : null,
      }));
    });
  const playbook = loadContent().playbooks.get('full-arc');
  if (!playbook) throw new Error('The playbook full-arc is missing.');
  const inputOf = (length: number): JudgeInput => {
    const talk = Array.from({ length }, (_, at): Turn => turns[at % turns.length]!);
    const readings = talk.map(
      ({ labels }, at) =>
        labels && {
          labels,
          confidence: {},
          unsure: at % 10 === 0 ? [...labels.beats, ...labels.acts] : [],
          sentences: [],
        },
    );
    return { turns: talk, readings, playbook, agreedMinutes: 20, readerVersion: 'bench' };
  };
  const figures: Record<string, string> = {};
  judge(inputOf(500));
  let each = 0;
  for (const length of LENGTHS) {
    const input = inputOf(length);
    const times = Array.from({ length: RUNS }, () => {
      const from = performance.now();
      judge(input);
      return performance.now() - from;
    }).sort((one, other) => one - other);
    const took = times[Math.floor(RUNS / 2)]!;
    each ||= took / length;
    figures[`${length} turns judged`] =
      `${took.toFixed(1)} ms, ${(took / length / each).toFixed(2)} times as long a turn as with ${LENGTHS[0]}`;
  }
  return figures;
}
