import { callName, type LETTER_KINDS } from '@anyone-else/protocol';
import { calledWell } from '../../before/called-well.ts';
import { LETTERS } from '../../letters.ts';
import { lengthOf } from '../../parts.ts';
import type { Check } from '../check.ts';
import { greets } from '../names.ts';

/** Length of the letter as its kind counts it. */
export function lengthNow(
  kind: (typeof LETTER_KINDS)[number],
  body: string,
): { of: 'words' | 'characters'; now: number; most: number } {
  const { of, most } = LETTERS[kind].most;
  return { of, now: of === 'words' ? lengthOf(body) : [...body.trim()].length, most };
}

/** Fewer words than this say too little to be answered. */
const LEAST: Partial<Record<(typeof LETTER_KINDS)[number], number>> = {
  outreach: 22,
  'first-message': 22,
  note: 12,
};

export const length: Check = ({ kind, body }) => {
  const { of, now, most } = lengthNow(kind, body);
  if (now === 0) return { verdict: 'mend', text: 'There is nothing in it yet.' };
  if (now > most)
    return {
      verdict: 'mend',
      text: `It has ${now} ${of}; at most ${most} get read to the end. Take out what can wait for the talk.`,
    };
  if (lengthOf(body) < (LEAST[kind] ?? 0))
    return {
      verdict: 'look',
      text: 'It is very short: does it say who you are, why you ask this person, and what for?',
    };
  return { verdict: 'good', text: `${now} ${of}: short enough to be read at once.` };
};

const SAYS_NOTHING =
  /^(?:(?:re|fwd?):\s*)?(?:hi|hello|hey|hi there|(?:a )?(?:quick |short |small )?(?:question|questions|request|favou?r|chat|call|note|message|intro(?:duction)?|hello|ask)|help(?: needed| please)?|advice|information(?:al)?(?: interview)?|coffee(?: chat)?|catch[- ]?up|urgent|important|opportunity|in(?:quiry)|enquiry|reaching out|touching base|touch base|following up|follow[- ]?up|networking|connect(?:ing)?|let'?s connect|no subject|job|meeting|talk|please read|hope you can help|your advice|update)[\s.!?]*$/iu;

export const subject: Check = ({ subject: line, kind }) => {
  if (line === '')
    return { verdict: 'mend', text: 'The subject line is empty: say in a few words what it is about.' };
  if (/^re:/iu.test(line) && kind !== 'outreach' && kind !== 'first-message')
    return { verdict: 'good', text: 'It goes on in the same conversation.' };
  if (SAYS_NOTHING.test(line))
    return {
      verdict: 'mend',
      text: 'The subject says nothing of what it is about: name the work, the company or who sent you.',
      quote: line,
    };
  if (line.length > 90)
    return {
      verdict: 'look',
      text: 'The subject is long: its end may not be seen in a list of mails.',
      quote: line,
    };
  if (/\p{Lu}{3,}\s\p{Lu}{3,}|!{2,}/u.test(line))
    return { verdict: 'look', text: 'The subject shouts a little.', quote: line };
  return { verdict: 'good', text: 'The subject says what it is about.', quote: line };
};

export const greeting: Check = ({ greeting: line, body }, { page }) => {
  const call = callName(calledWell(page.name)) ?? page.name;
  const [first = ''] = /^\s*[^,\n]{1,40},/u.exec(body) ?? [];
  if (line === '' && first !== '' && greets(first, page.name))
    return { verdict: 'good', text: 'It greets them by name.', quote: first.trim() };
  if (line === '')
    return { verdict: 'look', text: `It begins without a greeting: ‘Dear ${call},’ is enough.` };
  if (greets(line, page.name)) return { verdict: 'good', text: 'It greets them by name.', quote: line };
  // 'Hello,' and 'Good morning,' are no wrong names.
  const others = line
    .replace(/^(?:dear|hello|hi+|hey|hiya|good (?:morning|afternoon|evening|day)|greetings)(?![\p{L}])/iu, '')
    .replace(/\b(?:there|again|mrs?|ms|dr|prof|you)\b|[^\p{L}]/giu, '');
  if (others === '') return { verdict: 'look', text: `Greet them by name: ‘Dear ${call},’.`, quote: line };
  if (
    /^(?:to whom|.*\b(?:sir|madam|team|all|everyone|recruiter|hiring manager|colleagues?|friends?|professional)\b)/iu.test(
      line,
    )
  )
    return {
      verdict: 'mend',
      text: `It reads like a letter to anybody: greet ${call} by name.`,
      quote: line,
    };
  return {
    verdict: 'mend',
    text: `This letter goes to ${call}, and the greeting names somebody else.`,
    quote: line,
  };
};
