/** Whether what sounds like an offer is none after all: refused, wished for, told of somebody else, or taken back. */

/** Characters looked at on either side; what unsays an offer stands near it. */
const NEAR = 200;

/** The clause that the offer itself stands in. */
const CLAUSE_START =
  /[.!?;:…–—]|,(?!\s*["“‘'])|\s-\s|\b(?:and|but|so|then|because|since|though|although)\b/gi;

const NOT = `(?:\\p{L}+n['’]t|dont|didnt|cant|couldnt|wont|wouldnt|isnt|cannot|not|never|hardly|nobody|no one|neither|nor|without)`;
const TOLD = `(?:says?|said|saying|claims?|claimed|told|tells|promised|thinks|thought|hopes|hoped|believes|believed|pretends?|pretended)`;
/** Within a few words before 'I could …': 'I don't think', 'I wish', 'my boss always says', 'you'd think'. */
const UNSAID = new RegExp(
  `(?<!\\p{L})(?:${NOT}|(?<!\\b(?:as|like) (?:i |i['’]ve )?)${TOLD}|doubt|wish(?:ed)?|hope|wonder|whether|unless|as if|as though|would have|would['’]ve|could have|might have|(?:you['’]d|you|they|people|everybody|everyone) (?:really )?(?:think|expect|believe|imagine))(?:[\\s,]+[\\p{L}'’-]+){0,5}[\\s,"“‘']*$`,
  'iu',
);
const IF_ONLY = /\b(?:if|even if)(?: only| ever)?[\s,"“‘']*$/i;
/** Nobody is refused by 'don't worry, ', 'why not' or 'no problem'. */
const IDLE = /\b(?:don['’]?t (?:worry|be shy|hesitate|mind)|why not|if not|or not|not only|no problem)\b/gi;

/** 'I'd be happy to, if I knew anybody': the condition is not met. */
const UNMET =
  /\bif (?:only )?(?:i|we|they|he|she|it|there|that|anyone|anybody|my \w+) (?:\w+ )?(?:knew|had|could|were|was|weren['’]t|wasn['’]t|didn['’]t|hadn['’]t|couldn['’]t|still)\b/i;
/** 'I could introduce you, but …': of an offer that was soft to begin with, nothing may be built. */
const HELD_BACK =
  /(?:^|[\s,;:–—-])(?:but|except|unless|though|although|however|unfortunately|sadly|(?<=[,;:–—-]\s*)only|only (?=(?:i|he|she|it|they|we|not|my|that)\b))(?!\p{L})/iu;
/** A next sentence that takes it back: 'But honestly I don't know anybody.' */
const NEXT_HOLDS_BACK =
  /^[^.!?…]*[.!?…]+["”’)]*\s+(?:but|only|except|though|however|unfortunately|sadly|honestly|actually|the (?:trouble|problem|thing) is)\b[^.!?…]*(?:n['’]t|\bcannot|\bnot|\bnever|\bno\b|\bnobody|\bnone|\bleft\b|\bleav\w+|\bgone\b|\bbusy\b|\bretired?\b)/iu;

/** Broken off: 'Let me send you … actually no, I can't.' Nobody takes anything back with 'no problem'. */
const BROKEN_OFF =
  /^[^.!?…]*(?:[.!?…]+|\s[–—-])\s*(?:(?:oh|hm+|ah|wait|well|uh|um|er)[,.!…\s]+)*(?:actually|no(?! (?:problem|worries|bother|trouble|rush|need|hurry|pressure|big))|wait|hang on|scratch that|on second thoughts?|sorry|forget (?:it|that))\b[^.!?…]*(?:\bno\b(?! (?:problem|worries|bother|trouble|rush|need|hurry|pressure|big))|\bnot\b|n['’]t\b|\bscratch\b|\bforget\b|second thought)/iu;
/** Told as somebody's words: 'Mine is “I'll come back to you”.' */
const IN_QUOTES = /(?:^|[\s(:,])["“‘']$/u;

/** `before` is what stands in the sentence before the offer's 'I', `rest` what follows from there on. */
export function isTakenBack(before: string, rest: string, firm: boolean): boolean {
  const near = before.slice(-NEAR).replace(IDLE, ' ');
  const start = [...near.matchAll(CLAUSE_START)].at(-1);
  const clause = start === undefined ? near : near.slice(start.index + start[0].length);
  if (UNSAID.test(clause) || IF_ONLY.test(near)) return true;
  if (IN_QUOTES.test(near)) return true;
  const follows = rest.slice(0, NEAR);
  if (BROKEN_OFF.test(follows)) return true;
  const sentence = /^[^.!?…]*/.exec(follows)![0];
  if (UNMET.test(sentence)) return true;
  return !firm && (HELD_BACK.test(sentence) || NEXT_HOLDS_BACK.test(follows));
}
