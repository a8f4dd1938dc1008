/**
 * Whether 'her' between these words is 'you' ('send her my app', 'let her know') and not 'your' ('her talk on tides'):
 * it is where no noun phrase can follow, and after verbs that give something to somebody.
 */

/** With these behind it, 'her' owns nothing. */
const NEVER_OWNED =
  /^(?:an?|the|my|our|his|its|this|that|these|those|some|any|another|something|anything|everything|how|what|why|whether|if|when|where|who|which|I|we|he|it|they|you|tomorrow|today|tonight|yesterday|soon|later|properly|(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|(?:next|this|last) (?:week|month|year|time|summer|spring|autumn|winter|(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day))(?![\p{L}])/u;
const MUCH = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|a few|more|news|\d+)(?![\p{L}])/iu;
const LET = /(?<![\p{L}])let(?:ting)?\s$/iu;
const ASKED =
  /(?<![\p{L}])(?:ask|tell|send|give|show|lend|bring|offer|forward|pass|teach|write|e-?mail|mail|text)(?:ing)?\s$/iu;
const HANDED = /(?<![\p{L}])(?:send|give|show|lend|bring|offer|forward|pass|e-?mail|mail|text)(?:ing)?\s$/iu;
/** Whose deed it is: 'you gave her talk' and 'saw you give her talk' speak of what is the reader's own. */
const OF_THE_READER = /(?<![\p{L}])(?:you|she|her)(?:['’]\p{L}+)?\s(?:(?!to\s)\p{L}+\s){1,2}$/iu;
/** 'Send her article to Jo', 'give her method a try': what is hers goes to somebody else. */
const GOES_ON =
  /^[^,.;:!?]*\s(?:to (?:my|our|the|an?|his|everyone|everybody|all)|to \p{Lu}\p{L}*|a (?:try|go|chance|read))(?![\p{L}])/u;

/** 'Saw her give a talk'. */
const SEEN = /(?<![\p{L}])(?:see|saw|seen|hear|heard|watch(?:ed)?)\s$/iu;
const DO = /^(?:give|run|lead|teach|play|read|present|perform|do|make|open|chair|host|tell)(?![\p{L}])/u;

export function isObject(before: string, after: string): boolean {
  if (NEVER_OWNED.test(after)) return true;
  if (LET.test(before))
    return !/^\p{L}+\s(?:know|see|have|try|read|decide|hear|look)(?![\p{L}])/iu.test(after);
  if (SEEN.test(before) && DO.test(after)) return true;
  if (OF_THE_READER.test(before)) return false;
  if (ASKED.test(before) && MUCH.test(after)) return true;
  return HANDED.test(before) && !GOES_ON.test(after);
}
