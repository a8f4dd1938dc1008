import { sentenceRanges } from '@anyone-else/protocol';
import { isEveryday } from './everyday.ts';
import { isKnownName, isNameOrWord } from './given.ts';
import { RARER } from './rarer.ts';
import { type Word, wordsOf } from './word.ts';
import { WORKPLACE } from './workplace.ts';

/** Whether a turn is written down without capitals, as speech-to-text often does. */
export const hasNoCapitals = (text: string): boolean => !/\p{Lu}\p{Ll}/u.test(text);

/** The sentences of a turn; where it has capitals and no signs, they begin at the capitals of everyday words. */
export function sentencesOf(text: string): { start: number; end: number }[] {
  if (/[.,;:!?…]/u.test(text) || hasNoCapitals(text)) return sentenceRanges(text);
  const starts = [...text.matchAll(/(?<=(\p{L}+) )\p{Lu}\p{Ll}+(?:['’]\p{Ll}+)?/gu)]
    .filter(([word, before]) => isEveryday(word) && !LEADS_ON.test(before ?? ''))
    .map(({ index }) => index);
  return [0, ...starts].map((start, at) => ({ start, end: (starts[at] ?? text.length + 1) - 1 }));
}

/** After these a capital belongs to a thing, or a name: 'to the Farm Bureau'. */
const LEADS_ON =
  /^(?:the|a|an|to|at|in|on|of|for|from|with|our|my|your|by|mr|mrs|ms|miss|dr|big|old|little)$/iu;

/** Captions that shout say no more with their capitals than small letters do. Every place stays. */
export function withoutShouting(text: string): string {
  if (/\p{Ll}/u.test(text) || !/\p{Lu}{2}/u.test(text)) return text;
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** The same text, the names in it written with their capitals. Nothing else is changed, so that every place stays. */
export function withCapitals(text: string): string {
  const words = wordsOf(text);
  const twice = saidTwice(words);
  const written: string[] = [];
  let from = 0;
  for (let at = 0; at < words.length; ) {
    const end = nameAt(words, at, twice);
    for (const { start, word } of words.slice(at, end)) {
      written.push(text.slice(from, start), LINK.test(word) ? word : capitalOf(word));
      from = start + word.length;
    }
    at = Math.max(at + 1, end);
  }
  return written.join('') + text.slice(from);
}

const capitalOf = (word: string): string => word.replace(/(?:^|-)\p{Ll}/gu, (letter) => letter.toUpperCase());

/** Where the name that begins at a word ends, or that word's own place. */
function nameAt(words: readonly Word[], at: number, twice: ReadonlySet<string>): number {
  const [first, second, third] = [words[at], words[at + 1], words[at + 2]];
  if (!first) return at;
  if (
    first.word === second?.word &&
    (isNameWord(first.word) || twice.has(first.word)) &&
    (twice.has(first.word) || isKnownName(first.word))
  )
    return surnameEnd(words, at + 2, twice);
  const before = words[at - 1]?.word ?? '';
  if (CALLS_BY.test(first.word) && second && isStranger(second.word)) return surnameEnd(words, at + 2, twice);
  if (CALLS_OR_WORD.test(first.word) && second && isKnownName(second.word))
    return surnameEnd(words, at + 2, twice);
  if (isKnownName(first.word)) return surnameEnd(words, at + 1, twice);
  if (isNameOrWord(first.word)) {
    const named = SOMEBODY_BEFORE.test(phraseBefore(words, at)) || twice.has(first.word);
    if (!named) return at;
    return second && !second.opens && isStranger(second.word) ? surnameEnd(words, at + 2, twice) : at + 1;
  }
  if (isStranger(first.word) && isCorrection(words, at)) return at + 1;
  if (!isStranger(first.word) || A_THING_BEFORE.test(before)) return at;
  if (twice.has(first.word)) return surnameEnd(words, at + 1, twice);
  if (second && !second.opens && isStranger(second.word)) {
    const leads = at === 0 || first.opens || LEADS.has(before);
    return leads && (!third || third.opens || FOLLOWS.has(third.word)) ? at + 2 : at;
  }
  const alone = !second || second.opens || FOLLOWS.has(second.word);
  if (alone && !/[^s]s$/u.test(first.word) && SOMEBODY_BEFORE.test(phraseBefore(words, at))) return at + 1;
  return second && !second.opens && A_PERSON_AFTER.test(second.word) && LEADS.has(before) ? at + 1 : at;
}

/** After a first name: every word more that is a name or no word, the small words of a name between them. */
function surnameEnd(words: readonly Word[], from: number, twice: ReadonlySet<string>): number {
  let at = from;
  while (at < from + 3) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || word.opens) break;
    const isFamily = at === from && isNameOrWord(word.word) && twice.has(words[at - 1]?.word ?? '');
    if (isFamily || (isStranger(word.word) && word.word !== words[at - 1]?.word)) at += 1;
    else if (LINK.test(word.word) && next && isStranger(next.word)) at += 2;
    else break;
  }
  return at;
}

/**
 * First names that come again with a second word which is none: 'lavanya … lavanya krishnamurthy', 'will … will tanaka'.
 * A thing that is spoken of twice has no family name.
 */
function saidTwice(words: readonly Word[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { word } of words) times.set(word, (times.get(word) ?? 0) + 1);
  return new Set(
    words.flatMap(({ word }, at) => {
      const next = words[at + 1];
      const again =
        (times.get(word) ?? 0) > 1 &&
        (isNameWord(word) || NAMED.test(words[at - 2]?.word ?? '')) &&
        !A_THING_BEFORE.test(words[at - 1]?.word ?? '');
      return again && next && !next.opens && next.word !== word && isNameWord(next.word) ? [word] : [];
    }),
  );
}

/** 'A freelancer called bee, bee lindqvist': whatever the word is else. */
const NAMED = /^(?:called|named)$/u;

/** 'Tobias wren no wrenfield'. */
const isCorrection = (words: readonly Word[], at: number): boolean =>
  /^(?:no|sorry|rather)$/u.test(words[at - 1]?.word ?? '') &&
  words[at - 2]?.word.charAt(0) === words[at]?.word.charAt(0);

const phraseBefore = (words: readonly Word[], at: number): string =>
  words
    .slice(Math.max(0, at - 4), at)
    .map(({ word }) => word)
    .join(' ');

/** No word that one would meet in a talk about work. */
const isStranger = (word: string): boolean =>
  isKnownName(word) ||
  (word.length > 1 &&
    !isEveryday(word) &&
    !RARER.has(word) &&
    !RARER.has(word.replace(/(?:e?s|ed|'s)$/u, '')) &&
    !WORKPLACE.has(word) &&
    !WORKPLACE.has(word.replace(/(?:e?s|'s)$/u, '')) &&
    !isNameOrWord(word) &&
    !SPOKEN.has(word) &&
    !WORD_SHAPE.test(word));
const isNameWord = (word: string): boolean => isStranger(word) || isNameOrWord(word);

/** Endings that names hardly have. */
const WORD_SHAPE =
  /(?:\p{L}{2}ing|\p{L}ings|tion|tions|sion|ment|ments|\p{L}{5}ness|ally|ably|ically|ology|ware|ful|less|ities|\p{L}{5}ity|ible|able|wise|ship|ships|ism|(?<!q[uv]|kv)ists?|(?:ic|ar|or|rd|ed)ians?|\p{L}ics|\p{L}{3}ers|\p{L}{3}ed|['’](?:s|re|ve|ll|d|t))$/u;
const CALLS_BY =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|auntie|aunty|frau|herr|señora?|doña|signora|madame|monsieur)$/u;
const CALLS_OR_WORD =
  /^(?:uncle|aunt|sister|brother|father|sir|don|pani|pan|ate|kuya|captain|chef|coach|chief|nurse|judge|pastor|reverend|rabbi|major|sergeant|big|old|wee|little)$/u;
const LINK = /^(?:van|von|de|del|della|di|da|dos|den|der|bin|al|el|la|le|ter|ten|o)$/u;
const A_THING_BEFORE =
  /^(?:the|a|an|this|that|these|those|some|any|no|more|in|at|from|of|near|into|around|through|via|their|his|her|its|every|each|for|on|by)$/u;
const A_PERSON_AFTER = /^(?:he|she|hes|shes|he['’]s|she['’]s|who|whos|who['’]s|himself|herself)$/u;
/** A first name alone, or one that is a word too, only after words that can lead to nothing else. */
const SOMEBODY_BEFORE =
  /\b(?:guy|dude|lady|friend|colleague|boss|man|chap|fella|fellow|woman|girl|bloke|lad|mate|buddy|pal|law|manager|lead|teacher|cousin|brother|sister|aunt|uncle|neighbou?r|talk to(?: um| uh)?|speak to|speak with|talk with|(?:is |are |was )?called|named|name is|names?|there(?:['’]?s| is) (?:also )?(?:our |my )?)$/u;
const LEADS = new Set(
  "um uh oh yeah yes well so two one and or is call try ask see with to name called theres there's maybe perhaps then sure hm hmm btw lol also to my our your old just buddy friend mate colleague boss manager lead teacher guy dude lady bloke cousin brother sister law neighbour neighbor find meet catch ring message contact want girl woman man chap fella lad hey email met into across".split(
    ' ',
  ),
);
const FOLLOWS = new Set(
  "he she they hes shes theyre who whos who's at in from on our my over is was runs works does did has used or and she's he's they're the was our my down up back one too lol btw beyond him her".split(
    ' ',
  ),
);
/** What speech-to-text writes besides. */
const SPOKEN = new Set(
  "hes shes theyre hell shell theyll whos its thats theres weve youve ive youre were well shed hed theyd lets heres wheres whats um uh erm hmm mm hm gonna wanna gotta oughta kinda sorta lol omg btw idk u ur em cos cuz coz ya yep yup nope nah innit yaar lah mate def defo deffo prob probs irl fr ngl tbh imo rn atm msg ppl thx thanx pls plz np mon tues tue weds wed thurs thur fri dms lmk fyi asap ooh ah aye ok okay hey hiya haha meself youse yous ain't dunno lemme gimme alright cheers ta ta-ra tara na haan arre bhai sir ma'am madam linkedin python excel google zoom slack kaggle github youtube whatsapp facebook instagram reddit tableau figma jira english spanish french german chinese taiwan india".split(
    ' ',
  ),
);
