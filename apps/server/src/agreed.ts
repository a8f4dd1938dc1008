import type { Model } from '@anyone-else/llm';
import { type Problem, type Result, refuse } from '@anyone-else/protocol';

export const NO_MODEL: Problem = {
  code: 'no-model',
  message: 'No language model is set up. Everything else works without one.',
};

/**
 * The model in use, where it is at the host that the user was shown. The settings may have changed since then, in another
 * window. A program that names no host takes any.
 */
export function agreed<M extends Model>(current: M | undefined, shown: string | undefined): Result<M> {
  if (current === undefined) return { ok: false, problem: NO_MODEL };
  if (shown === undefined || shown === current.host) return { ok: true, value: current };
  return refuse(
    'conflict',
    `The model is at ${current.host} now, which is not what this page showed. Nothing was sent: look where your words would go, and ask again.`,
  );
}
