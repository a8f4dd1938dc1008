/** Promises that are not said as 'I will' or 'I can' and a deed: each way of saying it by itself proves enough. */

const FUTURE = `(?:tonight|today|tomorrow|later|now|just now|soon|this (?:afternoon|evening|morning|week|weekend)|next (?:week|time)|(?:on |by )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|after (?:lunch|work|this|the call|we)|right (?:away|after|now)|straight away|when (?:she|he|they) (?:says?|agrees?|answers?)|once (?:she|he|they)|within|(?:by )?(?:the )?end of|before (?:lunch|noon|the weekend))`;
const GIVES = `(?:send|write|ask|give|forward|share|call|whatsapp|message|e-?mail|mail|text|introduce|put|bring|pass|dm|flash|post|print|tell)`;
const GIVING = `(?:sending|writing|forwarding|sharing|whatsapping|messaging|e-?mailing|mailing|texting|dropping|putting|posting|pinging|copying|adding|dming|looping|connecting|introducing)`;
/** Not the beginning of a promise: 'when I send you', 'what I tell them'. */
const MAIN = `(?<!\\b(?:when|if|who|whom|what|that|because|before|after|while|where|which|people|whenever|until|how|why|did|do|should|could|can|would|must|never|always|usually|often|sometimes|as|than|like)\\s)`;

const WAYS: readonly RegExp[] = [
  // 'You'll have it by Friday', 'you'll hear from me'.
  /\byou(?:['’]?ll| will| should) (?:have|get|receive|find|see) (?:it|them|that|an?|the|my|her|his|their|all|both)\b[^.!?;]*(?:\bfrom me\b|\bin your (?:inbox|mail|e-?mail|messages)|\b(?:by|before) (?:\p{L}+day|tomorrow|tonight|the end|end|lunch|noon|next|the weekend)|\btonight\b|\btomorrow\b|\bend of (?:the )?day|\bthis (?:afternoon|evening)|\bin an? (?:minute|hour|moment))[^.!?;]*/iu,
  /\b(?:and|so|then) you (?:have|get) (?:it|them|one|the \p{L}+) (?:tonight|today|tomorrow|by|on \p{L}+day|this|next|before)\b[^.!?;]*/iu,
  /\byou(?:['’]?ll| will) hear from me\b[^.!?;]*/iu,
  /\bexpect (?:an? )?(?:e-?mail|mail|message|note|call|text|introduction|intro|something) from me\b[^.!?;]*/iu,
  // 'My assistant will send you …'.
  /\b(?:my|our) (?!\p{L}+ (?:and|or)\b)(?=(?:\p{L}+ ){1,2}?(?:will|['’]ll|is going to|can) )(?![^.!?;]*\b(?:any(?:one|body) who|every(?:one|body)|whoever|all (?:the )?(?:candidates|applicants)|if you (?:apply|get (?:in|hired))|automatic\p{L}*|applicants|candidates)\b)(?:\p{L}+ ){1,2}?(?:will|['’]ll|is going to|can) (?:(?:send|e-?mail|mail|call|ring|text|message|forward|post|receive|meet|collect|pick) you\b|(?:show|take|walk|guide) you (?!why\b|how\b|what\b|the door\b)|be in touch\b|reach out\b|get in touch\b|set up (?:a|an|some|thirty|fifteen|twenty|half)|put you)[^.!?;]*/iu,
  // 'I'm sending it to you now'.
  new RegExp(
    `${MAIN}\\bi['’]?m (?:just |also |already )?${GIVING}\\b[^.!?;]*\\b(?:you|your|now|chat|tonight|tomorrow|later|today)\\b[^.!?;]*`,
    'iu',
  ),
  // 'I send you the slides tomorrow', said by many whose first language is another.
  new RegExp(
    `${MAIN}\\bi (?:also |just |then )?${GIVES} (?=[^.!?;]*\\b(?:you|your|her|him|them|us|both)\\b)[^.!?;]*\\b${FUTURE}\\b[^.!?;]*`,
    'iu',
  ),
  /(?:^|[.!?,;]\s)(?:tomorrow|tonight|later|next week|this (?:evening|afternoon)|on \p{L}+day|(?:and )?then) i (?:also )?(?:send|write|ask|forward|call|whatsapp|message|e-?mail|mail|text|introduce|flash) (?:to )?(?:you|her|him|them|both)\b[^.!?;]*/iu,
  // 'For the exam I give you my old notes.'
  new RegExp(
    `${MAIN}\\bi (?:also |just |then )?(?:give|send|lend|bring|mail|e-?mail|forward|whatsapp) (?:to )?you (?:my|our) (?!word|regards|best|love|opinion|honest|view|experience|advice|blessing|example|thanks|condolences|sympath)[^.!?;]*`,
    'iu',
  ),
  new RegExp(`${MAIN}\\bi do (?:it|that|this|so) ${FUTURE}\\b[^.!?;]*`, 'iu'),
  /\bi(?: can| could|['’]?ll| will)? (?:make|take) an? (?:photo|picture) and send\b[^.!?;]*/iu,
  // Leave to use the contact's name.
  /\byou (?:can|may|could|are welcome to|['’]re welcome to) (?:use|mention|drop|give) my name\b[^.!?;]*/iu,
  /\bfeel free to (?:use|mention|drop) my name\b[^.!?;]*/iu,
];

/** Where such a promise stands in the sentence, and its words; the first of each way. */
export function otherOffers(text: string): { at: number; deed: string }[] {
  return WAYS.flatMap((way) => {
    const match = way.exec(text);
    return match ? [{ at: match.index, deed: match[0] }] : [];
  }).slice(0, 1);
}

/** 'Remind me in January', in answer to a favour that was asked; 'ask me in January' puts off and promises nothing. */
export const PUT_OFF =
  /\b(?:remind|ping|nudge|chase|poke|prod|bug) me (?:about (?:it|that) |again |back )?(?:in (?:january|february|march|april|may|june|july|august|september|october|november|december|the (?:new year|spring|summer|autumn|fall)|an? (?:week|month|couple|few)|two|three)|next (?:week|month|year)|after \p{L}+|on \p{L}+day|closer to|nearer)\b[^.!?;]*/iu;
