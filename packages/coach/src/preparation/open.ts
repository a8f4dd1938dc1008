import type { Beat, Reading } from '@anyone-else/protocol';
import type { Plain } from './plainly.ts';

export type Openness = 'open' | 'closed' | 'closed-and-right' | 'note';

/** Closed by good manners: a yes is what is wanted. */
const FORMAL: readonly Beat[] = ['thanks', 'time-check', 'anyone-else', 'introduction', 'stay-in-touch'];

const ASKS_OPENLY =
  /^(?:(?:in|at|on|for|from|to|with|by|of) (?:what|which)|what|how(?! (?:many|long|old|often|big|large|soon|much (?:is|are|do|does|did|money))\b)|why|which|where(?! (?:is|are|'s)\b)|whom?|at what moment)\b|\b(?:tell|walk|talk|show) me\b|\b(?:can|could|would|will) you (?:please |maybe |briefly )?(?:describe|explain|share|talk|tell|walk|say (?:more|a))\b|^(?:describe|explain)\b|\bi(?:'d| would) (?:love|like) to (?:know|hear|understand|learn) (?:how|what|why|about|more|your|who|where|which)|\bi(?:'m| am) (?:curious|wondering|interested) (?:how|what|why|about|who|where|which|in)|, (?:what|how|why|which|who|whom)\b/u;
const ASKS_FOR_A_WORD =
  /^(?:is|are|am|was|were|do|does|did|have|has|had|can|could|will|would|may|might|should|isn't|aren't|don't|doesn't|didn't|wasn't|haven't|any|how (?:many|long|old|often|big|large|soon)|when)\b|, (?:so )?(?:do|does|did|is|are|would|could|can|will|have) (?:you|i|it|they|that)\b/u;
/** 'Is there a book …?' of a list of things is answered with one; 'what time' with one word. */
const FOR_ONE_FACT =
  /^(?:what(?:'s| is) (?:your|the) (?:name|address|title|number)\b|(?:in |at )?what (?:time|year|day)\b)/u;

/** Open or closed: by the form where it is plain, else by the reader; `looksUp` is a fact, and facts are closed. */
export function openness(plain: Plain, { labels }: Reading, looksUp: boolean): Openness {
  const asks = labels.acts.some(
    (act) => act === 'open-question' || act === 'closed-question' || act === 'request',
  );
  if (plain.asking.length === 0 && (!asks || !/[?]/u.test(plain.all))) {
    if (!asks || labels.beats.length === 0) return 'note';
  }
  const formal = labels.beats.length > 0 && labels.beats.every((beat) => FORMAL.includes(beat));
  if (looksUp || plain.asking.some((asked) => FOR_ONE_FACT.test(asked))) return 'closed';
  if (plain.asking.some((asked) => ASKS_OPENLY.test(asked))) return 'open';
  const closed =
    plain.asking.length > 0 && plain.asking.every((asked) => ASKS_FOR_A_WORD.test(asked))
      ? true
      : !labels.acts.includes('open-question');
  if (!closed) return 'open';
  return formal ? 'closed-and-right' : 'closed';
}
