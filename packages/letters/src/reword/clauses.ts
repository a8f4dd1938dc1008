import { sentenceRanges } from '@anyone-else/protocol';
import { courtesyIn, EASY_OUT, EMPTY, SAME } from './courtesy.ts';

/** One thing that a letter says, in the form in which two letters are compared. */
export interface Clause {
  /** Equal where the same is said: every word in its order, courtesies in one word. */
  key: string;
  /** The sentence that says it, as it stands in the letter. */
  text: string;
  /** Speaks of what was said just before, and so has to stay behind it. */
  leans: boolean;
}

/** All that a letter says, clause by clause. */
export const clausesIn = (body: string): Clause[] =>
  body
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => (LISTED.test(line) ? [listed(line)] : sentencesOf(line).flatMap(clausesOf)));

/** A line of a list: a question, a time. Never anything but itself. */
const LISTED = /^(?:[-*•–—]|\(?\d{1,2}[.)])\s/u;
const listed = (line: string): Clause => ({ key: line, text: line, leans: true });

const sentencesOf = (line: string): string[] =>
  sentenceRanges(line)
    .flatMap(({ start, end }) => line.slice(start, end).split(/[;:](?=\s)|\s[–—]\s/u))
    .map((text) => text.trim())
    .filter((text) => /[^\s.,!?]/u.test(text));

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bcan't|\bcannot/gu, 'can not'],
  [/\bwon't/gu, 'will not'],
  [/\bshan't/gu, 'shall not'],
  [/n't\b/gu, ' not'],
  [/\bi'm\b/gu, 'i am'],
  [/'re\b/gu, ' are'],
  [/'ve\b/gu, ' have'],
  [/'ll\b/gu, ' will'],
  [/'d\b/gu, ' would'],
  [/\b(it|that|there|here|what|which)'s\b/gu, '$1 is'],
];
const writtenOut = (text: string): string =>
  SHORT.reduce((said, [from, to]) => said.replace(from, to), text.toLowerCase().replace(/[’‘]/gu, "'"));

/** With these a clause begins that can stand alone. */
const ALONE = /^(?:i|we|you|it|my|your|could|would|might|may|thank you|thanks|many thanks|please|no)\b/u;
/** What follows depends on what stands before. */
const BOUND =
  /\b(?:if|when|whenever|because(?! of)|although|though|unless|while|since|after|before|until|whether|who|whom|which|what|how|why|where|as|than|should)\b/u;

/** A sentence cut where a new clause begins that says something of its own, on both sides. */
function clausesOf(sentence: string): Clause[] {
  const plain = writtenOut(sentence).replace(/\s+/gu, ' ');
  const asks = /\?["'”)]*$/u.test(plain);
  // Courtesies have commas of their own: 'If you can't, no hard feelings.'
  if (courtesyIn(headless(plain))?.as === EASY_OUT)
    return [clauseOf({ link: '', text: plain }, asks, sentence)];
  const parts = cut(plain);
  return parts.map((part, at) => clauseOf(part, asks && at === parts.length - 1, sentence));
}

interface Part {
  link: string;
  text: string;
}

function cut(plain: string): Part[] {
  const parts: Part[] = [];
  let [from, link, bound] = [0, '', false];
  for (const { 0: joint, 1: word = '', index } of plain.matchAll(
    /(?:, (?:(and|but|so) )?| (and|but|so) )/gu,
  )) {
    // What is bound stays bound as it grows: a wall of 'and's is looked through once.
    if (bound) continue;
    const [left, right] = [plain.slice(from, index), plain.slice(index + joint.length)];
    if (!stands(left) || !stands(right)) continue;
    bound = BOUND.test(left);
    if (bound) continue;
    parts.push({ link, text: left });
    from = index + joint.length;
    const said = word || joint.trim();
    link = said === 'but' || said === 'so' ? said : '';
  }
  return [...parts, { link, text: plain.slice(from) }];
}

const stands = (part: string): boolean =>
  /^[^ ]* [^ ]* /u.test(part) && (ALONE.test(part) || courtesyIn(part) !== undefined);

const headless = (text: string): string =>
  text
    .replace(/^(?:(?:and|also|besides|in addition|by the way),? )+/u, '')
    .replace(/,? (?:too|as well)(?=[.!?]*$)/u, '');

/** Speaks of somebody or something named before. */
const LEANS =
  /\b(?:it|its|this|these|those|there|then|here|he|him|his|she|her|hers|they|them|their|theirs|such|same|neither|either|so|but|otherwise)\b/u;

function clauseOf({ link, text }: Part, asks: boolean, sentence: string): Clause {
  const said = headless(text);
  const courtesy = courtesyIn(said) ?? (asks ? undefined : courtesyIn(said.replace(/,$/u, '')));
  const plain = courtesy?.of ?? said;
  const words = [...tokensOf(SAME.reduce((whole, [from, to]) => whole.replace(from, to), plain))];
  const mark = asks && courtesy === undefined ? ['?'] : [];
  const key = [
    ...(courtesy === undefined ? [] : [courtesy.as]),
    ...(link ? [link] : []),
    ...words,
    ...mark,
  ].join(' ');
  return { key, text: sentence, leans: link !== '' || LEANS.test(plain) };
}

/** Words with all that hangs on to them ('$9', 'a/b', 'x@y.z'); only marks of a sentence are taken off. */
const tokensOf = (text: string): string[] =>
  text
    .split(/\s+/u)
    .map((word) => word.replace(/^["'“”‘(]+/u, '').replace(/(?<!["'“”’),.;:!?…])["'“”’),.;:!?…]+$/u, ''))
    .filter((word) => word !== '' && !EMPTY.has(word));
