import { callName, countWords, type Turn } from '@anyone-else/protocol';
import { linesOf } from './noted.ts';
import { plainSpeech } from './plain-speech.ts';
import { isSore } from './private.ts';

/** 'Send her the article', as somebody writes down what they will do themselves. */
const TO_DO =
  /^(?:(?:to[- ]?do|me|promised?|i promised|remember)\s*[:,–-]\s*|(?:(?:i )?promised to|i['’]ll|i will|i(?:['’]m| am) going to|remember to|must)\s+)?(send|e-?mail|mail)\s+(\p{L}+)\s+((?:the|a|an|my|our)\s[^.!?;,:()"“”…]{3,120})[.!]?$/iu;
/** Points at somebody or something else, asks for something, or is nothing for a note of thanks. */
const UNFIT =
  /(?<![\p{L}])(?:it|that|this|they|them|their|those|these|he|she|him|his|her|hers|you|your|we|us|r[ée]sum[ée]s?|cv|jobs?|referral|application|linkedin|portfolio|invite|invitation|invoice|money|gift|if|unless|when|because|and|but|or|not|never|asks?|wants?|wanted|asked|said|says|told|tells|promised|offered|mentioned)(?![\p{L}])/iu;
const MOST_WORDS = 14;
/** Who else 'her' might be, by the words with which the contact speaks of somebody. */
const PRONOUNS: Record<string, RegExp> = {
  her: /\b(?:she|her)\b/iu,
  him: /\b(?:he|him)\b/iu,
  them: /\b(?:they|them)\b/iu,
};

const saidBy = (turns: readonly Turn[]): string =>
  turns.map(({ speaker, text }) => (speaker === 'contact' ? text : '')).join('\n');

/**
 * What the user noted that they will send the contact, as the letter says it: 'I'll send you the article on tape rounds'.
 * Only where it is plain who does it and who gets it: the contact by name, or 'her', 'him', 'them' while nobody else was
 * named or spoken of so. Undefined where nothing of the kind was noted; the last line that does holds.
 */
export function promiseNoted(
  notes: string | undefined,
  contact: string | undefined,
  { turns, others }: { turns: readonly Turn[]; others: readonly { name: string }[] },
): string | undefined {
  const called = callName(contact)?.toLowerCase();
  const someoneElse = others.some(({ name }) => callName(name)?.toLowerCase() === called);
  for (const line of linesOf(notes ?? '').reverse()) {
    const [, deed = '', whom = '', what = ''] = TO_DO.exec(plainSpeech(line)) ?? [];
    if (deed === '' || UNFIT.test(what) || isSore(what) || countWords(what) > MOST_WORDS) continue;
    const byName = whom.toLowerCase() === called && !someoneElse;
    const byPronoun = others.length === 0 && PRONOUNS[whom.toLowerCase()]?.test(saidBy(turns)) === false;
    if (byName || byPronoun) return `I'll ${deed.toLowerCase()} you ${what.replace(/\s+/gu, ' ').trim()}`;
  }
  return undefined;
}
