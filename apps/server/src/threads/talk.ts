import type { Letter, Override, Scorecard, TalkOutcome } from '@anyone-else/protocol';
import { type JudgeInput, judgeWithOverrides } from '@anyone-else/scoring';
import { type LetterJob, outcomeFor, thankYouFor } from '../thank-you.ts';
import { pack } from './parcel.ts';
import type { Threads } from './threads.ts';

/** Characters of a talk that is worked on at once, in a few milliseconds; an hour's talk has about as many. */
const AT_ONCE = 50_000;
const DEADLINE_MS = 60_000;
const SCRIPT = new URL('./talk-worker.ts', import.meta.url);

/** The work of a `talk-worker`, which gets it as a Parcel. */
export type TalkJob =
  | { kind: 'judge'; input: JudgeInput; overrides: readonly Override[] }
  | ({ kind: 'letter' | 'outcome' } & LetterJob);

const isLong = ({ turns }: JudgeInput): boolean =>
  turns.reduce((sum, { text }) => sum + text.length, 0) > AT_ONCE;

async function aside<T>(threads: Threads, job: TalkJob): Promise<T> {
  const packed = async () => ({ data: await pack(job) });
  return JSON.parse(
    await threads.run<string>({ script: SCRIPT, pack: packed, deadlineMs: DEADLINE_MS }),
  ) as T;
}

/** `judgeWithOverrides`, which for a very long talk would hold up everybody else. */
export async function judgeTalk(
  threads: Threads,
  input: JudgeInput,
  overrides: readonly Override[],
): Promise<Scorecard> {
  return isLong(input)
    ? await aside(threads, { kind: 'judge', input, overrides })
    : judgeWithOverrides(input, overrides);
}

/** `thankYouFor`, likewise. */
export const draftLetter = (threads: Threads, scored: LetterJob): Promise<Letter> =>
  worked(threads, 'letter', scored, thankYouFor);

/** `outcomeFor`, likewise. */
export const talkOutcome = (threads: Threads, scored: LetterJob): Promise<TalkOutcome> =>
  worked(threads, 'outcome', scored, outcomeFor);

async function worked<T>(
  threads: Threads,
  kind: 'letter' | 'outcome',
  { input, scorecard, known, notes, pages }: LetterJob,
  work: (job: LetterJob) => T,
): Promise<T> {
  const job = { input, scorecard: { turns: scorecard.turns, closer: scorecard.closer }, known, notes, pages };
  return isLong(input) ? await aside<T>(threads, { kind, ...job }) : work(job);
}
