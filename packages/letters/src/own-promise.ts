import { sentenceRanges, type Turn } from '@anyone-else/protocol';
import { wordsOf } from './meaning.ts';
import { plainSpeech } from './plain-speech.ts';

/** What the user said they would write of: 'I'll let you know how the exercise goes'. */
export interface OwnPromise {
  turn: number;
  text: string;
}

/** Characters of a sentence looked at. */
const LONGEST = 600;

/** The promise itself, up to the end of its clause. */
const REPORTS =
  /(?<![\p{L}])(?:i['’]?ll|i will)(?: also| definitely| certainly| then| gladly)? (?:let you know (?:how|what|when|if|whether|once)|tell you (?:how|what|when|whether)|report back|keep you posted (?:on|about)|write (?:to )?you (?:when|once|after|about)|send you)\s[^.!?;,]+/iu;
/** Points at something said before, or is nothing for a note of thanks. */
const UNFIT =
  /(?<![\p{L}])(?:it|that|this|they|them|those|these|one|there|he|she|him|her|r[ée]sum[ée]s?|cv|job|referral|application|linkedin|portfolio|invite|invitation|calendar)(?![\p{L}])|\bi get on\b/iu;

/** The last promise of the user's own that the letter can repeat word for word; undefined when there is none. */
export const ownPromiseIn = (turns: readonly Turn[]): OwnPromise | undefined => ownPromisesIn(turns)[0];

/** Every promise of the user's own that can be repeated word for word, the last one first. */
export function ownPromisesIn(turns: readonly Turn[]): OwnPromise[] {
  const found: OwnPromise[] = [];
  for (let turn = turns.length - 1; turn >= 0; turn -= 1) {
    const { speaker, text, labels } = turns[turn]!;
    if (speaker !== 'user' || (labels?.fouls.length ?? 0) > 0) continue;
    for (const { start, end } of sentenceRanges(text)) {
      const promised = promiseIn(text.slice(start, Math.min(end, start + LONGEST)));
      if (promised !== undefined) found.push({ turn, text: promised });
    }
  }
  return found;
}

function promiseIn(sentence: string): string | undefined {
  const said = REPORTS.exec(plainSpeech(sentence))?.[0];
  if (said === undefined) return undefined;
  const plain = said
    .replace(/\s(?:and|but|so|because|if|okay|ok|bye|thanks?|good ?bye)(?:\s.*)?$/i, '')
    .replace(
      /\s(?:today|tonight|tomorrow|later|this (?:afternoon|evening|morning)|right (?:away|now)|now|then|too|as well)$/i,
      '',
    )
    .replace(/^i['’]?ll\b/i, "I'll")
    .replace(/^i will\b/i, 'I will')
    .replace(/(?<![\p{L}])i(?=['’\s])/gu, 'I')
    .trim();
  const count = wordsOf(plain).length;
  return count >= 5 && count <= 20 && !UNFIT.test(plain) ? plain : undefined;
}
