import { sentenceRanges, type Turn } from '@anyone-else/protocol';
import { wordsOf } from './meaning.ts';
import { plainSpeech } from './plain-speech.ts';
import { quotation } from './quotation.ts';

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

/** Every promise of the user's to the contact, as it was said, in order; what a letter cannot repeat as well. */
export function owedIn(turns: readonly Turn[]): OwnPromise[] {
  return turns.flatMap(({ speaker, text, labels }, turn) => {
    if (speaker !== 'user' || (labels?.fouls.length ?? 0) > 0) return [];
    return sentenceRanges(text).flatMap(({ start, end }) => {
      const sentence = text.slice(start, Math.min(end, start + LONGEST));
      if (
        /\?\s*$/u.test(sentence) ||
        !(OWES.test(sentence) || OWES_IN_TIME.test(sentence)) ||
        NOT_OWED.test(sentence)
      )
        return [];
      return [{ turn, text: quotation(sentence) }];
    });
  });
}

const TELLS = `(?:send|e-?mail|mail|text|message|write|drop|ping|forward|share|shoot|ring|call|let you know|tell you|report back|keep you (?:posted|updated)|get back to you|come back to you|bring|show you|post|update|pass|whatsapp|dm|get(?= you\\b)|follow up|be in touch|remind you)`;
const SAYS = `(?:i['’]?ll|i will|i shall|i['’]?m (?:going to|gonna)|let me)(?:\\s(?:also|definitely|certainly|then|gladly|just|probably|try to))*`;
/** Done for the contact: something is sent, told or reported to them, now or once something else is done. */
const OWES = new RegExp(
  `(?<![\\p{L}])${SAYS} (?:[^.!?;,]{0,80}? and )?(?:let you know|tell you|report back|keep you (?:posted|updated)|(?:get|come) back to you|follow up|be in touch|text(?! (?:him|her|them)\\b)|write (?:to )?you|write(?=[.!,]|$)|remind you)(?![\\p{L}])|(?<![\\p{L}])${SAYS} (?:[^.!?;,]{0,80}? and )?${TELLS}\\b[^.!?;]*\\b(?:you|your|u|ur)\\b|\\byou(?:['’]ll| will) have (?:it|them|that|the|my|an?)\\b[^.!?;]*\\b(?:tonight|tomorrow|today|by|before|this|next|on)\\b`,
  'iu',
);
const IN_TIME = `(?:tonight|tomorrow|today|later|this (?:week|weekend|evening|afternoon)|next (?:week|month)|(?:on |by |before )\\p{L}+day|(?:by|before) (?:the )?(?:end|weekend|then)|(?:on|by) the \\p{L}+|(?:at|over) the weekend|when (?:it|they|i)\\b)`;
const GIVEN = `(?:send|bring|e-?mail|mail|post|write|forward|show)`;
/** 'I'll send them tonight', 'I send them before end of month', 'I'll come on Thursday', 'I'll ask her this week': by when is said. */
const OWES_IN_TIME = new RegExp(
  `(?<![\\p{L}])(?:${SAYS} have (?:it|them|(?:the|my|a) [^.!?;]{1,30}) (?:ready|done|written)|${SAYS} ${GIVEN} (?:it|them|those|that|both|(?:the|my) \\p{L}+)|i ${GIVEN} (?:you|it|them)|${SAYS} (?:come(?: by| over)?|be there|drop (?:by|in)|stop by)|${SAYS} (?:ask|write to|message|contact|ring|call|e-?mail|talk to|speak to) (?:her|him|them|\\p{Lu}\\p{Ll}+))\\b(?=[^.!?;]*\\b${IN_TIME})`,
  'iu',
);
/** 'I'll tell you what I like about sales': said now, and not later. */
const NOT_OWED =
  /\b(?:i['’]?ll|let me) (?:tell you (?:a|about|something|why|that|what i|straight)|show you (?:what|how|why)|let you (?:go|get))\b|\b(?:if|would) you (?:get|could get|got) me\b|\bthat i(?:['’]?ll| will)\b/iu;

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
