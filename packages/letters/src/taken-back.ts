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
/** 'Eh, never mind, it's a mess', 'but no, scrap that': whatever the offer was, it is gone. */
const GIVEN_UP =
  /^(?=[\s\S]*(?:never ?mind|(?:forget|scratch|scrap|skip|strike) (?:that|it|this)|on second thought|(?:maybe|probably|better|perhaps) not[.,!]))[^.!?…]*(?:[.!?…]+|,|\s[–—-]|\s(?:but|and))?\s*(?:(?:oh|eh|och|nah|ah|hm+|wait|well|uh|um|er|but|no|actually|so|you know what)[,.!…\s]+)*(?:(?<!\b(?:and|or) )never ?mind(?! (?:the|that|his|her|my|if|me|about))|(?:forget|scratch|scrap|skip|strike) (?:that|it|this)\b|on second thoughts?\b|(?:maybe|probably|better|perhaps) not[.,!])/iu;
/** 'People used to say I'll call you', 'I always say to people, I'll do …': told as a way of speaking. */
const SAYING =
  /\b(?:(?:always|usually|often|sometimes) (?:say|tell|said|told)|used to (?:say|tell)|(?:say|said|saying|tell|told|telling)(?: to)? (?:people|everybody|everyone|every \p{L}+|anybody|anyone|them all|folks|students|kids|candidates|new \p{L}+)|(?:he|she|they|people|everybody|everyone)(?:['’]d| would| will|['’]ll)(?: always)? (?:say|tell)|(?:say|tell)s? the same)\b[^.!?;]*$/iu;
/** 'One told me, I'll call you tomorrow', and not 'as I said, I'll …'. */
const REPORTED =
  /(?<!\b(?:as|like|what) (?:i |i['’]ve |we )?)\b(?:(?:told|tells) (?:me|us|him|her|them)|says|(?:he|she|they|one|somebody|someone|\p{Lu}\p{L}+) (?:said|goes)|(?:said|say) to (?:me|us|my|him|her|them)(?: \p{L}+)?)[,:]?\s*$/u;
/** 'If I'm not on the roof I'll pick up' refuses nobody. */
const IF_NOT = /\bif (?:i['’]?m|i am|i['’]?ve|she['’]?s|he['’]?s|it['’]?s) not (?:\p{L}+ ){1,5}$/iu;
/** Told as somebody's words: 'Mine is “I'll come back to you”.' */
const IN_QUOTES = /(?:^|[\s(:,])["“‘']$/u;

/** 'Oh wait, no, I gave it away. Never mind.' at the beginning of the turn that follows an offer. */
const THOUGHT_AGAIN =
  /^\s*(?:(?:oh|ah|hm+|och|uh|um|er|well|so|and|but)[,.!…\s]+)*(?:wait|actually|hang on|hold on|sorry|scratch that|scrap that|forget (?:it|that|what i)|on second thoughts?|never ?mind|no, wait)\b(?=[\s\S]{0,160}(?:\bno\b(?! (?:problem|worries|rush))|never ?mind|\bforget\b|\bscra(?:tch|p)\b|second thought|n['’]t\b|\bgave\b|\bsold\b|\blent\b))/iu;

/** Whether the contact's next turn takes back what this one ended with. */
export const thinksAgain = (next: string): boolean => THOUGHT_AGAIN.test(next);

/** `before` is what stands in the sentence before the offer's 'I', `rest` what follows from there on. */
export function isTakenBack(before: string, rest: string, firm: boolean): boolean {
  const near = before.slice(-NEAR).replace(IDLE, ' ');
  const start = [...near.matchAll(CLAUSE_START)].at(-1);
  const clause = start === undefined ? near : near.slice(start.index + start[0].length);
  if ((UNSAID.test(clause) && !IF_NOT.test(clause)) || IF_ONLY.test(near)) return true;
  if (IN_QUOTES.test(near)) return true;
  const follows = rest.slice(0, NEAR);
  if (SAYING.test(near) || REPORTED.test(near)) return true;
  if (BROKEN_OFF.test(follows) || GIVEN_UP.test(follows)) return true;
  const sentence = /^[^.!?…]*/.exec(follows)![0];
  if (UNMET.test(sentence)) return true;
  return !firm && (HELD_BACK.test(sentence) || NEXT_HOLDS_BACK.test(follows));
}
