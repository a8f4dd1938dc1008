import type { Hint } from '@anyone-else/protocol';
import type { HintInput } from './input.ts';

/** The hint for this moment of a talk: the same input gives the same hint, and one that was given is not given again. */
export function hintFor({ turns }: HintInput): Hint {
  return turns.some(({ speaker }) => speaker === 'user')
    ? { kind: 'follow-up', text: 'Take up what you just heard.' }
    : { kind: 'greet', text: 'Begin with thanks, and check the time.' };
}
