import { callName } from '@anyone-else/protocol';
import type { Saying } from './sayings.ts';
import { isTakenBack } from './taken-back.ts';

const DOES =
  `send|e-?mail|mail|write|message|text|ring|call|phone|drop|give|put|pass|forward|share|introduce|connect|ask|check|
  talk to|speak to|speak with|have a word|have a look|read|post|show|dig|look out|look at|look over|look into|find out|mark|
  bring|invite|add|arrange|set up|scan|copy|cc|vouch|remind|get|keep|let|see if|see whether|link|walk|tell|do|think it over|
  think about it|start|point|help|say|print|lend|save|book|sort|answer|make|leave`
    .split(/\|\s*/)
    .map((verb) => verb.trim().replace(' ', '\\s'))
    .join('|');
const WILL = `(?:i['’]?ll|i will)(?: also| gladly| happily| certainly| definitely| just| then| be (?:happy|glad|pleased) to)?`;
const MAY = `i (?:can|could)(?: also| certainly| definitely| easily)?|(?:i['’]?d be |i['’]m |i am )?(?:very |more than )?(?:happy|glad|pleased|delighted) to|i['’]?d (?:love|like|be willing) to`;
const LET_ME = `(?<=^|[.!?,;:]\\s|\\b(?:so|and|but|then|well|ok|okay|in fact|right)\\s)let me`;
const OFFER = new RegExp(`\\b(?:(${WILL})|(${MAY})|(${LET_ME}))\\s((?:${DOES})\\b[^.!?;…]*)`, 'giu');

/** What sounds like a promise and is none: ways of speaking, or things the contact does for themself. */
const NO_PROMISE =
  /^(?:tell you(?! (?:where|when|as soon))|tell me|say(?! (?:that )?we (?:spoke|talked))|be |let you (?:go|get|be|know)|let that|leave|get (?:back to (?:work|it)|going|off|out|on)|keep it (?:short|brief)|call it|put it|give you (?:an example|that|a (?:true|real|straight|honest)|the (?:short|honest|long|real))|help it|make|see you|answer (?:them|that|it|your|what|in order|first)|do my best|do (?:the|is)|put in a referral|refer |start (?:with|at|by)|talk (?:for|about)|read it|find it|think$|get there|show off|ask you|point out|add (?:that|one|just))/i;
export const WHEN =
  /\b(?:tonight|today|tomorrow|now|this (?:afternoon|evening|morning|week)|next week|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|after (?:lunch|work|this)|by \w+day|later|straight away|the same day|in the morning|when we (?:finish|hang up)|before the weekend)\b/i;
const USER = /\b(?:you|your|yours)\b/i;
export const PERSON = /\b(?:him|her|them)\b/i;
/** 'Write to me and I'll …': an offer with something for the user to do first. */
const ASKS_FIRST =
  /(?:^|[.!?,;]\s|\b(?:so|then|and|but)\s)(?:write|send|mail|e-?mail|message|text|ring|call|join|come|drop|bring|show|give|remind|ping|let me have|get in touch)\b[^.!?;]*\s(?:and|then)\s$/i;

/** 'I'll ring her tonight': where it stands, how firm it is, and what is to be done. */
export interface Offer {
  at: number;
  firm: 'will' | 'may' | 'let me';
  first: boolean;
  deed: string;
}

/** Characters of a sentence looked at: nobody speaks one that is longer. */
const LONGEST = 600;

/** Everything in a sentence that is an offer and stays one to the sentence's end, or the next one's. */
export function offersIn({ text: whole, before, after }: Pick<Saying, 'text' | 'before' | 'after'>): Offer[] {
  const text = whole.slice(0, LONGEST);
  const offers: Offer[] = [];
  OFFER.lastIndex = 0;
  for (let match = OFFER.exec(text); match !== null; match = OFFER.exec(text)) {
    const [words, will, may, letMe, deed = ''] = match;
    // A second offer may stand in the same sentence.
    OFFER.lastIndex = match.index + words.length - deed.length;
    if (NO_PROMISE.test(deed)) continue;
    const lead = text.slice(0, match.index);
    const firm = may === undefined;
    if (isTakenBack(before + lead, whole.slice(match.index, match.index + LONGEST) + after, firm)) continue;
    offers.push({
      at: match.index,
      firm: will ? 'will' : letMe ? 'let me' : 'may',
      first: ASKS_FIRST.test(lead),
      deed,
    });
  }
  return offers;
}

/** How sure it is that this is an offer to the user; from SURE on it is taken for one. */
export function weigh(
  { deed, firm, first }: Offer,
  saying: Saying,
  asked: boolean,
  names: readonly { name: string }[],
): number {
  const gives = /^(?:send|forward|share|look out|scan|e-?mail|mail|introduce|connect|lend|show)\b/i.test(
    deed,
  );
  return (
    (USER.test(deed) ? 1.5 : 0) +
    (PERSON.test(deed) || names.some(({ name }) => mentions(deed, name)) ? 1.5 : 0) +
    (/^(?:ask|check with) (?:my|our)\b/i.test(deed) ? 1.5 : 0) +
    (WHEN.test(saying.text) ? 1 : 0) +
    (asked || first ? 1.5 : 0) +
    (saying.place > 0.6 ? 0.5 : 0) +
    (firm === 'will' ? 0.5 : firm === 'let me' ? 0 : gives ? 0.4 : -0.5)
  );
}

export const SURE = 1.9;

/** By full name or by the name one would call them. */
export function mentions(text: string, name: string): boolean {
  const call = callName(name) ?? name;
  return text.toLowerCase().includes(call.toLowerCase());
}
