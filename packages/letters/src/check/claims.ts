import type { LetterInput } from '../letter-input.ts';
import { meaningOf, stemOf } from '../meaning.ts';
import type { ReadLetter } from './check.ts';
import { folded, givenText, stemsOf } from './ground.ts';

/**
 * Sentences that say something of the contact which nothing given bears out. Careful rather than thorough: only what is
 * said of 'you', and only names, numbers, works and honours, and what they are said to have said.
 */
export function unfoundedIn(letter: ReadLetter, input: LetterInput): string[] {
  const given = stemsOf(givenText(input));
  return letter.sentences.filter(
    (sentence) =>
      !/\?["'”’)]*$/u.test(sentence) &&
      isUnfounded(sentence.replaceAll('’', "'"), given, input.talk !== null),
  );
}

/** What is said of the reader: from 'you' or 'your' until the sentence turns to somebody else. */
const OF_YOU =
  /(?<![\p{L}])[Yy](?:our|ou(?:'ve|'re|'d)?)(?![\p{L}])(?:(?!(?<![\p{L}])(?:I|I'm|I've|I'd|I'll|my|me|we|our|us|your|you(?:'ve|'re|'d|'ll)?)(?![\p{L}])|[;:!?]|\.\s).)*/gu;
/** Nothing is claimed of what might be, is wished for or is asked. */
const OPEN =
  /(?<![\p{L}])(?:if|whether|would|could|can|may|might|should|hope|hoping|wish|please|like you to|want you to|when you|whenever|what you|how you|let you|tell you|ask you|show you|send you|write to you|wrote to you|thank you|suggest(?:ed|s)? (?:that )?i)(?![\p{L}])/iu;
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
const NUMBER = /\b\d[\d.,]*\+?\b(?!\s?(?:min|minutes?|mins|a\.?m|p\.?m|o'clock|h\b)|[:.]\d)/gu;
const CAPITALS = /(?<![\p{L}\p{N}'.-])\p{Lu}[\p{L}\p{N}&'’-]*/gu;
/** Capitals that name nobody: days, months, ways to talk. */
const COMMON_NAMES = new Set(
  'i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december zoom teams skype whatsapp linkedin google meet facetime english christmas easter mr mrs ms dr prof uk us usa eu europe tv hr it ux ui ai pm cv ok ps best kind warm thank thanks dear regards internet twitter instagram facebook youtube slack'.split(
    ' ',
  ),
);

function isUnfounded(sentence: string, given: ReadonlySet<string>, talked: boolean): boolean {
  for (const { 0: said, index } of sentence.matchAll(OF_YOU)) {
    const lead = sentence.slice(Math.max(0, index - 30), index);
    // 'What you said about getting ready: …' names the matter, and the words themselves follow.
    if (/\bwhat $/iu.test(lead) && /^you (?:said|told me) about /iu.test(said)) continue;
    if (OPEN.test(lead.slice(-18)) || OPEN.test(said.slice(0, 24).replace(/^your?\s/iu, ''))) continue;
    if (claims(`y${said.slice(1)}`, given, talked)) return true;
  }
  return false;
}

function claims(said: string, given: ReadonlySet<string>, talked: boolean): boolean {
  const known = (word: string) => {
    const plain = folded(word).toLowerCase().replace(/'s?$/u, '');
    return (
      COMMON_NAMES.has(plain) ||
      plain.split(/['-]/u).every((part) => part === '' || given.has(stemOf(part)) || given.has(part))
    );
  };
  const work = workOfYours(said);
  if (work !== undefined && !given.has(stemOf(work.toLowerCase())) && !synonymGiven(work, given)) return true;
  const honour = HONOUR.exec(said)?.[0];
  if (honour !== undefined && !honour.split('-').some((part) => given.has(stemOf(part.toLowerCase()))))
    return true;
  if ([...said.matchAll(CAPITALS)].some(({ 0: word }) => !known(word))) return true;
  if (
    [...said.matchAll(NUMBER)].some(
      ({ 0: number }) => !given.has(number.replace(/[+.,]+$/u, '').toLowerCase()),
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
