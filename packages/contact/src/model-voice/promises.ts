import type { Move, MoveStep } from '@anyone-else/protocol';

/** Something that the contact would do for the user. */
const PROMISES =
  /\b(?:i(?:'ll| will|'d be (?:happy|glad|delighted) to| would be (?:happy|glad) to|'m happy to| am happy to|'d love to| can| could| am going to|'m going to)|let me|allow me to) (?:\w+ ){0,2}?(?:send|email|e-mail|forward|introduce|connect|refer|recommend|hook|put (?:you|in)|pass (?:on|along|your|it)|write (?:you|to)|call (?:you|them)|ask (?:around|them|her|him)|get you|offer you|hire|vouch|look (?:at|over) your|review your|read your|share (?:my|a|the|some)|set (?:you )?up|arrange|make an? intro)\b/iu;
/** Somebody else to talk to, pointed out. */
const POINTS =
  /\b(?:(?:talk|speak|reach out|write|connect|chat|get in touch|meet) (?:to|with) (?:my|our|a (?:friend|colleague)|someone|somebody|\p{Lu})|(?:ask|contact|call|email|message) (?:my (?:friend|colleague|boss|manager)|\p{Lu}\p{Ll}+))/u;
const GRANTS =
  /^(?:oh,? |well,? )?(?:yes|yeah|sure|of course|absolutely|definitely|certainly|happy to|gladly|no problem|sounds good|deal|you(?:'ve| have) got)\b|\byou(?:'re| are) hired\b|\b(?:the job|an? (?:interview|job|internship|position)) (?:is yours|for you)\b/iu;

const GIVES: ReadonlySet<MoveStep['kind']> = new Set([
  'offer',
  'introduce',
  'name',
  'keep-in-touch',
  'stand-out',
]);
const DECLINED: ReadonlySet<string> = new Set([
  'askedForJob',
  'resumePush',
  'salary',
  'personal',
  'rude',
  'pickYourBrain',
]);

/** Whether the move says no to something. */
const declines = (step: MoveStep): boolean =>
  (step.kind === 'deflect' && DECLINED.has(step.deflection ?? 'askedForJob')) ||
  ((step.kind === 'introduce' || step.kind === 'name') && step.warmth === 'cold');

/** Whether a sentence gives what the move does not: a favour, somebody to talk to, a yes where it is a no. */
export function overPromises({ steps }: Move, own: string): (sentence: string) => boolean {
  const gives = steps.some(({ kind }) => GIVES.has(kind));
  const names = steps.some(({ kind }) => kind === 'name' || kind === 'introduce');
  const no = steps.some(declines);
  const promised = PROMISES.test(own);
  return (sentence) =>
    (no && GRANTS.test(sentence)) ||
    (PROMISES.test(sentence) && (no || (!gives && !promised))) ||
    (POINTS.test(sentence) && !names && !POINTS.test(own));
}
