import type { TurnInContext } from './labels.ts';
import type { Speaker } from './transcript.ts';

/**
 * Each user turn with the contact's words right before it: one entry a turn, null for the contact's.
 * Several contact turns in a row are joined by a blank; a second user turn in a row keeps the same context.
 */
export function contextualise(
  turns: readonly { speaker: Speaker; text: string }[],
): (TurnInContext | null)[] {
  let before: string[] = [];
  let answered = false;
  return turns.map(({ speaker, text }) => {
    if (speaker === 'contact') {
      if (answered) before = [];
      answered = false;
      before.push(text);
      return null;
    }
    answered = true;
    return { contactBefore: before.join(' '), text };
  });
}
