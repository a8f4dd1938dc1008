import type { AnsweredBeat } from '@anyone-else/protocol';
import type { Deciding } from './context.ts';

/** What the talk is on: what was told last, with the threads that hang on it. */
export interface Topic {
  beats: readonly AnsweredBeat[];
  threads: readonly string[];
}

export function topicOf({ state, scene }: Deciding): Topic | undefined {
  const { topic } = state;
  if (!topic) return undefined;
  const { answers } = scene.persona;
  if (topic.threadId !== undefined) {
    const { threadId } = topic;
    const source = answers.find((one) => one.threads.includes(threadId) && state.answers.has(one.id));
    return { beats: source ? [source.beat] : [], threads: [threadId] };
  }
  const told = topic.answers.flatMap((id) => answers.find((one) => one.id === id) ?? []);
  return { beats: told.map(({ beat }) => beat), threads: told.flatMap(({ threads }) => threads) };
}
