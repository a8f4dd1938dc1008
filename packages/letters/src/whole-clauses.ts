import { countWords } from '@anyone-else/protocol';

/**
 * What can be quoted of speech without any signs: clauses that surely begin and end whole. Everything else is left out, for a
 * cut at the wrong place turns what was said round.
 */

/** Contact's words to one sign, from which on a talk counts as written without signs. */
const WORDS_A_SIGN = 25;

/** Whether what somebody said was written down without the signs that part its sentences. */
export function isUnsigned(texts: readonly string[]): boolean {
  const all = texts.join(' ');
  const signs = all.match(/[.!?,;:](?=\s|$)/gu)?.length ?? 0;
  return countWords(all) > 40 && countWords(all) / Math.max(1, signs) > WORDS_A_SIGN;
}

const SUBJECT = `(?:i|we|they|he|she|you|it|there|i['’](?:m|ve|d|ll)|we['’](?:re|ve|d|ll)|they['’](?:re|ve|d|ll)|(?:he|she|it|that|there)['’](?:s|d|ll)|you['’](?:re|ve|d|ll))`;
/** A deed that is advised. */
const ADVISES = `(?:always|never|don['’]?t|just|ask|bring|build|call|check|choose|count|do|draw|find|follow|get|go|join|keep|learn|listen|look|make|measure|note|pick|practi[sc]e|put|read|record|say|send|show|sit|spend|start|stay|stop|study|take|talk|test|try|turn up|use|visit|volunteer|walk|watch|work|write)`;
/** Where a clause worth quoting begins: at an 'always ask …', 'you should …', 'I would say take …'. */
const BEGINS = new RegExp(
  `(?:^|[.!?] |\\b(?:so|but|like|honestly|see|skill is|would say|['’]d say|thing is|tell (?:you|people|everybody|everyone)|that(?: is|['’]s) why)\\s|\\band (?=always |never |you should ))((?:(?:always|never|don['’]?t|just) ${ADVISES}|${ADVISES}|you (?:should|must|have to|need to|want to|can['’]?t|don['’]?t)|if you|nobody|everybody|everyone|most people|the (?:best|first|only|main|hardest) \\p{L}+|there(?:['’]s| is) an?)\\s)`,
  'giu',
);
/** Where it surely ends: before a new thought with its own subject, or at the turn's end. */
const ENDS = new RegExp(
  `\\s(?:that['’]?s (?:my|the|all|what|how|why|it)|that is (?:my|the|all|what|how|why)|which is|which means|i mean|you know|you see|(?:and|but|so|because|cause|then)(?: then| also)? (?:${SUBJECT}|the|that|this|if|when|don['’]?t|never|always|my|our)|okay|ok|right|yeah|um|uh)(?=\\s|$)`,
  'iu',
);
/** A subject that nothing joins to what stands before it: two clauses run on. */
const RUNS_ON =
  /(?<!\b(?:if|when|what|where|how|why|who|whom|that|which|before|after|until|till|because|while|as|since|than|and|but|or|so|say|says|think|know|sure|like|whatever|once|though|although|whether|unless|way|time|thing|things|everything|anything|something|all|one|ones|people|whenever|wherever|mean|hope|tell|told|believe|see|ask))\s(?:i|we|they|he|she|there (?:is|are|was|were)|i['’](?:m|ve|d|ll)|they['’]re|we['’]re|you['’](?:re|ve|ll)|there['’]s|it['’]s|that['’]s|(?:you|it) (?:is|are|was|have|has|can|will|should|need|get|know|don['’]?t))(?=\s)/iu;
const JOINS =
  /\b(?:what|that|if|when|how|where|who|which|because|before|until|till|while|why|as|than|the \p{L}+ is)\b/iu;
const IS = /\b(?:is|are|was|were|has|have|had|will|would)\b/iu;
/** Words that end nothing. */
const HANGS =
  /\b(?:the|an?|and|or|but|so|to|of|in|on|at|for|with|by|from|is|are|was|were|my|your|our|their|because|if|when|that|which|only|not|no|very|some|any|every|like)$/iu;

/** A stretch of a turn, by its place in it. */
export interface Clause {
  start: number;
  end: number;
}

/** The clauses of a turn without signs that can be quoted as they stand. */
export function wholeClauses(turn: string): Clause[] {
  const from = (pattern: RegExp, whole: (text: string) => boolean) =>
    [...turn.matchAll(pattern)].flatMap((match): Clause[] => {
      const start = match.index + match[0].length - match[1]!.length;
      const end = endFrom(turn, start);
      return whole(turn.slice(start, end)) ? [{ start, end }] : [];
    });
  return [...from(BEGINS, isWhole), ...from(SAYS, saysOneThing)];
}

function endFrom(turn: string, start: number): number {
  const rest = turn.slice(start);
  return start + rest.slice(0, ENDS.exec(rest)?.index ?? rest.length).trimEnd().length;
}

/** A clause with its own subject, at the turn's start or after a word that begins a new thought. */
const SAYS =
  /(?:^(?:(?:so|well|yeah|yes|no|okay|um|uh|oh|see|exactly|correct) )*|\b(?:and|but|so|because|then) )((?:i['’]?d|we|they|you|it|people|most people|the \p{L}+|i['’]?ve|we['’]?re|it['’]?s) \p{L})/giu;
const MOST_WORDS_SAID = 18;

/** No second verb but where a word joins it. */
function saysOneThing(text: string): boolean {
  const words = countWords(text);
  if (words < 6 || words > MOST_WORDS_SAID || HANGS.test(text) || RUNS_ON.test(text)) return false;
  const later = text.split(/\s+/u).slice(3).join(' ');
  const finite = IS.exec(later);
  return finite === null || JOINS.test(later.slice(0, finite.index));
}

/** Longer ones nearly always run on into the next thought. */
const MOST_WORDS = 22;

function isWhole(text: string): boolean {
  const words = countWords(text);
  if (words < 5 || words > MOST_WORDS || HANGS.test(text) || RUNS_ON.test(text)) return false;
  const verb = new RegExp(`^(?:(?:always|never|don['’]?t|just) )?${ADVISES}\\b`, 'iu').exec(text);
  if (verb === null) return true;
  const after = text.slice(verb[0].length);
  // 'Learn the middleware both of the big ones are free': a second verb, and nothing that joins it.
  const finite = IS.exec(after);
  if (finite !== null && !JOINS.test(after.slice(0, finite.index))) return false;
  // 'Take the block read the spec': a second deed, and no 'and' before it.
  return !/(?<!\b(?:and|or|to|you|i|we|they|then|not|don['’]?t|just|the|an?|your|my|for|of|with|in|on|would|should|could|can)) (?:take|read|learn|write|go|ask|put|keep|tell) (?:the|an?|your|it|one)\b/iu.test(
    after,
  );
}
