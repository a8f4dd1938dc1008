import type { Offer } from './offers.ts';
import type { Saying } from './sayings.ts';
import { isTakenBack } from './taken-back.ts';

/**
 * Promises that are promises only because the user had just asked: 'May I send you my plan?' 'I'll read it.' Of themselves such
 * words could be about anything, so nothing of this is looked for where nothing was asked.
 */

const HOW = `(?:\\s(?:also|gladly|happily|certainly|definitely|surely|just|then|always|personally|even|still|probably|sure|properly))*`;
const WILL = `(?:(?:i|we)['’]?ll|(?:i|we) will|(?:i|we) shall|mi (?:will|a go)|i go|i['’]?m (?:going to|gonna)|i['’]?ma|(?<=^|[.!,;]\\s)(?:will|gonna))${HOW}`;
/** What one does with what somebody sends, asks or shows; 'read it' says nothing where nobody was going to send anything. */
const DEEDS = [
  '(?:read|review|edit|correct|proofread|grade|judge|taste|try|hear|watch|mark|check|critique|look at|look over|look through|go over|go through|comment on|listen to) (?:it|them|that|those|one|every|each|all|any|anything|whatever|your|the|what|a|two|three|ten|yours)\\b',
  '(?:read|listen|look|watch)(?=[.,!]|$| and\\b)',
  '(?:answer|reply|respond|revert|write back|call back|ring back|text back|get back|come back|pick up)(?! (?:the|a) )\\b',
  'answer (?:you|it|them|that|any|every|what|whatever|when|your)\\b',
  '(?:tell|let|show|teach|talk|walk|help|give|send|mail|e-?mail|text|message|call|ring|write|ask|introduce|connect|guide|coach|drill|test|quiz|meet|take|drive|bring|lend|get|find|put|add|book|squeeze|sneak) (?:to )?(?:you|him|her|them|am)\\b(?! (?:straight|honestly|something|a (?:story|secret|thing)|for (?:free|nothing)$|that|an example|the truth))',
  '(?:put in a (?:good )?word|have a word|(?:speak|talk) (?:to|with) (?:him|her|them|\\p{L}+ \\p{L}+)|mention (?:you|it|your)|inform|vouch|ask around|sort (?:it|that|you)|arrange|fix|set (?:it|that) up|organi[sz]e (?:it|that))\\b',
  'be (?:\\p{L}+ ){0,2}(?:brutal|honest|blunt|mean|cruel|gentle|harsh|frank|kind)(?=[.,!]|$| (?:about|with|but|and))',
  'have (?:\\p{L}+ ){0,2}(?:marks|notes|comments|thoughts|opinions|views|an answer|it (?:back|ready|done))\\b',
  '(?:give|leave|make|write|scribble|add|send|put) (?:\\p{L}+ ){0,3}(?:marks|notes|comments|feedback|remarks|corrections)\\b',
  '(?!tell|give|show|see|miss|owe|bet|spare|let|thank|wish|warn|kill|need|want|trust|believe|understand|remember|charge|bore|save|leave|grant|assure|promise|refer|point|direct|have|hate|know|hear|forgive|love|not|never|be|with|stop|beat|remind|excuse|fight|join|disappoint|fail|envy|think|say|guess|suppose|admit|confess|swear)\\p{L}+ you\\b',
  '(?:quiz|test|coach|mentor) you\\b',
  '(?:come(?: along| over| by| down| and (?:see|watch|look|listen))?(?=[.,!]|$| (?:and|with|to (?:see|watch|hear)))|be (?:there|in the (?:front|back|room|audience)|at the (?:door|gate))|ride along|sit in|sit with you)',
].join('|');
const ANSWERS = new RegExp(`\\b${WILL}\\s((?:${DEEDS})[^.!?;…]*)`, 'giu');

/** Said now of what comes: 'I write him tomorrow', 'I put your name at the door'. Where it begins a clause, and not told as a habit. */
const CLAUSE = `(?<=^|[.!?,;:–—-]\\s*|\\b(?:and|then|but|so|yes|okay|ok|sure|lah|also|(?:on|in|at|for) (?:\\p{L}+ ){0,2}\\p{L}+|tomorrow|tonight|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\s)`;
const PRESENT = `(?:write|send|mail|e-?mail|call|phone|ring|text|message|tell|ask|put|show|teach|give|bring|introduce|forward|share|check|let|correct|read|look|answer|reply|speak|talk|add|inform|arrange|explain|help|come|make|pass|book|reserve|find|lend|print|whatsapp|take|mark|control|repair|fix|taste|try)`;
const TO_YOU = `(?:you|your|him|her|them|both|it|everything)\\b`;
const WHEN = `(?:tonight|today|tomorrow|later|now|soon|this (?:afternoon|evening|morning|week|night)|next week|in the (?:evening|morning|afternoon)|(?:on |by |until )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|after (?:lunch|work|this|the call)|in (?:one|two|an?) (?:hour|day|minute|week)s?)`;
const PRESENTLY = new RegExp(
  `${CLAUSE}(?:i|mi|we)(?: (?:also|just|then|can to|gladly|personally))? (?:(?:${PRESENT})(?: (?:to|with|at|over|through))? ${TO_YOU}[^.!?;]*|(?:${PRESENT})\\b[^.!?;,]*\\b${WHEN}[^.!?;,]*|(?:check|ask|find out) and [^.!?;]*|(?:pick up|answer|reply)(?=[.,!]|$)[^.!?;]*)`,
  'giu',
);
/** 'You send, I correct.' */
const BARGAIN = new RegExp(
  `\\byou (?:just )?(?:send|write|bring|mail|come|call|text|share|show|give)(?: (?:me|it|the \\p{L}+|to me))?,? (?:and |then )?(?:i|we) (?:\\p{L}+ly )?(?:${PRESENT})\\b[^.!?;]*`,
  'giu',
);
/** 'Might take me a day to get back to you but I always do.' */
const SLOWLY =
  /\b(?:might|may|could|can|will|['’]ll) (?:be slow|take (?:me )?[^.!?;,]{1,25}) (?:to|in|at) (?:answer|reply|respond|get(?:ting)? back)[^.!?;]*\bbut i\b[^.!?;]*/giu;
const YOU_WILL_HEAR =
  /\byou(?:['’]?ll| will) (?:hear (?:from me|about it|back)|get (?:an? (?:answer|reply|response)|my (?:\p{L}+ )?(?:answer|notes|comments|thoughts)))\b[^.!?;]*/giu;

/** 'Sending it now', 'already typing'; 'it'll be in your inbox'; 'I'd be up for a call a month'. */
const IN_HAND =
  /^(?:(?:yes|yeah|sure|ok|okay|already|just|am|on it),? )*(?:sending|texting|forwarding|sharing|typing|writing (?:him|her|them|it|to)|messaging|e-?mailing|mailing|whatsapping|pinging|looping|posting|printing)\b[^.!?;]*/giu;
const BE_WITH_YOU =
  /\b(?:it|that|they|(?:the|my) \p{L}+)(?:['’]ll| will) be (?:in your (?:inbox|mail|e-?mail|messages|dms)|with you|waiting for you|at the (?:front )?(?:desk|door|gate|reception)|on your (?:desk|phone))\b[^.!?;]*/giu;
const UP_FOR =
  /\b(?:i['’]?d be|i would be|i['’]?m|i am) (?:totally |always |more than )?(?:up for|game for|down for|good for|open to) (?:it|that|an?|one|the odd|another|some)\b[^.!?;]*/giu;

/** Told of every time, of then, or of somebody's words; what is only thought of. */
const NOT_OF_NOW =
  /\b(?:always|usually|normally|generally|often|sometimes|never|every (?:day|week|month|year|time|morning|night)|used to|whenever|back then|those days|when i was|years ago|if i (?:were|was|had)|would (?:have|be)|that(?:['’]s| is| was) how (?:it|i|we)|for a living|tell you (?:that|this|something|honestly)|to be honest)\b/iu;
/** Whose time it is; 'I'll answer that in order' is about the talk. */
const OF_THE_TALK =
  /\bhold you to (?:it|that|this)\b|\b(?:(?:answer|take) (?:that|it|your question|the (?:first|second|other))|give you (?:an example|one example|my (?:view|opinion)|two|three|that)|let you know (?:a|something|right|straight|now)|show you (?:how|what|why) (?:i|we)|tell you (?:a|about|how|why|who|one|something|what (?:i|we|they|he|she|it)\b(?! think)))\b/iu;

/** Everything of that kind in the sentence; `sought` is whether the user's turn before asked for leave or a favour. */
export function answersIn(saying: Saying, sought: boolean): Offer[] {
  if (!sought || NOT_AN_ANSWER.test(saying.text)) return [];
  return [ANSWERS, PRESENTLY, BARGAIN, SLOWLY, YOU_WILL_HEAR, IN_HAND, BE_WITH_YOU, UP_FOR].flatMap((way) =>
    [...saying.text.slice(0, LONGEST).matchAll(way)].flatMap((match): Offer[] => {
      const deed = match[1] ?? match[0];
      const at = match.index;
      const firm = way === SLOWLY || !NOT_OF_NOW.test(clauseAround(saying.text, at, match[0].length));
      if (!firm || OF_THE_TALK.test(deed)) return [];
      if (isTakenBack(saying.before + saying.text.slice(0, at), saying.text.slice(at) + saying.after, true))
        return [];
      return [{ at, deed, firm: 'own', first: false }];
    }),
  );
}

/** Characters of a sentence looked at. */
const LONGEST = 600;

/** A question, or what somebody is asked to think about. */
const NOT_AN_ANSWER = /\?\s*$|^(?:if you (?:were|had)|imagine|suppose|say)\b/iu;

/** From the sign before to the sign behind. */
function clauseAround(text: string, at: number, length: number): string {
  const start = Math.max(0, ...['.', '!', '?', ';'].map((sign) => text.lastIndexOf(sign, at - 1) + 1));
  return text.slice(start, at + length);
}

/** 'May I write to you?', 'Is it okay if I come and watch?' */
const SEEKS =
  /\b(?:(?:may|can|could|might) i|(?:is|was|would) (?:it|that) (?:be )?(?:at all )?(?:ok|okay|all ?right|fine|possible|acceptable|cool|too much)|(?:do|would) you mind if i|any chance i|i(?:['’]d| would) (?:love|like|be grateful) (?:to|if i)|what if i|if i)\b[^.?!]{0,70}?\b(?:write|ring|call|phone|text|message|e-?mail|mail|send|sent|share|show|bring|ask (?:you (?!how|what|why|when|who|which|where|about|if|whether|one|a)|for)|come|came|visit|see (?:the|one|your|a|it)|reach(?: back)? out|contact|hit you up|follow up|get (?:in touch|back to you)|ping|bother|trouble|check (?:in|back)|stay in touch|keep in touch|shadow|watch|sit in|join|attend|borrow|have|get (?:a|that|the|her|his|one)|do a|wrote|write|let you know|run (?:it|something) by)\b/iu;
/** 'Would you come if I do five minutes somewhere?' */
const INVITES =
  /\b(?:would|will|could|can) (?:you|u) (?!mind\b|say\b|tell\b|explain\b|describe\b|recommend\b|suggest\b|advise\b)[^.?!]{0,200}\b(?:if i|when i|once i|for me|with me|sometime|down the road|my)\b/iu;

/** Whether the user asks for leave to do something that the contact would then do something about. */
export const seeksLeave = (text: string): boolean => SEEKS.test(text) || INVITES.test(text);
