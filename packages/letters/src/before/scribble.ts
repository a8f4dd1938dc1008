import { oneLine } from '@anyone-else/protocol';

/**
 * What somebody jots down for themself is no sentence for a letter: 'kasia!!', 'nothing really', 'Brightwell i think'.
 * Where it is certain what is left without the jotting, that is taken; else the field is left out.
 */

const HEDGE =
  /(?<![\p{L}])(?<!(?:how|what|way|that) )(?:i (?:think|guess|suppose|believe|reckon|forget|forgot|dunno|assume)|(?:not|un|never) ?sure|no idea|dunno|don['’]?t (?:know|remember)|idk|iirc|afaik|i['’]?m not certain|maybe|perhaps|probably|possibly|apparently|supposedly|allegedly|some ?(?:sort|kind) of|or something|or whatever|something like|i heard somewhere)(?![\p{L}])/iu;
const TO_MYSELF =
  /(?<![\p{L}])(?:note to self|to ?do|tbd|tbc|tba|n\/a|ask (?:her|him|them|about)|check (?:if|whether|this|again|first|linked ?in|website|on)|look (?:up|it up|this up)|find out|remember to|don['’]?t (?:mention|forget|say|ask)|do not (?:mention|forget)|must not|careful|be nice|etc|eg|ie|pls|btw|lol|haha|omg|wtf|meh|hmm+|blah|yrs?|w\/|b\/c|bc|cos|coz|gonna|wanna|cant|wont|didnt|doesnt|isnt|wasnt|shes|hes|theyre|fom|see (?:above|below|notes?)|same as (?:above|before))(?![\p{L}])/iu;
const NOTHING =
  /^(?:(?:there(?:['’]s| is) )?(?:nothing|none|no(?:ne|thing)?|not (?:much|really|yet|a lot|anything)|no common ground|nope|n\/?a|nil|null|unknown|dunno|-+|\?+|x+|\.+|not (?:known|applicable)|idk)(?:\s(?:really|much|yet|known|so far|that i know(?: of)?|special|in particular|at all|i know of|comes to mind))*)(?:[\s.,;!?(–-].*)?$/iu;
const ASKS =
  /(?:^|[.!?]\s|[,:]\s)(?:how|what|why|who|whom|which|when|where|whether|is|are|was|were|do|does|did|can|could|would|will|have|has|if)(?![\p{L}])/iu;
const MARKS = /[()[\]{}<>|~^*=]|\?\?|!!|\?!|!\?|\+|(?<=\p{L})\?\s|\.{3}|…|-{2,}|->|→|:-?[)(D]|;-?\)/u;

export const saysNothing = (text: string): boolean => NOTHING.test(oneLine(text));
/** Whether whoever wrote it was not sure. */
export const isHedged = (text: string): boolean => HEDGE.test(text);

/** Whether a field reads like a note to oneself. */
export const isScribble = (typed: string): boolean => {
  const line = oneLine(typed).replace(/([!?])[!?]+$/u, '$1');
  // A question asks something; a statement with a question mark is in doubt.
  if (/\?$/u.test(line) && !ASKS.test(line)) return true;
  return line !== '' && (saysNothing(line) || isHedged(line) || TO_MYSELF.test(line) || MARKS.test(line));
};

/** What is certain in a line: what stands in brackets goes, and so does an exclamation mark too many. */
export function withoutAsides(typed: string): string {
  return oneLine(typed)
    .replace(/(?:(?<!\s)\s+)?(?:\([^()]*\)|\[[^[\]]*\])/gu, '')
    .replace(/!{2,}/gu, '!')
    .replace(/\s+/gu, ' ')
    .replace(/\s([.,;!?])/gu, '$1')
    .trim();
}

/** A line that a letter may take up; undefined for a note to oneself. */
export function plainLine(typed: string): string | undefined {
  if (saysNothing(typed)) return undefined;
  const plain = withoutAsides(typed);
  return plain === '' || isHedged(typed) || isScribble(plain) ? undefined : plain;
}

const TAIL =
  /(?<![\s,;–-])[\s,;–-]*(?:\(?(?:i (?:think|guess|suppose|believe|reckon)|not sure|maybe|perhaps|probably|tbc)\)?\s?[?!.]*|(?<!\?)\?+|(?<!!)!+)$/iu;
const HEAD = /^(?:maybe|perhaps|probably|possibly|i think|i guess|ideally|hopefully|something like)[,:]?\s/iu;
const VAGUE = /^(?:some|a|an|one of)\s|\s(?:or|and\/or)\s|\/|,/iu;

/** The name of a workplace or a role without doubts hung on to it: 'DHL (i think)' is DHL; undefined where more is unsure. */
export function namedIn(typed: string): string | undefined {
  if (saysNothing(typed)) return undefined;
  let named = oneLine(typed);
  for (let before = ''; before !== named; ) {
    before = named;
    named = named.replace(TAIL, '').replace(HEAD, '').trim();
  }
  if (isHedged(typed) && VAGUE.test(named)) return undefined;
  named = withoutAsides(named);
  return named === '' || isHedged(named) || /\?\?|!!|[[\]{}<>|~^*=]/u.test(named) ? undefined : named;
}
