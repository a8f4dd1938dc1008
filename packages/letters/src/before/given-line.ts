import { countWords, oneLine, type PersonPage, sentenceRanges } from '@anyone-else/protocol';
import { isSomebody, smallRole, withArticle } from './nouns.ts';
import { plainLine } from './scribble.ts';
import { speaksOfOthers, turnedToYou } from './turned-to-you.ts';

/**
 * What the user typed into a field, as a letter can take it up. `thing` names something ('your talk on tides'), `how` asks
 * something ('how you came to it'); `you`, `me` and `we` are clauses with that subject; `free` is anything else that may stand after a colon or by itself.
 */
export interface GivenLine {
  kind: 'thing' | 'how' | 'you' | 'me' | 'we' | 'free';
  /** Without a mark at its end; small at its beginning where it may be. */
  text: string;
  /** More than one sentence, or a mark of its own at the end: nothing may be hung on to it. */
  whole: boolean;
}

/** More than this in one line crowds out the rest of a short letter. */
const MOST_WORDS = 34;

/** Nouns for what somebody does, writes or says: with none before them they are taken for the reader's own. */
const OWN =
  'talks?|articles?|books?|posts?|blog(?: posts?)?|podcasts?|work|paths?|career(?: path| change| switch| move)?|moves?|switch|change|experience|pieces?|interviews?|papers?|projects?|roles?|team|story|stories|journey|background|lectures?|speech|keynotes?|webinars?|videos?|newsletters?|columns?|threads?|research|thesis|portfolio|courses?|workshops?|panels?|approach|insights?|views?|expertise|knowledge|leap|transition|presentations?|essays?|comments?|answers?|tutorials?';
const BEFORE_OWN =
  'recent|latest|great|excellent|brilliant|wonderful|inspiring|interesting|fascinating|amazing|lovely|first|last|TEDx?|\\d{4}|public|new|early|long|conference|open|online';
const BARE_THING = new RegExp(
  `^(?!(?:my|our|their|his|her|an?|this|that|these|those|some|any|both|same|all|no|not|it|its|am|is|are|in|at|on|of|like)\\s)(?:(?:${BEFORE_OWN})\\s)*(?:\\p{L}+\\s)?(?:${OWN})(?![\\p{L}-])`,
  'iu',
);
const PLAIN_FIRST = new RegExp(`^(?:${BEFORE_OWN}|${OWN})\\s`, 'iu');
const THING = /^(?:your|the (?:way|work|talk|article|book|piece|post|story|team|move|path))\b/i;
/** A verb that makes a sentence of 'your talk …'. */
const FINITE =
  /\b(?:is|was|are|were|has|had|have|made|makes|make|helped|helps|taught|showed|shows|struck|stayed|stuck|changed|got|inspired|inspires|inspire|moved|spoke|speaks|resonated|resonates|reminds|reminded|sounds|seems|looks|gave|gives|opened|left|means|meant|convinced|came|comes|went|goes|hires|hired|fascinates|fascinated|interests|interested|impressed|impresses|can|could|would|will|kept|said|says|told|did|does)\b/i;
/** 'Your team built the app': whatever is done to something, or to somebody, is a sentence. */
const DONE =
  /^your (?:\p{L}+ ){1,4}?(?:\p{L}+ed|built|won|wrote|ran|led|taught|drew|found|held|kept|sold|took|brought|cut|put|set|got|lost|grew|began|\p{L}{3,}s) (?:the|an?|my|me|us|our|his|her|their|its|your|you|how|that|this|these|some|all|many|every|people|so much|\d+)(?![\p{L}])/iu;
const RELATIVE = /(?:^|\s)(?:that|which|who|whose|where|when|how|what|why|whether)\s.*$/i;
/** 'Saw your talk': the user did. */
const I_DID =
  /^(?:saw|read|heard|watched|met|loved?|liked?|enjoyed?|found|came across|noticed?|attended|listened|followed?|admired?|learn(?:ed|t)|want(?:ed)?|hope|wish|would (?:love|like)|have (?:seen|read|heard|followed|admired|always)|was (?:(?:at|in) (?:your|the same)|struck|impressed|moved)|am |went to (?:your|the)|use|used)(?![\p{L}])/iu;
/** 'Was in the paper for her maps': they were, for nobody gives that of themself as a reason. */
const IN_PUBLIC =
  /^was (?:in|on) (?:the|an?) (?:\p{L}+ )?(?:papers?|news|newspaper|magazine|radio|telly|tv|podcast|panel|press)(?![\p{L}])/iu;
/** 'Was at PyCon': either of the two may have been. */
const EITHER = /^was (?:at|in) (?!your\s|the same\s)/iu;
/** 'Moved from nursing into data': the reader did. */
const YOU_DID =
  /^(?:moved|switched|built|founded|co-?founded|started|left|wrote|gave|spoke|led|became|made|changed|retrained|ran|set up|created|designed|launched|joined|grew|taught|spent|worked|studied|trained|began|won|published|helped|organi[sz]ed|hired|managed|got into|went from|turned)\s/i;
const YOU_DO: Record<string, string> = {
  works: 'work',
  runs: 'run',
  leads: 'lead',
  knows: 'know',
  teaches: 'teach',
  manages: 'manage',
  builds: 'build',
  writes: 'write',
  speaks: 'speak',
  heads: 'head',
  does: 'do',
  has: 'have',
  is: 'are',
  was: 'were',
  understands: 'understand',
  designs: 'design',
  makes: 'make',
  hires: 'hire',
  helps: 'help',
};

/** Undefined for nothing, for what is too long, and for what speaks of the reader as of somebody else. */
export function givenLine(typed: string, page: Pick<PersonPage, 'name' | 'pronouns'>): GivenLine | undefined {
  const plain = plainLine(typed);
  if (plain === undefined) return undefined;
  const tidy = turnedToYou(tidied(plain), page)?.replace(/(?<=[\p{L}\p{N}]{2}[.!?]\s)\p{Ll}/gu, (letter) =>
    letter.toUpperCase(),
  );
  // One short word says nothing that a sentence could take up.
  if (tidy === undefined || (countWords(tidy) < 2 && tidy.length < 4)) return undefined;
  const few = fewSentences(tidy);
  if (few === undefined || speaksOfOthers(few)) return undefined;
  const whole = sentenceRanges(few).length > 1 || /[?…:]/u.test(few);
  const bare = few.replace(/(?<![\s.,;:!–-])[\s.,;:!–-]+$/u, '');
  if (bare === '') return undefined;
  if (EITHER.test(bare) && !IN_PUBLIC.test(bare)) return undefined;
  return { ...kindOf(bare), whole };
}

/** Emoji, flags, and what joins and colours them. */
const PICTURES =
  /(?:\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]|\u{FE0F}|\u{200D}|\u{20E3})+/gu;

/** One line without pictures, quotation marks around it all, list signs, 'because' at its beginning. */
export function tidied(typed: string): string {
  const line = oneLine(typed)
    .replace(PICTURES, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/\s([.,!?;:])/gu, '$1')
    .trim()
    .replace(/^(?:[-*•–—>]|\d+[.)])\s+/u, '')
    .replace(/^["“”'‘](.+)["“”'’]$/u, '$1')
    .replace(/^(?:because(?: of)?|since|due to|why:|reason:|for)\s+/iu, '')
    .replace(/([!?])[!?]+$/u, '$1');
  return line
    .replace(/(?<![\p{L}\p{N}'’.-])i(?=['’](?:m|ve|d|ll)\b|\s)/gu, 'I')
    .replace(/(?<![\p{L}\p{N}'’.-])ur(?=\s)/gu, 'your')
    .replace(/(?<![\p{L}\p{N}'’.-])u(?=\s)/gu, 'you')
    .replace(/(?<=[\p{L}\p{N}]{2}[.!?]\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** As many of the first sentences as a short letter bears. */
function fewSentences(text: string): string | undefined {
  if (countWords(text) <= MOST_WORDS && text.length <= 260) return text;
  const first = sentenceRanges(text)[0];
  const sentence = first === undefined ? '' : text.slice(first.start, first.end);
  return sentence !== '' && countWords(sentence) <= MOST_WORDS && sentence.length <= 260
    ? sentence
    : undefined;
}

function kindOf(text: string): Pick<GivenLine, 'kind' | 'text'> {
  const first = text.split(' ', 1)[0]!;
  const rest = text.slice(first.length);
  const is = (kind: GivenLine['kind'], words: string) => ({ kind, text: words });
  if (/^I(?:['’]\p{L}+)?$/u.test(first) && rest !== '') return is('me', text);
  if (/^you(?:['’]\p{L}+)?$/iu.test(first) && rest !== '') return is('you', small(text));
  if (/^we(?:['’]\p{L}+)?$/iu.test(first) && rest !== '') return is('we', small(text));
  if (I_DID.test(text)) return is('me', `I ${small(text)}`);
  if (IN_PUBLIC.test(text)) return is('you', `you were${rest}`);
  const does = YOU_DO[first.toLowerCase()];
  if (does !== undefined && rest !== '') return is('you', `you ${does}${rest}`);
  if (YOU_DID.test(text)) return is('you', `you ${small(text)}`);
  if (/^to \p{Ll}+\s/u.test(text)) return is('me', `I'm hoping ${text}`);
  const main = text.replace(RELATIVE, '');
  if (/^(?:how|what) you\s/iu.test(text)) return is('how', small(text));
  if (THING.test(text))
    return FINITE.test(main) || DONE.test(main) ? is('free', small(text)) : is('thing', small(text));
  if (BARE_THING.test(text) && !FINITE.test(main) && !DONE.test(`your ${main}`))
    return is('thing', `your ${PLAIN_FIRST.test(`${text} `) ? small(text) : text}`);
  if (/^company\s(?:hires|hired|trains|takes|employs|supports|likes|helps)\s/iu.test(text))
    return is('free', `your ${small(text)}`);
  if (isSomebody(text)) return is('you', `you are ${withArticle(smallRole(text))}`);
  return is('free', text);
}

/** Small at its beginning, where that is a word and no name. */
export const small = (text: string): string =>
  /^(?:\p{Lu}\p{Ll}+|A)(?![\p{L}])/u.test(text) && !/^(?:I|TED)\b/u.test(text)
    ? text[0]!.toLowerCase() + text.slice(1)
    : text;

export const capital = (text: string): string => {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
};

/** As a sentence of its own. */
export const asSentence = (text: string): string => {
  const line = capital(text);
  return /[.!?…。！？]['"’”)]*$/u.test(line) ? line : `${line}.`;
};
