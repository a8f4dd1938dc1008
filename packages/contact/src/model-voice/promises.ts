import type { Move, MoveStep } from '@anyone-else/protocol';
import { valuesIn } from './spoken-numbers.ts';

const WILL = String.raw`(?:\b(?:i|we)(?:'ll| will|'d| would| can| could| might| may|'m going to| am going to|'m sure we can)|\blet me|\ballow me to|\bhappy to|\bglad to|\bgladly|\bdelighted to)`;
/** What a contact could do for the one who calls. */
const DOES = [
  String.raw`(?:mention|introduce|refer|recommend|connect|hook|vouch for|hire|sort|slip|squeeze|forward|email|e-mail|message|text|phone) (?:\w+ )?(?:you|your|yours)\b`,
  String.raw`(?:put|pass|get|set|send|write|call|ring) (?:you|your \w+)\b(?! (?:down|off|home|mad|crazy|round|up the wall|to sleep|through|started thinking))`,
  String.raw`(?:send|forward|email) (?:\w+ ){0,4}?(?:to you|over|across|tonight|tomorrow)\b`,
  `(?:put in (?:a|my) (?:good )?word|have a (?:quiet )?word|make (?:an? )?(?:intro|introduction|call|few calls)|ask around|see what i can do|see to it|work something out|vouch|arrange (?:it|that|something))`,
  String.raw`(?:look|go) (?:at|over|through) your\b(?! (?:screen|face))`,
  String.raw`(?:read|review|check|proofread|fix) your\b(?! mind)`,
  `(?:keep (?:an eye|an ear|my eyes|my ears) (?:out|open)|let you know|get back to you)`,
  String.raw`help you (?:with your|get|find|apply|out)\b`,
  String.raw`offer you (?:an?|the)\b`,
  `give you (?:a call|a ring|my (?:number|card|email)|(?:his|her|their) (?:number|email)|an? (?:job|reference|tour|interview))`,
];
const BEGUN = `(?:^|[,;] )(?:oh,? |well,? |so,? |and |or |then |but |just |please |by all means |do |sure,? |yes,? |if you like,? )*`;
/** Favours, by their kind: what the file's own words hold of a kind is this person's to give. */
const FAVOURS: readonly RegExp[] = [
  new RegExp(String.raw`${WILL} (?:\w+ ){0,4}?(?:${DOES.join('|')})`, 'iu'),
  new RegExp(
    String.raw`${BEGUN}(?:(?:drop|text|call|ring|email|e-mail|message|ping|phone|add|find|dm) me\b|(?:write|reach out|talk|speak|come back) to me\b|send (?:me|us|it (?:to me|over)|your)\b|(?:get|keep|stay) in touch\b|reach out\b|connect with me\b|come (?:and |to )?(?:work|see us)\b)`,
    'iu',
  ),
  /\b(?:so|just|then|do|you should|you could|go ahead and) apply\b/iu,
  /\b(?:consider it (?:done|sorted|yours)|leave (?:it|that|this) (?:with|to) me|(?:it|that)(?:'s| is| shall be| will be) (?:done|sorted|arranged|as good as done)[.!]|i(?:'ll| will) (?:see|get) (?:to|on) it|i(?:'ve| have) got you|count on me|i(?:'ll| will) take care of (?:it|that))/iu,
  /\b(?:you(?:'re| are) (?:hired|in[.!]|on the list)|(?:the job|an? (?:interview|job|internship|position|place)) (?:is|are) (?:yours|for you)|(?:i|we)(?:'d| would|'ll| will) (?:hire|take on|employ) (?:you|a|an|some\w+|any\w+)\b|we(?:'re| are) (?:always |still )?(?:hiring|looking for (?:people|someone|somebody))|you(?:'d| would) (?:be|make) an? (?:\w+ )?(?:great|good|perfect|ideal|excellent) (?:fit|hire|addition|match))\b/iu,
];
/** Somebody else to talk to, pointed out. */
const TO_WHOM = String.raw`(?:my|our|a (?:friend|colleague)|someone|somebody|\p{Lu}\p{Ll}+)`;
const POINTS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|[,;] |\b[Yy]ou (?:should|could|can|might|must|want to|ought to|need to|'ll want to)(?: really| also)? |\b[Ww]hy (?:not|don't you) |\b[Tt]ry |\b[Gg]o and )(?:[Tt]alk|[Ss]peak|[Rr]each out|[Ww]rite|[Cc]onnect|[Cc]hat|[Gg]et in touch|[Mm]eet)(?: to| with) ${TO_WHOM}`,
    'u',
  ),
  /(?:^|[,;] |\b[Yy]ou (?:should|could|can|might) )(?:[Aa]sk|[Cc]ontact|[Cc]all|[Ee]mail|[Mm]essage) (?:my (?:friend|colleague|boss|manager)|\p{Lu}\p{Ll}+)/u,
  /\b(?:is|are|be) (?:the (?:one|person|man|woman|guy)|who|somebody|someone) (?:that )?you(?:'d| would|'ll)? (?:want|need|should|ought)\b|\bworth (?:talking|speaking|a call) to\b/iu,
];
const GRANTS =
  /^(?:oh,? |well,? |ha,? )?(?:yes|yeah|yep|sure|of course|course|absolutely|definitely|certainly|happy to|gladly|no problem|sounds good|deal|done|okay,? (?:then|sure|i(?:'ll| will))|fine,|you(?:'ve| have) got)\b/iu;
/** Money, and where to be reached. */
const MONEY =
  /[$€£]\s?\d|\d\s?(?:k|€|£|kr)\b|\b(?:dollars?|euros?|pounds?|kron(?:or|er|a)|quid|grand|a year|per year|an hour|a month|salary|earn(?:s|ed|ing)?|paid)\b/iu;
const REACHED = /(?<![\w.])[\w.]+@[\w-]+\.\w+|(?<![\d.,])0\d{2,}|\b\d{3,}[ -]\d{3,}(?: \d{2,})?\b|\+\d{2}/u;

const GIVES: ReadonlySet<MoveStep['kind']> = new Set([
  'offer',
  'introduce',
  'name',
  'keep-in-touch',
  'stand-out',
]);
const DECLINED: ReadonlySet<string> = new Set(['askedForJob', 'resumePush', 'salary']);

/** Whether the move says no to something that was asked for. */
export const declines = (step: MoveStep): boolean =>
  (step.kind === 'deflect' && DECLINED.has(step.deflection ?? 'askedForJob')) ||
  (GIVES.has(step.kind) && step.kind !== 'offer' && step.warmth === 'cold');

/** Whether a sentence gives what the move does not: a favour, somebody to talk to, a sum, a yes where it is a no. */
export function overPromises(
  { steps }: Move,
  own: string,
  fits: (sentence: string) => boolean,
): (sentence: string) => boolean {
  const gives = steps.some(({ kind }) => GIVES.has(kind));
  const names = steps.some(({ kind }) => kind === 'name' || kind === 'introduce');
  const no = steps.some(declines);
  const values = valuesIn(own);
  const freely = (one: RegExp, sentence: string) => one.test(own) || (gives && !no && fits(sentence));
  return (sentence) =>
    (no && GRANTS.test(sentence)) ||
    FAVOURS.some((favour) => favour.test(sentence) && !freely(favour, sentence)) ||
    POINTS.some((points) => points.test(sentence) && !names && !points.test(own)) ||
    (REACHED.test(sentence) && !REACHED.test(own)) ||
    (MONEY.test(sentence) && [...valuesIn(sentence)].some((value) => !values.has(value)));
}
