/** Whether a sentence can be understood by itself, so that it may be quoted without what was said before it. */

const PERSON =
  /\b(?:man|woman|boy|girl|guy|lad|doctor|nurse|patient|client|customer|boss|manager|teacher|professor|colleague|friend|mother|father|brother|sister|somebody|someone|anybody|anyone|nobody|everybody|person|judge|skipper|owner|winemaker|student|lady|stranger|child|kid|driver|engineer|designer|director|officer|master|mate|who)\b/i;
const PLURAL =
  /\b(?:people|men|women|children|folk|everybody|everyone|nobody|somebody|someone|anybody|anyone|two|three|four|five|(?!is\b|was\b|has\b|does\b|this\b|us\b|its\b|yes\b|as\b|always\b|perhaps\b|unless\b|less\b|needs\b|takes\b|gets\b|says\b|knows\b|goes\b|comes\b|means\b|looks\b|makes\b|class\b|business\b)\p{L}{3,}s)\b/iu;
const SINGULAR =
  /\b(?:a|an|the|my|our|your|every|each|any|no|one|somebody's)\s(?:\p{L}+\s)?(?!good\b|great\b|best\b|people\b|children\b|men\b|women\b|first\b|way\b|time\b|day\b|moment\b|end\b|minute\b|week\b|month\b|year\b|two\b|three\b)\p{L}{3,}(?<![^s]s)(?![\p{L}])/iu;
const POINTER = /(?<![\p{L}'’-])(?:it|its|they|them|their|theirs|he|him|his|she|her|hers)(?![\p{L}-])/giu;
/** 'It takes months', 'it's hard to': nothing is meant by it. */
const IDLE_IT = /^it(?:\s(?:takes|took)\b|(?:['’]s|\sis|\swas)\s(?:\p{L}+\s){1,3}(?:to|that|when|if)\b)/iu;

/** A word at either end, or a bare 'that', stands for something outside. */
const OUTSIDE =
  /\b(?:into|about) (?:it|them)[.!]?$|^(?:mine|ours|hers|that|this|those|these|which|both|neither|same|one(?! \p{L}+ (?:a|an|per|each|every)\b)|there(?!\s?(?:['’]s|is\b|are\b|was\b|were\b))|by then|until then|apart from|only that|such)(?![\p{L}])|\b(?:that|this|those|these|theirs|either|so|too|since|then|either way|the other|the same)[.!]?$|\b(?:after|before|like|with|from|of|than|about|as|for|do|did|does|say|said|is|was|by|on|without|done)\s(?:that|this|those|these)(?=[.,;:!]|\s(?:and|but|when|because|since|for)\b)|\bthe (?:former|latter)(?=[.,;]|$)|(?<!\b(?:good|great|best|bad|worst) )\bones\b/iu;
/** 'A late one', 'the third one': one of what? */
const ANOTHER = /\b(?:an?|another|that|this|the (?!good|great|best)\p{L}+) (?:\p{L}+ )?one\b(?! of)/iu;
/** 'On that stop', 'that fall', 'which of the four': of those that were spoken of before. 'Through that door' is a way of speaking. */
const SPOKEN_OF =
  /\b(?:on|in|at|of|to|for|with|by|from|through|were)\s(?:that|those|these)\s(?!door\b|i\b|you\b|we\b|they\b|he\b|she\b|it\b|the\b|an?\b|is\b|was\b|are\b|were\b|who\b|my\b|our\b|your\b|if\b)\p{L}+|\bthat (?:year|fall|autumn|summer|spring|winter|day|week|month|night|time|evening|morning)\b|\bof the (?:two|three|four|five|six)(?=[.,]|\s(?:was|were|is|are)\b)|\b(?:i|we|they|you) (?:don['’]?t|didn['’]?t|do|did),|\bthen what\b|\bof how it\b|\bthe \p{L}+s \p{L}+ (?:them|it)\b|\b(?:use|have|want|need|got|take|send) one(?=[.,!]|$|\s(?:as|in|on|at|for|with|every|and|when|because)\b)/iu;
/** No sentence of its own: an answer's beginning, or a deed without anybody who does it. */
const FRAGMENT =
  /^(?:i (?:did|do|was|am|had|have|would|could|should),|(?!during|nothing|everything|something|anything|bring|spring|string|evening|morning|ring|sing|king|thing)\p{L}{2,}ing\b(?!\s(?:is|was|takes|means)\b)|how to\b|what to\b|what (?:i|you|we) \p{L}+,|don['’]?t laugh|not (?:here|really|now|yet|always|at all)\b|i know,|(?:each|every|any|some) [^,]{1,25}, what\b|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?:,| in )|\p{L}+, (?:who|what|when)\b|problem\b|very useful|useful)/iu;

/** Clauses that lean on another: what is left without them says whether anything is said at all. */
const SUBORDINATE =
  /(?<![\p{L}])(?:that|who|which|whose|where|when|what|if|since|though|tired)(?![\p{L}])[^,;:.]*/giu;

/** The sentence without its relative clauses: of 'any farm that's short of hands' only 'any farm' is left. */
export function mainClause(text: string): string {
  return /^(?:what|when|where|if|how|who|since|though|(?:the|an?) \p{L}+ who)\b/iu.test(text)
    ? text
    : text.replace(SUBORDINATE, ' ');
}

/** Nothing in it points outside, and it says something whole. */
export function isClear(text: string): boolean {
  if (OUTSIDE.test(text) || SPOKEN_OF.test(text) || FRAGMENT.test(text)) return false;
  for (const { 0: word, index } of text.matchAll(POINTER)) {
    const before = text.slice(0, index);
    const pointer = word.toLowerCase();
    const meant = pointer.startsWith('it') ? SINGULAR : pointer.startsWith('th') ? PLURAL : PERSON;
    if (pointer === 'it' && IDLE_IT.test(text.slice(index))) continue;
    if (!meant.test(before)) return false;
  }
  const one = ANOTHER.exec(text);
  return one === null || SINGULAR.test(text.slice(0, one.index));
}
