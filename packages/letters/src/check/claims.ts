import { AFTER_LETTERS } from '../after/index.ts';
import type { LetterInput } from '../letter-input.ts';
import { meaningOf, stemOf } from '../meaning.ts';
import type { ReadLetter } from './check.ts';
import { folded, givenText, stemsOf } from './ground.ts';
import { guessesAtLife } from './of-their-life.ts';
import { PLAIN } from './plain-words.ts';

/** A sentence that says something of the contact which nothing given bears out. */
export interface Claim {
  sentence: string;
  /** Their life, a number, a work, an honour: nothing to be looked at, but to be taken out. */
  heavy: boolean;
}

/** What a letter says of 'you' must have a ground in what the user gave; the private notes are none. */
export function claimsIn(letter: ReadLetter, input: LetterInput): Claim[] {
  const given = stemsOf(givenText(input));
  // Of a talk much may be said that only those who were there can judge.
  const strict = !Object.hasOwn(AFTER_LETTERS, letter.kind);
  return letter.sentences.flatMap((sentence): Claim[] => {
    const plain = sentence.replaceAll('’', "'");
    const asks = /\?["'”)]*$/u.test(plain);
    if (guessesAtLife(plain, given) || (strict && !asks && countsThem(plain, given, input)))
      return [{ sentence, heavy: true }];
    if (asks) return [];
    const weight = weightOf(plain, given, { talked: input.talk !== null, strict });
    return weight === undefined ? [] : [{ sentence, heavy: weight === 'heavy' }];
  });
}

export const unfoundedIn = (letter: ReadLetter, input: LetterInput): string[] =>
  claimsIn(letter, input).map(({ sentence }) => sentence);

/** '2000 employees', '12 years': how many there are of something. */
const COUNT =
  /(?<![\p{L}\p{N}.,:])(\d[\d.,]*)\s?(?:\+|k|m|%)?\s(?:\p{L}+\s){0,1}?(?:employees|people|staff|colleagues|customers|clients|users|warehouses|sites|stores|shops|offices|countries|cities|years|kids|children|projects|books|awards|patents|million|billion|percent|rooms|beds|drivers|trucks|vans|students|patients|followers)(?![\p{L}])/giu;

/** A number of something of theirs that stands nowhere; the user's own years are their own. */
function countsThem(sentence: string, given: ReadonlySet<string>, { page }: LetterInput): boolean {
  return [...sentence.matchAll(COUNT)].some(({ 1: number = '', index }) => {
    const bare = number.replace(/(?<![.,])[.,]+$/u, '');
    if (given.has(bare) || bare.split(/[.,]/u).every((part) => given.has(part))) return false;
    const before = sentence.slice(0, index);
    const whose = [
      ...before.matchAll(/(?<![\p{L}])(?:I|I'm|I've|I'd|my|we|our|you(?:'ve|'re|'d)?|your)(?![\p{L}])/giu),
    ].at(-1)?.[0];
    if (whose !== undefined) return /^you/iu.test(whose);
    const company = page.company.split(/\s/u)[0] ?? '';
    return company.length > 2 && sentence.toLowerCase().includes(company.toLowerCase());
  });
}

/** What is said of the reader: from 'you' or 'your' until the sentence turns to somebody else. */
const OF_YOU =
  /(?<![\p{L}])[Yy](?:our|ou(?:'ve|'re|'d)?)(?![\p{L}])(?:(?!(?<![\p{L}])(?:I|I'm|I've|I'd|I'll|my|me|we|our|us|your|you(?:'ve|'re|'d|'ll)?)(?![\p{L}])|[;:!?]|\.\s).)*/gu;
/** Nothing is claimed of what might be, is wished for or is asked. */
const OPEN =
  /(?<![\p{L}])(?:if|unless|must|surely|perhaps|maybe|probably|likely|should you|in case|whether|would|could|can|may|might|should|hope|hoping|wish|please|like you to|want you to|when you|whenever|what you|how you|let you|tell you|ask you|show you|send you|write to you|wrote to you|thank you|suggest(?:ed|s)? (?:that )?i)(?![\p{L}])/iu;
/** What somebody may have made or been given, and what may stand between it and 'your'. */
const WORK =
  /^(?:talks?|articles?|books?|posts?|blog|podcasts?|papers?|lectures?|keynotes?|webinars?|videos?|newsletters?|columns?|thesis|essays?|awards?|prizes?|promotion|start-?up|speech|patents?|tedx?|tweets?|interviews?|presentations?|documentary|novel|album|degree|phd|doctorate|mba)$/iu;
const ABOUT_WORK =
  /^(?:own|recent|latest|last|new|first|\p{L}+-winning|great|excellent|wonderful|brilliant|inspiring|fascinating|insightful|thoughtful|impressive|\d{4}|\p{Lu}\p{L}+)$/u;

/** The work in 'your latest award-winning talk'. Word by word: one expression for it would try every way to cut them up. */
function workOfYours(said: string): string | undefined {
  const [your, ...words] = said.split(' ');
  if (your?.toLowerCase() !== 'your') return undefined;
  let found: string | undefined;
  for (const word of words) {
    const bare = /^\p{L}+(?:-\p{L}+)?/u.exec(word)?.[0] ?? '';
    if (WORK.test(bare)) found = bare;
    if (!ABOUT_WORK.test(word)) break;
  }
  return found;
}

const HONOUR =
  /\b(?:\p{L}+-winning|renowned|world-class|celebrated|famous|world-famous|acclaimed|prize|award|awards|bestselling|best-selling)\b/iu;
const SAID =
  /^you (?:said|told me|mentioned|explained|wrote|promised|offered|recommended|advised me|described) (?:that |about |to |how |in )?(.{12,})/iu;
const NUMBER =
  /\b\d[\d.,]*\+?\b(?!\s?(?:weeks?|days?|hours?|questions?|lines?|times?|min|minutes?|mins|a\.?m|p\.?m|o'clock|h\b)|[:.]\d)/gu;
const CAPITALS = /(?<![\p{L}\p{N}'.-])\p{Lu}[\p{L}\p{N}&'’-]*/gu;
/** Capitals that name nobody: days, months, ways to talk. */
const COMMON_NAMES = new Set(
  'i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december zoom teams skype whatsapp linkedin google meet facetime english christmas easter mr mrs ms dr prof uk us usa eu europe tv hr it ux ui ai pm cv ok ps best kind warm thank thanks dear regards internet twitter instagram facebook youtube slack'.split(
    ' ',
  ),
);

function weightOf(
  sentence: string,
  given: ReadonlySet<string>,
  { talked, strict }: { talked: boolean; strict: boolean },
): 'light' | 'heavy' | undefined {
  let light = false;
  for (const { 0: all, index } of sentence.matchAll(OF_YOU)) {
    const lead = sentence.slice(Math.max(0, index - 30), index);
    // 'What you said about getting ready: …' names the matter, and the words themselves follow.
    if (/\bwhat $/iu.test(lead) && /^you (?:said|told me) about /iu.test(all)) continue;
    if (OPEN.test(lead.slice(-18)) || OPEN.test(all.slice(0, 24).replace(/^your?\s/iu, ''))) continue;
    const said = `y${all.slice(1)}`;
    if (isHeavy(said, given)) return 'heavy';
    if (claims(said, given, talked) || (strict && isStrange(said, lead, given))) light = true;
  }
  return light ? 'light' : undefined;
}

/** A work or an honour of theirs that nobody gave. */
function isHeavy(said: string, given: ReadonlySet<string>): boolean {
  const work = workOfYours(said);
  if (work !== undefined && !given.has(stemOf(work.toLowerCase())) && !synonymGiven(work, given)) return true;
  const honour = HONOUR.exec(said)?.[0];
  return honour !== undefined && !honour.split('-').some((part) => given.has(stemOf(part.toLowerCase())));
}

/** What follows the thing itself in 'your garden by the sea'. */
const AFTER_THE_THING =
  /[,.;:!?)]|\s(?:and|or|but|on|in|at|for|from|of|to|into|with|by|about|as|that|which|who|is|was|are|were|has|had|have|made|makes|gave|did|does|can|will|would|could|may|hit|rang|meant|means|stayed|helped|changed|inspired|so|if|when|while|where|how|because|than|over|during|after|before|around)(?![\p{L}])/iu;

/** No more than this of what a clause says was given: the rest is the user's guess. */
const SHARED = 0.5;

/** 'You run the night desk': says something, and next to nothing of it was given. */
function isStrange(said: string, lead: string, given: ReadonlySet<string>): boolean {
  // 'To you' and 'than you' say nothing of them; and what they said, they said in public.
  if (
    /^you\s/u.test(said) &&
    /(?<![\p{L}])(?:to|for|with|of|from|by|at|than|on|about|like|suits?|trouble|bother|sent|send|sending|give|gave|offer|told|tell|ask|asked|asking|show|thank|wrote)\s$/iu.test(
      lead,
    )
  )
    return false;
  if (/^you(?:'ve)? (?:said|wrote|mentioned|told)(?![\p{L}])/iu.test(said)) return false;
  if (/^your(?![\p{L}])/u.test(said)) {
    const thing = [...meaningOf(said.slice(5).split(' ').slice(0, 3).join(' ').split(AFTER_THE_THING)[0]!)];
    return thing.length > 0 && thing.every((stem) => !PLAIN.has(stem) && !given.has(stem));
  }
  const [clause = ''] = said.split(/,\s/u);
  const meant = [...meaningOf(clause.replace(/\b\d+\b/gu, ' '))].filter((stem) => !PLAIN.has(stem));
  if (meant.length === 0) return false;
  const shared = meant.filter((stem) => given.has(stem)).length;
  return shared / meant.length <= SHARED;
}

function claims(said: string, given: ReadonlySet<string>, talked: boolean): boolean {
  const known = (word: string) => {
    const plain = folded(word).toLowerCase().replace(/'s?$/u, '');
    return (
      COMMON_NAMES.has(plain) ||
      plain.split(/['-]/u).every((part) => part === '' || given.has(stemOf(part)) || given.has(part))
    );
  };
  if ([...said.matchAll(CAPITALS)].some(({ 0: word }) => !known(word))) return true;
  if (
    [...said.matchAll(NUMBER)].some(
      ({ 0: number }) => !given.has(number.replace(/(?<![+.,])[+.,]+$/u, '').toLowerCase()),
    )
  )
    return true;
  // Before there was a talk, what they said was said in public, and nobody here can know it.
  const told = talked ? SAID.exec(said)?.[1] : undefined;
  if (told === undefined) return false;
  const meant = [...meaningOf(told)];
  return meant.length >= 3 && meant.filter((stem) => given.has(stem)).length / meant.length < 0.34;
}

/** A talk may be called a lecture; a blog, a post. */
const KINDS = [
  'talk lecture keynote speech presentation webinar panel video tedx ted session spoke speak',
  'article post blog piece paper essay column newsletter thread book write wrote read tweet',
  'podcast interview episode',
  'degree phd doctorate thesis mba',
  'award prize',
].map((line) => line.split(' ').map(stemOf));

const synonymGiven = (work: string, given: ReadonlySet<string>): boolean =>
  KINDS.some((kind) => kind.includes(stemOf(work.toLowerCase())) && kind.some((one) => given.has(one)));
