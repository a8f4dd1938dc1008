import type { Answer } from '#lib/ask.ts';

const SOON = 1_500;
const SELDOM = 10_000;

/**
 * Asks again, ever more seldom, as long as talks are still being read, and hands over what comes: what was named and
 * promised in them is then there by itself. @returns stops it.
 */
export function untilRead<T extends { pending?: number | undefined }>(
  value: T | undefined,
  ask: () => Promise<Answer<T>>,
  take: (value: T) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const wait = (pending: number | undefined, ms: number) => {
    if (pending !== undefined && !stopped) timer = setTimeout(() => void again(ms), ms);
  };
  const again = async (ms: number) => {
    const answer = await ask();
    if (stopped) return;
    if (answer.ok) take(answer.value);
    wait(answer.ok ? answer.value.pending : 1, Math.min(SELDOM, ms * 1.5));
  };
  wait(value?.pending, SOON);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
