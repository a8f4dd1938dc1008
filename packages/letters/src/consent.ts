import { sentenceRanges, type Turn } from '@anyone-else/protocol';
import { isTakenBack } from './taken-back.ts';

/** A favour that the user asked for and the contact agreed to in so many words: 'Could you send me the title?' 'Sure, will do.' */
export interface Consent {
  /** The contact's sentence that agrees. */
  said: string;
  /** The user's sentence that asked. */
  asked: string;
  /** They were asked to bring two people together. */
  introduces: boolean;
}

/** Characters of a sentence looked at. */
const LONGEST = 400;

const FAVOURS = [
  'send(?:ing)? (?:me|us|him|her|them|it|that|those|the|over|along|\\p{Lu})',
  'shar(?:e|ing) (?:the|that|those|it|them|this|a copy|your (?:notes|slides|template|list|checklist|deck))',
  'forward(?:ing)?|introduc(?:e|ing)|connect(?:ing)? (?:me|us|the two|with)|link(?:ing)? (?:me|us) (?:up|with|to)|hook(?:ing)? (?:me|us) up|intro (?:me|us)|make an intro\\p{L}*|making an intro\\p{L}*',
  'put(?:ting)? (?:me|us|the two of us|in a (?:good )?word)|pass(?:ing)? (?:it|this|that|my|me|on|along)|giv(?:e|ing) (?:him|her|them) (?:my|a)|loop(?:ing)? (?:me|him|her|them) in',
  '(?:look(?:ing)?|glanc(?:e|ing)) (?:over|at|through) (?:my|one|it|a|the)|(?:have|having|take|taking|cast|give it) (?:a|an|one|another)(?: quick| short)? (?:look|eye|glance|read)|read(?:ing)? (?:my|it|one|through)|review(?:ing)? (?:my|it|one)|check(?:ing)? (?:my|with|whether|if)|mark(?:ing)? (?:my|one|up)',
  "tell me (?:what|where|if|whether) (?:[\\p{L}’']+ ){0,3}(?:wrong|right|off|missing|good enough|any good)|correct(?:ing)? (?:my|one|it)|find(?:ing)? out|put(?:ting)? in a|(?:speak|talk)(?:ing)? to your|come if i|(?:test|quiz|coach|mentor|guide|meet|join|invite|train|teach)(?:ing)? me|ask(?:ing)? (?:him|her|them|around|if|whether|for me)|tell(?:ing)? (?:him|her|them)|let(?:ting)? (?:him|her|them|me) know|mention(?:ing)? (?:me|my|it)|dropp?(?:ing)? (?:him|her|them|me) a|(?:text|e-?mail|messag|call|ring)(?:e|ing)? (?:him|her|them|me)|find(?:ing)? out|(?:writ|speak|talk)(?:e|ing)? to (?:him|her|them|\\p{Lu}\\p{L}+)|lend(?:ing)?|vouch(?:ing)?|remind(?:ing)? me|keep(?:ing)? me (?:posted|in mind)|put(?:ting)? me down",
].join('|');
const ASKS = new RegExp(
  `\\b(?:(?:could|can|would|will|might|may) (?:you|u)|(?:could|can|may|might) i ask you|do you think you could|would it be (?:possible|ok|okay|all right|alright)|any chance(?: that)? you(?: could|['’]d|['’]ll| would)?|how would you feel about|would you mind|are you (?:able|willing|happy) to)(?:,? [\\p{L}'’]+){0,8}? (?:${FAVOURS})(?!\\p{L})`,
  'iu',
);
const INTRODUCES =
  /\bintro\p{L}*|\bconnect|\bput\p{L}* (?:me|us|the two)|\bin touch\b|\blink\p{L}* (?:me|us)|\bhook\p{L}* (?:me|us)/iu;
/** 'What would you look at', 'who would you ask': a question, and no favour. */
const QUESTION = /\b(?:what|how(?! would you feel about)|who|whom|which|where|when|why)\b[^,.;]{0,40}$/iu;

const YES =
  /^(?:(?:oh|well|um+|uh|er|ah|ha(?:ha)?|hm+|aw+|so|right)[,.!]* )*(?:sure(?: thing)?|of course|course (?:i|you)|certainly|absolutely|definitely|totally|gladly|happily|with (?:great )?pleasure|my pleasure|yes|yeah|yep|yup|aye|can do|will do|no (?:problem|worries|bother|wahala|issues?|trouble)|not (?:a|any) (?:problem|bother)|not at all|happy to|glad to|i(?:['’]d| would) be (?:very |more than |only too )?(?:happy|glad|delighted|pleased)|i(?:['’]d| would) love to|i (?:can|could|will|shall)(?=[,.!]|$)|i (?:would|will|could|can)(?=,? (?:of course|surely|aye|indeed|gladly|yeah|yes))|i can do that|i(?:['’]ll| will) do (?:it|that|so)|consider (?:it|that|him|her|them) \p{L}+|(?:it|that)(?:['’]d| would) be (?:a|my) pleasure|already (?:typing|done|on it)|done|leave (?:it|that) (?:with|to) me|ok(?:ay)?|fine|go on then|why not|(?:that(?:['’]s| is| one is) )?easy|by all means|i don['’]t see why not|all ?right|for sure|can(?=,? can)|too easy|no (?:drama|dramas|stress|sweat)|you got it|you bet|say less|deal|on it|sure sure|one, yes)(?![\p{L}])/iu;
/** Agrees and does not: 'Sure, but I don't know her that well.' */
const REFUSES =
  /\b(?:can['’]?t|cannot|couldn['’]?t|won['’]?t|wouldn['’]?t|rather (?:not|you)|prefer|not (?:sure|allowed|able|comfortable|really|today|now|yet)|afraid|unfortunately|sorry|no idea|don['’]?t (?:know|think(?! it)|have|really|want)|didn['’]?t|isn['’]?t|depends|perhaps|maybe|might|possibly|if i (?:can|could|knew|find|remember)|try|give me a reason)\b/iu;

/** 'But keep it short', 'but send it soon': asked for, and no objection. */
const BUT_DO =
  /[\s,]but (?=(?:please )?(?:keep|make|send|mail|remind|remember|only send|write|do|bring|give|be)\b)/giu;

/** Whether the turn agrees to what the user had just asked the contact to do; what it promises besides is found by its own words. */
export function consentIn(turns: readonly Turn[], at: number): Consent | undefined {
  const turn = turns[at];
  const before = turns[at - 1];
  if (turn?.speaker !== 'contact' || before?.speaker !== 'user') return undefined;
  // Nobody is held to a word that was wrung from them.
  if ((before.labels?.fouls.length ?? 0) > 0) return undefined;
  const [first, second] = sentencesOf(turn.text);
  const work = workIn(before.text);
  const bare = [first, second].find((sentence) => sentence !== undefined && BARE_YES.test(sentence.trim()));
  if (work !== undefined && bare !== undefined) return { said: bare, asked: work, introduces: false };
  const asked = favourIn(before.text);
  if (asked === undefined) return undefined;
  if (first === undefined || !YES.test(first.trim())) return undefined;
  if (REFUSES.test(`${first.replace(YES, '')} ${second ?? ''}`)) return undefined;
  if (isTakenBack('', turn.text.trimStart().replace(BUT_DO, ' and '), false)) return undefined;
  return { said: first, asked, introduces: INTRODUCES.test(asked) };
}

/** 'Can I send you the recipe when I've written it?' 'Yes.': who lets that be sent will look at it. */
const workIn = (text: string): string | undefined =>
  sentencesOf(text).findLast((sentence) =>
    /\b(?:can|may|could|might) i (?:please )?(?:send|show|e-?mail) (?:it to you|you (?:my|it|the|one of))\b(?! (?:picture|photo|article|link))/iu.test(
      sentence,
    ),
  );
const BARE_YES = /^(?:yes|sure|of course|certainly|gladly|happily|by all means)[.!]?$/iu;

/** 'I'll send you my outline', 'may I show you the first page?': what the contact then says they will do is for the user. */
export const offersWork = (text: string): boolean =>
  /\b(?:i['’]?ll|i will|(?:may|can|could|might|should) i|i could|i can) (?:\p{L}+ )?(?:send|show|e-?mail|share|forward|bring) (?:you|it|them|my|one)\b/iu.test(
    text,
  );

/** The last sentence of the user's that asks the contact to do something for them. */
export const favourIn = (text: string): string | undefined =>
  sentencesOf(text).findLast((sentence) => {
    const match = ASKS.exec(sentence);
    return match !== null && !QUESTION.test(sentence.slice(0, match.index));
  });

const sentencesOf = (text: string): string[] =>
  sentenceRanges(text).map(({ start, end }) => text.slice(start, Math.min(end, start + LONGEST)));
