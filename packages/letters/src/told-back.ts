import { callName } from '@anyone-else/protocol';
import { wordsOf } from './meaning.ts';
import { WHEN } from './offers.ts';
import { turnAround } from './turn-around.ts';

/** The contact's deed as the letter tells it back, 'send me the form'; undefined where it is not whole, short and certain. */
export function deedToldBack(clause: string): string | undefined {
  if (wordsOf(clause).length > LONGEST || NOT_WHOLE.test(clause) || OWN_WAY.test(clause)) return undefined;
  const turned = turnAround(clause);
  return turned?.replace(WHEN, '').trim().includes(' ') ? decapitalise(turned) : undefined;
}

/** Words; what is longer brings side matter along. */
const LONGEST = 16;
/** 'I've got a sheet I can send you': what is sent stands elsewhere. 'When you' is somebody's own business. */
const NOT_WHOLE =
  /^(?:send|give|show|lend|share|forward|pass|get|find|bring|hand|print|copy|post|put|leave|let|inform|stick|add|slip)(?: (?:to )?(?:you|u|her|him|them|over|along|across|on|in|back|out|up))*(?: (?:tonight|today|tomorrow|later|now|too|also|anyway))*$|\b(?:for|to|with|about|the|an?|my|your|of|from|and|or)$/iu;
/** 'Finished me roll' is no 'me', and nobody's grammar is mended for them. */
const OWN_WAY =
  /\bme (?!giving\b|\p{L}+ing\b|an?\b|the\b|your\b|his\b|her\b|if\b|when\b|to\b|at\b|in\b|on\b|by\b|and\b|about\b|with\b|for\b|what\b|how\b|where\b|know\b|first\b|again\b|back\b|up\b|two\b|one\b|some\b|tonight\b|tomorrow\b|today\b|later\b|too\b|now\b)\p{L}|\bdone (?:print|write|send|tell)\b|\b(?:tell|send) am\b/iu;

const decapitalise = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;

const NEW_SUBJECT = `(?:and|but)\\s(?=i['’]?(?:ll|m|ve|d)\\b|i\\s|he\\b|she\\b|they\\b|it['’]?s?\\b|you\\b)`;
const AFTERTHOUGHT =
  '(?:so(?! that)|because|since|though|although|if you (?:like|want|wish)|no problem|and then yes)\\b';
/** Speech-to-text runs on without a sign: 'text him my number he gets off at four'. */
const RUN_ON = `(?<!\\b(?:that|what|if|whether|where|how|who|when|while|and|than|which|once|until))\\s(?=(?:(?:he|she|they)(?:['’]?(?:s|ll|d|re|ve))?|it['’]?s|i['’]?m|i['’]ve)\\s)`;
/** 'And honestly send me your reel', 'tell him to expect you': what the contact asks of the user is none of the offer. */
const ASKED_OF_USER = `,?\\s(?:and |then |but |just |so ){0,9}(?:honestly |please |maybe |also |just ){0,9}(?:send|e-?mail|text|mail|write|remind|give|bring|call|ask|drop|ping|shoot|show|tell) (?:me|us)\\b|(?<=\\b(?:tonight|today|tomorrow|later|now|\\p{L}+day))\\s(?:just )?(?:tell|send|e-?mail|text|mail|remind|ask|say)\\b`;
const CLAUSE_END = new RegExp(
  `,\\s|\\s[–—-]\\s|\\s${NEW_SUBJECT}|\\s${AFTERTHOUGHT}|${RUN_ON}|${ASKED_OF_USER}`,
  'iu',
);

/** 'ring her on Thursday, I always do on Thursdays' ends at the comma. */
export function cutAtClause(rest: string): string {
  // 'The book she studied from' loses what says which.
  const [first = ''] = rest.split(CLAUSE_END);
  if (
    /\b(?:the|one|that) (?:\p{L}+ )?\p{L}+$/iu.test(first) &&
    /^\s(?:he|she|they|it|i)\b/iu.test(rest.slice(first.length))
  )
    return rest;
  return first
    .split(CLAUSE_END)[0]!
    .replace(
      /(?<!\s(?:too|also|as well|right|now|then|just|ha|po|lah|na|honestly|yeah|man|mate))(?:\s(?:too|also|as well|right|now|then|just|ha|po|lah|na|honestly|yeah|man|mate))+$/i,
      '',
    )
    .trim();
}

/** Puts the full name where the pronoun or the first name stands. */
export function withName(clause: string, name: string): string {
  if (clause.includes(name)) return clause;
  const call = callName(name) ?? name;
  const spoken = new RegExp(`(?<![\\p{L}])${call.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'iu');
  if (spoken.test(clause)) return clause.replace(spoken, name);
  return clause.replace(/\b(?:him|them|her)\b/i, (_, at: number) =>
    HERS.test(clause.slice(at)) ? `${name}'s` : name,
  );
}

/** 'Her line' is hers; 'ask her to call' and 'send her a note' are to her. */
const HERS =
  /^her\b(?=\s(?!(?:before|after|until|because|so|while|as|an?|the|to|if|for|and|or|but|about|when|where|who|how|what|whether|that|which|on|in|at|by|with|from|as|of|off|your|my|our|his|two|three|some|one|this|next|again|up|over|too|also|now|then|first|back|along|down|round|around|through|right|straight|tonight|tomorrow|today|later|soon|call|ring|text|e-?mail|mail|send|write|contact|reach|expect|know|drop|message|give|get|come|see|look|meet|tell|say|reply|answer|do|be|have|set|show|take|put|pick)\b|\p{L}+(?:ly|day)\b)\p{L})/iu;
/** 'I'll forward them': papers, and not people. */
export const THINGS =
  /\b(?:forward|share|print|post|scan|copy|mail|bring|lend|look at|read|mark|send) them\b(?! (?:an?|your|my|the|to)\b)/iu;
