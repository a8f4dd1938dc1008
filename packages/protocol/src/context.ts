import type { TurnInContext } from './labels.ts';
import type { Speaker } from './transcript.ts';

/** Words with which people say that time is nearly up, or that they have to go. */
const TIME_TOLD =
  /\b(?:(?:that's|that is|that was) (?:our|my|the|me|all)\b|time(?:'s| is| we)\b|(?:out of|our) time|minutes?\b|o'clock|(?:have|need|ought|got|going|want|must|should)(?: really| got)?(?: to)? (?:go|run|leave|stop|dash|head|be|get|jump|hop|catch|wrap)\b|gotta\b|must (?:go|run|dash|leave|stop)|can't stay|meeting\b|waiting\b|expected\b|wanted\b|wrap\b|call(?:ing|ed)? (?:me|in|at)\b|next (?:one|call|appointment|patient|class)|(?:is|are|'s|'re) (?:here|about to start|starting|at the door|up)\b|past \w+|until \w+|overrun|run over)/iu;

/**
 * Each user turn with the contact's words right before it: one entry a turn, null for the contact's.
 * Several contact turns in a row are joined by a blank; a second user turn in a row keeps the same context.
 */
export function contextualise(
  turns: readonly { speaker: Speaker; text: string }[],
): (TurnInContext | null)[] {
  let before: string[] = [];
  let answered = false;
  let timeTold = false;
  return turns.map(({ speaker, text }) => {
    if (speaker === 'contact') {
      if (answered) before = [];
      answered = false;
      timeTold ||= TIME_TOLD.test(text.replaceAll('’', "'"));
      before.push(text);
      return null;
    }
    answered = true;
    return { contactBefore: before.join(' '), text, timeTold };
  });
}
