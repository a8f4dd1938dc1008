import { callName } from '@anyone-else/protocol';
import { otherOffers } from './other-offers.ts';
import type { Saying } from './sayings.ts';
import { isTakenBack } from './taken-back.ts';

/** What somebody can do for another after a talk, in the base form. */
export const DEEDS =
  `send|e-?mail|mail|write|message|text|ring|call|phone|drop|give|put|pass|forward|share|introduce|intro|connect|ask|check|
  talk to|speak to|speak with|have a word|have a (?:quick )?(?:look|read|squiz|think|chat|dig)|take a (?:look|photo|picture)|read|post|show|
  dig|look out|look at|look over|look into|look for|look through|look up|find out|find you|mark|bring|invite|add|arrange|organi[sz]e|set up|set aside|
  scan|copy|cc|vouch|remind|get|keep|let|mention|see if|see whether|see what|see who|see about|link|walk|tell|do|think it over|think about it|think of|
  start|point|help|say|print|lend|loan|save|book|sort|answer|make|leave|whatsapp|dm|ping|shoot|flick|loop|hook|slip|fire|jot|type|track|
  hunt|pull|circle back|follow up|come back|come along|come with you|come too|reach out|run it|run this|float|flag|sound|square|line|schedule|hold|reserve|sign|endorse|recommend|
  nominate|hand|go through|go over|comment|scribble|review|critique|proofread|meet|pick|take|buzz|nudge|chase|tag|upload|attach|
  enquire|inquire|inform|consult|speak|talk you|grab|stick|pop|ride along|teach|train|lead|host|reply|respond|get back|phone up|
  (?:have|get)(?=\\s(?:\\p{L}+\\s){1,3}?(?:to\\s)?(?:send|e-?mail|mail|call|ring|text|message|drop|set|book|share|post|forward|show|reach|contact)\\b)`
    .split(/\|\s*(?![^(]*\))/)
    .map((verb) => verb.trim().replaceAll(/(?<!\\)\s+/g, '\\s'))
    .join('|');

const HOW = `(?:\\s(?:also|gladly|happily|certainly|surely|definitely|just|then|totally|absolutely|personally|always|even|quickly|easily|see if i can|try to|try and|go ahead and|go and|make sure to|be sure to|be (?:happy|glad|pleased|delighted) to))*`;
const WILL = `(?:i['’]?ll|we['’]ll|i will|we will|i shall|(?:i['’]?m|we['’]re|i am) (?:going to|gonna)|i['’]?ma|mi (?:will|a go)|i go(?=\\s(?:tell|call|send|ask|link|give|do|check|talk|put|help)\\b)|(?:i|we) (?:also|certainly|definitely|gladly|surely|really) will)${HOW}`;
const MAY = `what (?:i|we) (?:can|could|will|['’]ll) do(?: for you)? is(?: to)?|(?:i (?:can(?: to)?|could|might be able to)|we (?:can|could))${HOW}|(?:i['’]?d be |i['’]?m |i am |i would be )?(?:always |very |more than |only too |really )?(?:happy|glad|pleased|delighted|willing) to|(?:i['’]?d|i would) (?:love|like|be willing) to`;
const LET_ME = `(?<=^|[.!?,;:–—-]\\s|\\b(?:so|and|but|then|well|ok|okay|in fact|right|here|now|um|uh|yeah|yes|sure)\\s)(?:let me|lemme)(?: just| go and| quickly)?`;
const OFFER = new RegExp(
  `\\b(?:(${WILL})|(${MAY})|(${LET_ME}))\\s((?:${DEEDS})(?![\\p{L}])[^.!?;…]*)`,
  'giu',
);

/** What sounds like a promise and is none: ways of speaking, or things the contact does for themself. */
const NO_PROMISE = new RegExp(
  `^(?:${[
    'tell you(?! (?:where|when|as soon|once|tomorrow|next|by|if (?:i|we|they|she|he)\\b))|tell me|tell (?:people|everybody|everyone|anybody|folks)',
    'say(?! (?:that )?we (?:spoke|talked))|be |let you (?:go|get|be|in on|off|into)|let you know (?:a|the|something)\\b|let (?:that|it|me|us|them|him|her)\\b(?! know)|leave(?! (?:the|a|it (?:at|with|in)|my|you (?:the|my|a)|gate|word))',
    'get (?:back to (?:work|it)|going|off|out|on|there|to|over|up|down|by|away|used|home|into|told|asked|paid|a lot)|keep it (?:short|brief)|keep (?:going|quiet|my|on|saying|doing|trying)|call it|put it|put (?:that|this) (?:this|another|down)',
    'give you (?:an (?:example|idea)|that|this|a (?:true|real|straight|honest|hint|sense|clue|story|picture|feel|flavou?r|tip|quick)|the (?:short|honest|long|real|same|answer|truth)|one (?:example|tip|piece)|two|three|five|ten|fifteen|twenty|my (?:view|opinion|take|honest))',
    'pop(?! (?:you|it|the|a|your|her|him|over to|in a word)\\b)|do anything|help any|help (?:people|whoever)|give any|take any|stick (?:to|with|around|at|out|by|your|my)|help it|make (?!sure you|an? (?:introduction|photo|copy|call|note of your)|the (?:introduction|intro|connection))|see you|answer (?:them|that|it|your|what|in order|first)|do my best|do (?:the|is|what|this|most|a lot|my)|put in a referral|refer ',
    'start (?:with|at|by|from|over)|talk (?:for|about)|talk you|read (?:it|anything|about|the news)|find it|think(?:$| (?!it over|about (?:it|who|whom|that)|of (?:who|whom|some|any|a|other)))|show off|show you (?:how|what|why)|ask you|point out|add (?:that|one|just)|walk(?! (?:it|you (?:through|round|around|over)))|walk you through (?:it|a typical|my|what|how|the (?:basics|process))|share (?:a|one|my|some|something|that|what|the (?:story|secret))(?: \\p{L}+)? ?(?:story|secret|example|experience|thought|thing|lesson|tip|opinion|view)|send you (?:off|away|home|packing|back|to)|send (?:people|them|him|her|everybody|everyone) (?:away|home|off|back|packing|to)',
    'take (?:the|that|it|them|a (?:great|good|bad|strong)|any|one|over|somebody|someone|your|this|notes|on|up|off|my|questions|five|a (?:job|person|break|minute|second|guess|stab)|what)|hold (?:on|my|it|out|off|you to)|sort of|save (?:that|the|it)|teach(?! you)|train(?! you)|lead|speak (?:for|about|freely|to (?:the|that|what|any))|pick(?! you up)|line(?! (?:up|you))|sign(?! (?:off on|you))|make$|run it$|meet(?! (?:you|again))|reply$|pull(?! (?:together|out|some|up|a|you))|grab a|help(?! you|$| with)|hand(?! (?:you|it|them|over|on|your))|point(?! you)|find you|start$|comment on (?:that|pay|salary)|host|respond|schedule|reserve',
  ].join('|')})`,
  'iu',
);
export const WHEN =
  /\b(?:tonight|today|tomorrow|now|this (?:afternoon|evening|morning|week)|next week|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|after (?:lunch|work|this)|by \w+day|later|straight away|the same day|in the morning|when we (?:finish|hang up)|before the weekend)\b/i;
/** Other ways to say that it is not done yet. */
const IN_TIME =
  /\b(?:this weekend|(?:over|on|at) the weekend|by (?:the )?end of|end of (?:the )?(?:day|week)|eod|before (?:lunch|i|we|you|the)\b|in (?:a|an|the next) (?:minute|moment|hour|bit|day|few|couple|week|month)|within (?:a|an|this|the|two)|(?:right|straight) (?:after|away)|as soon as|once (?:i|we|you|she|he|they|this|it)|when (?:i|you|she|he|they)['’]?(?:re|s|ve)?\b|first thing|shortly|soon|until (?:mon|tues|wednes|thurs|fri|satur|sun)day|next (?:month|time)|after (?:we|the call|our)|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|the (?:spring|summer|autumn|fall|new year)))\b/i;
const USER = /\b(?:you|your|yours|u)\b/i;
/** Where the user is. */
const HERE = /^come (?:along|too)\b|\bin(?:to)? the chat\b|\bon (?:the )?screen\b/iu;
export const PERSON = /\b(?:him|her|them)\b/i;
/** 'Write to me and I'll …': an offer with something for the user to do first. */
const ASKS_FIRST =
  /(?:^|[.!?,;]\s|\b(?:so|then|and|but|just)\s)(?:write|send|mail|e-?mail|message|text|ring|call|join|come|drop|shoot|bring|show|give|remind|ping|dm|whatsapp|let me have|get in touch)\b[^.!?;]*\s(?:and|then|so)\s$|\bif you (?:like|want|wish|e-?mail|write|send|text|message|ping|remind|shoot|drop|give|get in touch|can send)\b[^.!?;]*[,\s]$/i;
/** The team or somebody of it is asked on the user's behalf. */
const ASKS_OURS =
  /^(?:ask|check with|tell|speak to|talk to|have a word with|find out|see (?:if|whether|who|what)|put|get) (?:at|from|on|around|round|about|(?:my|our|the|one of|somebody|someone|a few)\b)/i;
/** What is done again and again, and for whoever comes. */
const HABIT =
  /\b(?:usually|normally|generally|often|sometimes|typically|most (?:days|weeks|times)|every (?:time|day|week|month|year|single)|each (?:time|day|week)|whenever)\b/i;

/** 'I'll ring her tonight': where it stands, how firm it is, and what is to be done. */
export interface Offer {
  at: number;
  /** 'own': not said as 'I will' or 'I can' and a deed, so it can be repeated in its own words only. */
  firm: 'will' | 'may' | 'let me' | 'own';
  first: boolean;
  deed: string;
}

/** Characters of a sentence looked at: nobody speaks one that is longer. */
const LONGEST = 600;

/** Everything in a sentence that is an offer and stays one to the sentence's end, or the next one's. */
export function offersIn({ text: whole, before, after }: Pick<Saying, 'text' | 'before' | 'after'>): Offer[] {
  const text = whole.slice(0, LONGEST);
  const offers: Offer[] = [];
  const isKept = (at: number, firm: boolean) =>
    !isTakenBack(before + text.slice(0, at), whole.slice(at, at + LONGEST) + after, firm);
  OFFER.lastIndex = 0;
  for (let match = OFFER.exec(text); match !== null; match = OFFER.exec(text)) {
    const [words, will, may, letMe, deed = ''] = match;
    // A second offer may stand in the same sentence.
    OFFER.lastIndex = match.index + words.length - deed.length;
    if (NO_PROMISE.test(deed) || HABIT.test(words)) continue;
    if (!isKept(match.index, may === undefined)) continue;
    offers.push({
      at: match.index,
      firm: will ? 'will' : letMe ? 'let me' : 'may',
      first: ASKS_FIRST.test(text.slice(0, match.index)),
      deed,
    });
  }
  if (offers.length > 0) return offers;
  return otherOffers(text)
    .filter(({ at }) => !HABIT.test(text) && isKept(at, true))
    .map(({ at, deed }) => ({ at, deed, firm: 'own', first: false }));
}

/** What weighs in besides the sentence itself. */
export interface Around {
  /** The user had asked for a favour, an introduction or names. */
  asked: boolean;
  /** People put forward, and in which turn. */
  names: readonly { name: string; turn: number }[];
}

/** How sure it is that this is an offer to the user; from SURE on it is taken for one. */
export function weigh({ deed, firm, first }: Offer, saying: Saying, { asked, names }: Around): number {
  if (firm === 'own') return SURE + (saying.place > 0.6 ? 0.5 : 0);
  const gives =
    /^(?:send|forward|share|look (?:out|at|over|through)|have a look|scan|e-?mail|mail|introduce|connect|lend|show|go (?:through|over)|print|put you|pass|ask around|review|read)\b/i.test(
      deed,
    );
  const wished = /\b(?:love|like) to$/i.test(saying.text.slice(0, saying.text.indexOf(deed)).trimEnd());
  const isNamed = names.some(({ name }) => mentions(deed, name));
  const meansSomebody =
    PERSON.test(deed) &&
    (asked || names.some(({ turn }) => turn <= saying.turn && saying.turn - turn <= NEAR));
  return (
    (USER.test(deed) || HERE.test(deed) ? 1.5 : 0) +
    (isNamed || meansSomebody ? 1.5 : 0) +
    (ASKS_OURS.test(deed) ? 1.5 : 0) +
    (WHEN.test(saying.text) || IN_TIME.test(saying.text) ? 1 : 0) +
    (asked || first ? 1.5 : 0) +
    (BESIDES.test(saying.text) || NO_TROUBLE.test(saying.text) ? 1 : 0) +
    (saying.place > 0.6 ? 0.5 : 0) +
    (firm === 'will' ? 0.5 : firm === 'let me' ? 0 : wished ? -0.7 : gives ? 0.4 : -0.5)
  );
}

/** 'It's no bother': said of what one means to do. */
const NO_TROUBLE = /\bno (?:bother|trouble|hassle)\b/iu;
/** Added to what was promised before. */
const BESIDES =
  /\bwhile i['’]?m (?:at it|there|about it)\b|\b(?:throw|stick|pop|chuck) in (?:the|my|a|an|some)\b/iu;

/** Turns after which nobody says 'her' of somebody named before. */
const NEAR = 6;

export const SURE = 1.9;

/** By full name or by the name one would call them. */
export function mentions(text: string, name: string): boolean {
  const call = callName(name) ?? name;
  return text.toLowerCase().includes(call.toLowerCase());
}
