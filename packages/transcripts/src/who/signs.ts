import { sentenceRanges } from '@anyone-else/protocol';

/** How questions open, after a filler or four: dictated text has no question marks. */
const ASKS =
  /^(?:(?:and|so|but|ok|okay|well|um|uh|er|then|also|now|cool|right|great|wow|oh|yeah|nice|sure|good)[,.!]? ){0,4}(?:how|what|what's|which|who|who's|whom|why|where|when|would you|could you|can you|do you|did you|are you|is there|was there|were you|have you|had you|may i|can i|could i|might i|would it|is it|was it|does|will you|is that|anyone else|tell me)\b/i;
const THANKS = /\bthank|\bappreciate|\bgrateful/i;
const TIME =
  /\b(?:your time|making (?:the )?time|taking (?:the )?time|my call|agreed|minutes|keep an eye|won't keep you|let you go)\b/i;
/** What somebody says who wants to learn, and what somebody says who has something to give. */
const SEEKS =
  /\b(?:i(?:'m| am| was) (?:curious|wondering|hoping|thinking of|looking)|i (?:read|saw|noticed|wonder|wanted|hoped)|you (?:said|mentioned|wrote|told)|i'd (?:love|like) to (?:hear|know|ask)|may i|could i|can i|let you know|keep you posted|in touch|your (?:story|path|road|work|job|team|advice|career)|else i (?:should|could|can)|connect me|introduce me)\b/gi;
const GIVES =
  /\b(?:you're welcome|welcome|happy to|of course|good luck|you (?:should|could|can|need|must|want|might|have to)|talk to|send (?:me|it|you)|write to|email|i'll (?:send|write|email|introduce|connect|ask|tell)|let me know|go ahead|fire away|no problem|my pleasure|sure)\b/gi;
const WE = /\b(?:we|our|us|we're|we've)\b/gi;
const I = /\b(?:i|my|me|i'm|i've|i'd|i'll)\b/gi;
const YOU = /\b(?:you|your|you're|you've|you'd)\b/gi;

/** More than this of one utterance is not looked at, in UTF-16 units. */
const ENOUGH = 4_000;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How many sentences of a text ask something, with or without a question mark. */
export function questionsIn(text: string): number {
  return sentencesOf(text).filter(asks).length;
}

function sentencesOf(text: string): string[] {
  return sentenceRanges(text).map(({ start, end }) => text.slice(start, end));
}

/** Whether a text asks at its end, in words alone: the next words may be an answer. */
export const endsAsking = (text: string): boolean =>
  opensAsking(sentencesOf(text.slice(-ENOUGH)).at(-1) ?? '');

const isMarked = (sentence: string): boolean => /[?？]/.test(sentence.slice(-4));
const opensAsking = (sentence: string): boolean => ASKS.test(sentence.slice(0, 80));
const asks = (sentence: string): boolean => isMarked(sentence) || opensAsking(sentence);

/**
 * How much a text sounds like the one who asks (above 0) or the one who tells (below): log odds of a logistic
 * regression over the 114 talks of the corpus, its weights rounded. It is a guess for a dialog, never part of a score.
 */
export function leaning(text: string): number {
  const head = text.slice(0, ENOUGH).replaceAll('’', "'");
  const sentences = sentencesOf(head);
  const words = Math.max(1, head.split(/\s+/).length);
  const last = sentences.at(-1) ?? '';
  const sum =
    -0.26 +
    (sentences.some(isMarked) ? 1.3 : 0) +
    (isMarked(last) ? 0.9 : 0) +
    (sentences.some(opensAsking) ? 0.13 : 0) +
    (opensAsking(last) ? 1.48 : 0) +
    (THANKS.test(head) ? 3.34 : 0) +
    (TIME.test(head) ? 0.73 : 0) +
    0.88 * Math.min(2, count(head, SEEKS)) -
    0.66 * Math.min(3, count(head, GIVES)) -
    0.36 * Math.log(words + 1);
  return sum + (0.99 * count(head, I) + 0.35 * count(head, YOU) - 2.82 * count(head, WE)) / words;
}
