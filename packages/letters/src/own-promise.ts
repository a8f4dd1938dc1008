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
export function ownPromiseIn(turns: readonly Turn[]): OwnPromise | undefined {
  for (let turn = turns.length - 1; turn >= 0; turn -= 1) {
    const { speaker, text, labels } = turns[turn]!;
    if (speaker !== 'user' || (labels?.fouls.length ?? 0) > 0) continue;
    for (const { start, end } of sentenceRanges(text)) {
      const said = REPORTS.exec(plainSpeech(text.slice(start, Math.min(end, start + LONGEST))))?.[0];
      if (said === undefined) continue;
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
      if (count >= 5 && count <= 20 && !UNFIT.test(plain)) return { turn, text: plain };
    }
  }
  return undefined;
}
