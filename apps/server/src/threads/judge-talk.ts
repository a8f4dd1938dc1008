import type { Override, Scorecard } from '@anyone-else/protocol';
import { type JudgeInput, judgeWithOverrides } from '@anyone-else/scoring';
import { inThread } from './in-thread.ts';

/** Characters of a talk that is judged at once, in a few milliseconds; an hour's talk has about as many. */
const AT_ONCE = 50_000;
const DEADLINE_MS = 60_000;
const SCRIPT = new URL('./judge-worker.ts', import.meta.url);

export interface JudgeJob {
  input: JudgeInput;
  overrides: readonly Override[];
}

/** `judgeWithOverrides`, which for a very long talk would hold up everybody else. */
export async function judgeTalk(input: JudgeInput, overrides: readonly Override[]): Promise<Scorecard> {
  const size = input.turns.reduce((sum, { text }) => sum + text.length, 0);
  if (size <= AT_ONCE) return judgeWithOverrides(input, overrides);
  return await inThread<Scorecard>(SCRIPT, { input, overrides } satisfies JudgeJob, {
    deadlineMs: DEADLINE_MS,
  });
}
