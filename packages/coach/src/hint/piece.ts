import { countWords, sentenceRanges } from '@anyone-else/protocol';
import { isAboutTheCall, isWayOut } from './declining.ts';

/** A stretch of what was said, word for word, that makes sense when it is given back. */
export interface Piece {
  words: string;
  /** It is a sentence from its beginning, not a clause out of the middle of one. */
  opens: boolean;
  /** How far into the turn its sentence begins, 0 to 1. */
  place: number;
}

/** Longer words of theirs are not given back. */
const LONGEST = 16;
const LONGEST_WHOLE = 18;
const SHORTEST = 4;
/** Characters of one sentence that are looked through. */
const LONGEST_SENTENCE = 600;
/** A sentence in which nobody does anything says little unless it is longer. */
const LEAST_UNSAID = 6;
/** Text of one turn beyond this is not searched. */
const SEARCHED = 4_000;

/** Said before a thought begins. Some of these words begin a thought themselves where no pause follows. */
const FILLER =
  /^(?:(?:oh|ah|hm+|mm|ha|er|um|uh|well|yes|yeah|no|nope|so|right|okay|ok|honestly|look|listen|now|anyway|actually|basically|sure|mind you|you know|i mean|i suppose|i guess|i must say|to be honest|truth be told|let['’]s see|as it happens|as i said|in a word|in the end|then|and|but|ooh|sjoe|still|plus|wait|only)(?:[,.:!…]+|\s+[–—-])\s+|(?:and then|but then|so then|and so|so now|and now|but now|and|but|because|or|so|then|now|only) (?=(?:i|we|they|he|she|it|you|there|that|this|the|an?|my|our|nobody|everybody|somebody|people|in|on|at|under|after|before|what|half|most|two|three|four|five|six|\p{N}+|\p{Lu}\p{L}+)(?:['’]\p{L}+)? ))/iu;
const SUBJECT =
  "(?:(?:I|we|they|he|she|it|you|there|nobody|everybody|somebody|someone|everyone|people)(?:['’]\\p{L}+)?|(?:that|this)['’](?:s|d|ll)) (?!(?:and|or|of|in|at)\\b)\\p{L}+";
const NOUNS =
  '(?:the|an?|my|our|your|his|her|their|this|that|these|those|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|every|each|no|any|some|half|most|\\p{N}+)';
const VERB =
  "(?:is|are|was|were|am|has|had|have|does|did|do|can|could|will|would|must|may|might|should|\\p{L}+n['’]t|got|said|told|came|went|took|made|left|began|gave|knew|thought|paid|met|sat|stood|felt|kept|held|ran|won|lost|broke|fell|grew|wrote|sent|spent|built|taught|caught|bought|brought|put|cost|hit|set|shut|read|let|drove|rang|hung|gets?|says?|comes?|goes|takes?|makes?|knows?|needs?|wants?|keeps?|gives?|feels?|means?|happens?|works?|runs?|rings?|tells?|asks?|looks?|calls?|stops?|starts?|(?!need|red|bed|hundred|tired)\\p{L}{2,}ed)";
/** Somebody does or is something. */
const SAYS = new RegExp(
  `^(?:${SUBJECT}|what [^,]+ (?:is|was) (?:the|an?|that|my|our|not|how|what|to|\\p{L}+ing)\\b|(?:then|there|here|next|in) (?:came|comes|was|were|is)\\b|${NOUNS}(?: (?!(?:who|that|which|I|we|you|they|he|she|it)(?!\\p{L}))[\\p{L}\\p{N}'’-]+){0,4}? ${VERB}\\b|${NOUNS} [\\p{L}-]+['’](?:(?:d|ll|re|ve) \\p{L}+|s (?:an?|the|my|our|not|been|no|mostly|always|never|\\p{L}+ing)\\b)|${NOUNS} [\\p{L}-]+ \\p{L}+[^s]s (?:an?|the|my|our|his|her|their|us|me|you|it|in|on|to)\\b|(?:under|after|before|in|on|at) [^,]{2,30}? (?:it['’]s|it was|was|there was|there['’]s|came|I|we|they) \\p{L}+)`,
  'iu',
);
/** A name does. */
const NAME_SAYS = new RegExp(
  `^\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?(?:, (?:on|in|at|from|of|my|our|the|who) [^,]{2,30},|,)? (?:\\p{L}+ ){0,2}?${VERB}\\b`,
  'u',
);
/** Somebody does or is something in it. */
export const saysSomething = (words: string): boolean => SAYS.test(words) || NAME_SAYS.test(words);
/** What hangs on another clause. */
const HANGS =
  /^(?:which|who|whose|whom|where|that is|as|than|not|nor|with|without|for|from|to|of|because|until|though|although|unless|whereas)\b/iu;
const LEADS_IN = /^(?:when|if|once|after|before|while|since|whenever|every time)\b/iu;
const TWO_THOUGHTS = /, |\b(?:I|we|they|he|she|it|you|my|the) .+ (?:I|we|they|he|she|it|you) \p{L}/u;
/** Where a clause ends. */
const SEAM =
  /(?<=[,;:–—]) |(?<=\p{L}) (?=(?:and|but|because|so) (?:I|we|they|he|she|it|you|there|nobody)\b)/u;
/** Half a thought: what should follow is missing. */
const UNFINISHED =
  /\b(?:and|or|but|so|because|of|to|in|on|at|for|with|from|the|an?|my|our|your|his|her|their|that|which|who|when|if|is|was|are|were|is that|said|says|say|asked|thought|like|than|as|just|very|about|into|,? (?:and )?what (?:I|we|they|he|she|you)(?: \p{L}+){1,2})$/iu;
const ODD = /[!?{}<>[\]()\\|]| {2}|\.\.|…|\b(?:says?|said|asks?|asked),|[“”"].*[“”"].*[“”"]/u;
/** What they would do, what might be, and talk about the talk: nothing happened there that one could ask about. */
const UNREAL =
  /^(?:(?:I|you|we|they|she|he)['’]d (?!(?:have|been|had|never|always|just|got|done|gone|(?!need)\p{L}+ed|met|seen|heard|left|lost|made|taken|come|run|kept|spent|written|told|said|failed|sent|put|given|worked)\b)|(?:I|you|we) (?:would|should|could|might|may)\b|I['’](?:ll|m (?:no good|going to|not going|trying|sorry|smiling|no use|just|here|still|quite|very|blank|out of|ready|fine|only|all|happy|glad|afraid))|unless\b|let me\b|let['’]s\b|imagine\b|you(?:['’]d| (?:had|were|came|wrote|did|got|left|told|said|asked|gave|made))\b|(?:tough|hard) to say\b|(?:it|that|this|he|she|they|we|I) (?:is|was|did|does|do|were|are|had|has)(?:n['’]t)?(?:,|$)|(?:that|it)['’]s (?:not|that|it|about it|the lot|all|how it is|fine|true|right|kind|nice)\b|you (?:see|know)\b|what (?:I|do you) mean\b|I (?:mean|suppose|guess|hope so|think so|see)\b)/iu;

/** All stretches of a turn that can be given back, in the order in which they were said. */
export function piecesOf(text: string): Piece[] {
  const heard = text.slice(0, SEARCHED);
  return sentenceRanges(heard).flatMap(({ start, end }) => {
    const sentence = heard.slice(start, end).trim();
    if (sentence.endsWith('?') || isAboutTheCall(sentence) || isWayOut(sentence)) return [];
    const whole = bare(sentence);
    const found = fits(whole, true) ? [whole] : [];
    return [...new Set([...found, ...runsOf(whole)])].map((words) => ({
      words,
      opens: whole.startsWith(words),
      place: start / heard.length,
    }));
  });
}

/** One or more clauses of a sentence that can stand alone. */
function runsOf(sentence: string): string[] {
  const clauses = sentence.slice(0, LONGEST_SENTENCE).split(SEAM);
  const found: string[] = [];
  for (let from = 0; from < clauses.length; from++)
    for (let to = from + 1; to <= clauses.length; to++) {
      const raw = clauses.slice(from, to);
      const start = sentence.indexOf(clauses[from]!, offset(clauses, from));
      const words = bare(sentence.slice(start, offset(clauses, to)).trim());
      if (countWords(words) > LONGEST) break;
      if (fits(words, false) && isWhole(raw, to === clauses.length)) found.push(words);
    }
  return found;
}

/** Nothing is cut off in the middle: neither 'When I came' without what then, nor 'me' out of 'three in the morning, me and the foxes'. */
function isWhole(clauses: readonly string[], toTheEnd: boolean): boolean {
  const last = clauses.at(-1) ?? '';
  if (/^that\b(?!['’])/iu.test(clauses[0] ?? '')) return false;
  const lone = bare(last);
  if (LEADS_IN.test(bare(clauses[0] ?? '')))
    return clauses.length > 1 && saysSomething(last.replace(/(?<![\s,;:–—])[\s,;:–—]+$/u, ''));
  return clauses.length === 1 || toTheEnd || saysSomething(lone) || HANGS.test(lone);
}

/** Where the clause of this number begins; the blank at a seam is one character. */
const offset = (clauses: readonly string[], at: number): number =>
  clauses.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0);

function fits(words: string, whole: boolean): boolean {
  const count = countWords(words);
  if (
    ODD.test(words) ||
    UNREAL.test(words) ||
    UNFINISHED.test(words) ||
    count > (whole ? LONGEST_WHOLE : LONGEST)
  )
    return false;
  if ((words.match(/[“”"]/gu)?.length ?? 0) % 2 === 1) return false;
  if (marks(words, /(?:^|\s)['‘]/gu) !== marks(words, /(?<=[\p{L}\p{N},.])['’](?=[\s,.;:]|$)(?<!s['’])/gu))
    return false;
  if (isNamed(words)) return whole;
  if (count < SHORTEST)
    return (
      whole && count === 3 && saysSomething(words) && !/^(?:it|that|this|there|they|you)\b/iu.test(words)
    );
  return (
    (saysSomething(words) ||
      (LEADS_IN.test(words) && TWO_THOUGHTS.test(words)) ||
      (whole && count >= LEAST_UNSAID && !/^wh(?:at|o)\b/iu.test(words))) &&
    !HANGS.test(words)
  );
}

const marks = (words: string, mark: RegExp): number => words.match(mark)?.length ?? 0;

/** 'The tea room': a thing named in answer, and nothing said of it yet. */
export const isNamed = (words: string): boolean =>
  countWords(words) <= 4 &&
  countWords(words) > 1 &&
  /^(?:the|my|our) /iu.test(words) &&
  !saysSomething(words) &&
  !/\b(?:other|same|one|thing|first|last)$/iu.test(words);

/** Without what leads into a thought, and without the mark at its end. */
function bare(sentence: string): string {
  let words = sentence.replace(/(?<![\s.!…,;:–—-])[\s.!…,;:–—-]+$/u, '');
  for (let round = 0; round < 4; round++) words = words.replace(FILLER, '');
  return words.replace(
    /,? (?:then|mind|mind you|you know|honestly|really|actually|though|anyway|right|yeah|as it happens|basically|and all|I think|I suppose)$/iu,
    '',
  );
}
