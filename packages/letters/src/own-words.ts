import { sentenceRanges, type Turn } from '@anyone-else/protocol';
import { meaningOf, wordsOf } from './meaning.ts';
import { plainSpeech } from './plain-speech.ts';
import { isSore } from './private.ts';

/** Something of the user's own that the letter repeats word for word. */
export interface OwnWords {
  turn: number;
  text: string;
}

/** Characters of a sentence looked at. */
const LONGEST = 400;
const MOST_WORDS = 22;

/** What of the talk stays with the user, as they said themselves. */
const KEPT = new RegExp(
  [
    "^.{3,120}(?:will|['’]ll|is going to|are going to) (?:stay|stick|remain) with me\\b",
    "^.{3,120}(?:is|are) (?:what|something|the one thing|the thing) (?:that )?i(?:['’]ll| will| won['’]t)(?: always| certainly| never)? (?:take|keep|remember|carry|forget)\\b",
    "^i(?:['’]ll| will)(?: always| certainly| definitely| never)? (?:remember|carry|forget|hold on to|(?:take|keep)(?=.{3,120}\\b(?:with me|away|home|to heart|in mind|from (?:this|our|today))\\b)) (?!you\\b|your (?:kindness|time)|that\\b|this\\b|it\\b|care\\b|a (?:look|note|break)\\b|up\\b|in (?:touch|mind)\\b)",
    "^i(?:['’]m| am) taking (?!up\\b|notes\\b|over\\b).{3,120} (?:with me|home)\\b",
    "^i won['’]t(?: soon| ever)? forget (?!you\\b|that\\b|this\\b|it\\b)",
  ].join('|'),
  'iu',
);

/** What the user means to do: one deed, in plain words. */
const DEED =
  /^(?:and |so |then )?i(?:['’]ll| will)(?: definitely| certainly| gladly| really| go and)? (?:write|read|try|look up|watch|listen to|visit|draw|practi[sc]e|count|start|learn|sketch|build|photograph|record|make|ask|note|walk|measure|cook|sew|map)\s[^.!?;]+/iu;

/** Points at something said before, or is nothing for a note of thanks. */
const UNFIT =
  /(?<![\p{L}])(?:it|that|this(?! (?:week|month|weekend|summer|autumn|winter|spring))|they|them|those|these|there|he|she|him|her|you|r[ée]sum[ée]s?|cv|jobs?|referral|application|linkedin|portfolio)(?![\p{L}])/iu;

/** Speech-to-text runs on into the next question; and nobody's quotation marks are taken apart. */
const NOT_ONE = /["“”:]|\b(?:how|what|why|where|when|who) (?:is|are|was|were|do|does|did|would|can)\b/iu;

/** So many words of meaning have to be the contact's before it is taken for something of the talk. */
const SHARED_IN_A_DEED = 2;

/** The last thing that the user said would stay with them, if it holds a word of the contact's; undefined when none. */
export const keptIn = (turns: readonly Turn[]): OwnWords | undefined =>
  lastOf(turns, (sentence) => (KEPT.test(sentence) ? sentence : undefined), 1);

/** The last thing that the user said they would do, if it takes up the contact's words; undefined when none. */
export const deedIn = (turns: readonly Turn[]): OwnWords | undefined =>
  lastOf(
    turns,
    (sentence) =>
      DEED.exec(sentence)?.[0]
        .replace(/^(?:and|so|then) /iu, '')
        .replace(/,? (?:and|but|so|because|if|as you)\b.*$/iu, '')
        .replace(
          / (?:today|tonight|tomorrow|this (?:evening|afternoon|morning)|right away|now|then|too)$/iu,
          '',
        ),
    SHARED_IN_A_DEED,
  );

function lastOf(
  turns: readonly Turn[],
  take: (sentence: string) => string | undefined,
  shared: number,
): OwnWords | undefined {
  for (let turn = turns.length - 1; turn >= 0; turn -= 1) {
    const { speaker, text, labels } = turns[turn]!;
    if (speaker !== 'user' || (labels?.fouls.length ?? 0) > 0) continue;
    for (const { start, end } of sentenceRanges(text)) {
      const sentence = text.slice(start, Math.min(end, start + LONGEST));
      if (sentence.endsWith('?')) continue;
      const taken = take(withoutThanks(plainSpeech(sentence)).replace(/(?<![\s.!,;])[\s.!,;]+$/u, ''));
      if (taken === undefined || !fits(taken)) continue;
      if (sharedWith(turns.slice(0, turn), taken) >= shared) return { turn, text: inLetter(taken) };
    }
  }
  return undefined;
}

/** 'Thank you, Errol, the turned chair …' begins with the chair. */
const withoutThanks = (sentence: string): string =>
  sentence.replace(/^(?:[Tt]hank(?:s| you)\b[^,!]{0,40}[,!] (?:\p{Lu}\p{L}+[,!] )?(?:and )?)/u, '');

const fits = (text: string): boolean => {
  const count = wordsOf(text).length;
  return count >= 4 && count <= MOST_WORDS && !NOT_ONE.test(text) && !UNFIT.test(text) && !isSore(text);
};

function sharedWith(before: readonly Turn[], text: string): number {
  const theirs = meaningOf(
    before.flatMap((turn) => (turn.speaker === 'contact' ? [turn.text] : [])).join(' '),
  );
  return [...meaningOf(text)].filter((stem) => theirs.has(stem)).length;
}

/** As it goes on after 'As I said,'. */
function inLetter(text: string): string {
  const said = text.replace(/(?<![\p{L}])i(?=['’\s])/gu, 'I').trim();
  return /^(?:the|my|an?|that|those|these|what|how|your|keeping|writing)\b/iu.test(said)
    ? said.charAt(0).toLowerCase() + said.slice(1)
    : said.charAt(0).toUpperCase() + said.slice(1);
}
