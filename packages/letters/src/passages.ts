import { countWords } from '@anyone-else/protocol';
import { meaningOf } from './meaning.ts';
import type { Saying } from './sayings.ts';
import { wholeClauses } from './whole-clauses.ts';

/** One sentence, or two or three that stand next to each other in one turn, word for word. */
export interface Passage extends Saying {
  sentences: number;
  /** Words of the whole turn. */
  said: number;
}

/** Nobody quotes more than this. */
export const MOST_WORDS = 30;

/**
 * Who speaks in short sentences says nothing whole in one of them ('Three buyers. Blind. In silence.'), and what 'it' is stands
 * in the sentence before.
 */
export function passagesOf(sayings: readonly Saying[]): Passage[] {
  const said = new Map<number, number>();
  for (const { turn, words } of sayings) said.set(turn, (said.get(turn) ?? 0) + words);
  if (sayings[0]?.unsigned === true) return unsignedPassages(sayings, said);
  return sayings.flatMap((first, at) => {
    const ofTurn = said.get(first.turn) ?? 0;
    const passages: Passage[] = [{ ...first, sentences: 1, said: ofTurn }];
    let whole: Saying = first;
    for (const next of sayings.slice(at + 1, at + 3)) {
      const joined = joinedTo(whole, next);
      if (joined === undefined) break;
      whole = joined;
      passages.push({ ...whole, sentences: passages.length + 1, said: ofTurn });
    }
    return passages;
  });
}

/** Of speech without signs only what surely is whole. */
function unsignedPassages(sayings: readonly Saying[], said: ReadonlyMap<number, number>): Passage[] {
  const firsts = sayings.filter(({ turn }, at) => sayings[at - 1]?.turn !== turn);
  return firsts.flatMap((first) => {
    const whole = `${first.before}${first.text}${first.after}`;
    return wholeClauses(whole).map(({ start, end }): Passage => {
      const text = whole.slice(start, end);
      const within = sayings.filter(
        (other) => other.turn === first.turn && (other.text.includes(text) || text.includes(other.text)),
      );
      return {
        ...first,
        text,
        before: whole.slice(0, start),
        after: whole.slice(end),
        words: countWords(text),
        meaning: meaningOf(text),
        echoed: Math.max(first.echoed, ...within.map(({ echoed }) => echoed)),
        repeated: within.some(({ repeated }) => repeated),
        sentences: 1,
        said: said.get(first.turn) ?? 0,
      };
    });
  });
}

function joinedTo(one: Saying, next: Saying): Saying | undefined {
  // A clause of the same sentence is no sentence after it.
  if (next.turn !== one.turn || !/[.!]$/u.test(one.text) || next.before.includes(one.text)) return undefined;
  const text = `${one.text} ${next.before}${next.text}`;
  const words = countWords(text);
  if (words > MOST_WORDS) return undefined;
  return {
    ...one,
    text,
    words,
    after: next.after,
    meaning: meaningOf(text),
    echoed: Math.max(one.echoed, next.echoed),
    repeated: one.repeated || next.repeated,
  };
}
