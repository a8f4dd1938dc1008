import type { Beat, Reading } from '@anyone-else/protocol';
import type { Plain } from './plainly.ts';

export type Openness = 'open' | 'closed' | 'closed-and-right' | 'note';

/** Closed by good manners: a yes is what is wanted. */
const FORMAL: readonly Beat[] = ['thanks', 'time-check', 'anyone-else', 'introduction', 'stay-in-touch'];

const SURELY_OPEN =
  /^why\b(?! (?:not|don't)\b)|^how much (?:does .{2,40}\b(?:count|matter|weigh)\b|(?:of|say|room|freedom)\b|do you get to\b)|\b(?:tell|walk|talk|show) me (?!your\b)|\b(?:can|could|would|will) you (?:please |maybe |briefly )?(?:describe|explain|share|talk|tell|walk|trace|say (?:more|a))\b|^(?:describe|explain)\b|\bi(?:'d| would) (?:love|like) to (?:know|hear|understand|learn) (?:how|what|why|about|more|your|who|where|which)|\bi(?:'m| am) (?:curious|wondering|interested) (?:how|what|why|about|in)\b/u;
const ASKS_OPENLY =
  /^(?:(?:in|at|on|for|from|to|with|by|of) (?:what|which)|what|how(?! (?:many|long|old|often|big|large|soon|much)\b)|why|which|where(?! (?:is|are|'s)\b)|whom?)\b|,? and (?:what|how|why)\b|, (?:what|how|why|which|whom?)\b/u;
/** 'Is there a book …?' of a list of things is answered with one; 'what time' with one word. */
const FOR_ONE_FACT =
  /^(?:what(?:'s| is) (?:your|the) (?:name|address|title|number)\b|(?:in |at )?what (?:time|year|day)\b)/u;

/** Open or closed: as the reader has it, and by the form where that is plain or the reader sees both or neither. */
export function openness(plain: Plain, { labels }: Reading, looksUp: boolean): Openness {
  const { acts, beats } = labels;
  const [open, closed] = [acts.includes('open-question'), acts.includes('closed-question')];
  if (plain.asking.length === 0 && !open && !closed && !(acts.includes('request') && beats.length > 0))
    return 'note';
  if (looksUp || plain.asking.some((asked) => FOR_ONE_FACT.test(asked))) return 'closed';
  if (plain.asking.some((asked) => SURELY_OPEN.test(asked))) return 'open';
  if (open && !closed) return 'open';
  const formal = beats.length > 0 && beats.every((beat) => FORMAL.includes(beat));
  const byForm = !closed || open ? plain.asking.some((asked) => ASKS_OPENLY.test(asked)) : false;
  return byForm ? 'open' : formal ? 'closed-and-right' : 'closed';
}
