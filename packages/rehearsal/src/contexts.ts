import { contextualise, spokenMinutes, type TurnInContext } from '@anyone-else/protocol';

/** Minutes before the agreed end from which talk of the time means this talk's own time. */
const NEAR_THE_END = 5;

/**
 * Each user turn in its context, as `contextualise` has it; one entry a turn, null for the contact's. In a rehearsal the
 * clock is known, so long before the end nobody can run over the time, whatever the contact says of minutes.
 */
export function contextsOf(
  turns: readonly { speaker: 'user' | 'contact'; text: string }[],
  minutesAgreed: number,
): (TurnInContext | null)[] {
  let spoken = 0;
  return contextualise(turns).map((context, at) => {
    const near = spoken >= minutesAgreed - NEAR_THE_END;
    spoken += spokenMinutes([turns[at]!.text]);
    return context && { ...context, timeTold: near && context.timeTold !== false };
  });
}
