import { callName, countWords, type Turn } from '@anyone-else/protocol';
import { wordsOf } from './meaning.ts';
import { linesOf } from './noted.ts';
import { someoneNoted, speaksOfSomebody } from './other-people.ts';
import { plainSpeech } from './plain-speech.ts';
import { isSore } from './private.ts';

/** 'Send her the article', as somebody writes down what they will do themselves. */
const TO_DO =
  /^(?:(?:to[- ]?do|me|promised?|i promised|remember)\s*[:,–-]\s*|(?:(?:i )?promised to|i['’]ll|i will|i(?:['’]m| am) going to|remember to|must)\s+)?(send|e-?mail|mail)\s+(\p{L}+)\s+((?:the|a|an|my|our)\s[\p{L}\p{N}\p{M}’' &-]{3,120})[.!]?$/iu;
/** Points at somebody or something else, asks for something, or is nothing for a note of thanks. */
const UNFIT =
  /(?<![\p{L}])(?:it|that|this|they|them|their|those|these|he|she|him|his|her|hers|you|your|we|us|r[ée]sum[ée]s?|cv|jobs?|referral|application|linkedin|portfolio|invite|invitation|invoice|bills?|receipts?|fees?|debts?|loan|rent|money|gift|if|unless|when|because|and|but|or|not|never|asks?|wants?|wanted|asked|said|says|told|tells|promised|offered|mentioned)(?![\p{L}])/iu;
/** Nothing that anybody would be glad to get. */
const UNKIND =
  /(?<![\p{L}])(?:stupid|dumb|silly|awful|terrible|horrible|boring|annoying|useless|ugly|rude|bloody|damn\p{L}*|crap\p{L}*|sh[i*]t\p{L}*|f[u*]ck\p{L}*|hate\p{L}*|angry|bad|worse|worst|wrong|fail\p{L}*|complain\p{L}*|lawyer|divorce|nudes?|naked|sexy)(?![\p{L}])/iu;
/** Nothing but the message itself: 'an email', 'a quick note', 'the thank-you card'. */
const ONLY_WORDS =
  /(?<![\p{L}-])(?:e-?mails?|mails?|messages?|dms?|texts?|notes?|lines?|letters?|reply|replies|reminders?|follow[- ]?ups?|thanks|thank[- ]yous?|cards?)$/iu;
const MOST_WORDS = 14;
/** 'Her' for 'she/her', in a note. */
const OBJECT: Record<string, string> = { she: 'her', he: 'him', they: 'them' };

/** To whom the user talked. */
export interface Whom {
  name?: string | undefined;
  company?: string | undefined;
  /** As on a contact's card: 'she/her'; undefined where nobody said. */
  pronouns?: string | undefined;
}

/**
 * What the user noted that they will send the contact, as the letter says it: 'I'll send you the article on tape rounds'.
 * Only where it is plain who does it and who gets it: the contact by name, or by their own pronoun while nobody else was
 * brought up by either speaker or in a line before. Undefined where nothing of the kind was noted; the last line holds.
 */
export function promiseNoted(
  notes: string | undefined,
  contact: Whom,
  { turns, others }: { turns: readonly Turn[]; others: readonly { name: string }[] },
): string | undefined {
  const called = callName(contact.name)?.toLowerCase();
  const someoneElse = others.some(({ name }) => callName(name)?.toLowerCase() === called);
  const pronoun = OBJECT[contact.pronouns?.split('/')[0]?.trim().toLowerCase() ?? ''];
  const said = turns.map(({ text }) => text).join('\n');
  const lines = linesOf(notes ?? '');
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const [, deed = '', whom = '', what = ''] = TO_DO.exec(plainSpeech(lines[at]!)) ?? [];
    if (deed === '' || !isFit(what) || namesSomebody(what, `${contact.company ?? ''}\n${said}`, others))
      continue;
    const byName = whom.toLowerCase() === called && !someoneElse;
    const isMeant = () =>
      others.length === 0 &&
      !speaksOfSomebody(said, whom) &&
      !lines.slice(0, at).some((line) => someoneNoted(line, contact.name));
    if (byName || (whom.toLowerCase() === pronoun && isMeant()))
      return `I'll ${deed.toLowerCase()} you ${what.replace(/\s+/gu, ' ').trim()}`;
  }
  return undefined;
}

const isFit = (what: string): boolean =>
  !UNFIT.test(what) &&
  !UNKIND.test(what) &&
  !ONLY_WORDS.test(what.trim()) &&
  !isSore(what) &&
  countWords(what) <= MOST_WORDS;

/** A capital that nobody spoke, or that begins the name of a person who was put forward: who knows who that is. */
function namesSomebody(what: string, known: string, others: readonly { name: string }[]): boolean {
  const spoken = new Set(wordsOf(known));
  const people = new Set(others.flatMap(({ name }) => wordsOf(name)));
  const capitals = wordsOf((what.match(/(?<![\p{L}])\p{Lu}[\p{L}-]*/gu) ?? []).join(' '));
  return capitals.some((word) => !spoken.has(word) || people.has(word));
}
