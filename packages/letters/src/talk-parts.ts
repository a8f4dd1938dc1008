import type { Beat, LetterFact } from '@anyone-else/protocol';
import { meaningOf, overlap } from './meaning.ts';
import type { OwnWords } from './own-words.ts';
import { type Part, quoted } from './parts.ts';
import type { Takeaway } from './takeaways.ts';
import { PERSONAL, PERSONAL_NOTE, PERSONAL_PHRASE } from './thank-you/wordings/personal.ts';
import {
  ADVICE,
  ADVICE_TOO,
  KEPT,
  NOTES,
  PHRASES,
  QUOTES,
  QUOTES_ON,
  SECOND,
  SECOND_NOTE,
  SECOND_ON,
  TWO_ADVICE,
  TWO_PHRASES,
} from './thank-you/wordings/takeaways.ts';
import type { Choose } from './wording.ts';

const factOf = (kind: LetterFact['kind'], { form, text, turn }: Takeaway): LetterFact =>
  form === 'note' ? { kind, text, turn, from: 'told' } : { kind, text, turn };

/** The one or two things that the user takes along, in one sentence or two. */
export function takeawayParts(takeaways: readonly Takeaway[], choose: Choose): Part[] {
  const [first, second] = takeaways;
  if (first === undefined) return [];
  const part = (text: string, told: Takeaway[], spare: number): Part => ({
    paragraph: 'talk',
    text,
    facts: told.map((one) => factOf('takeaway', one)),
    spare,
  });
  if (second === undefined) return [part(alone(first, choose), [first], 0)];
  const both = () => `${first.text}${/,/.test(first.text + second.text) ? '; and' : ', and'} ${second.text}`;
  if (first.form === 'phrase' && second.form === 'phrase')
    return [part(choose('phrases', TWO_PHRASES)(both()), [first, second], 0)];
  if (first.form === 'advice' && second.form === 'advice')
    return [part(choose('advices', TWO_ADVICE)(both()), [first, second], 0)];
  const [lead, other] =
    first.form === 'quote' && second.form === 'advice' ? [second, first] : [first, second];
  return [part(alone(lead, choose), [lead], 0), part(beside(other, lead, choose), [other], 3)];
}

/**
 * What the user said themself would stay with them: nothing else is said to have. What the contact told beside it follows,
 * where it is something else.
 */
export function keptParts(kept: OwnWords, takeaways: readonly Takeaway[], choose: Choose): Part[] {
  const fact: LetterFact = { kind: 'own-promise', text: kept.text, turn: kept.turn };
  const text = choose('kept', KEPT)(kept.text);
  const own: Part = { paragraph: 'talk', text, facts: [fact], spare: 0 };
  const said = meaningOf(kept.text);
  const others = takeaways.filter((one) => overlap(said, meaningOf(one.text)) === 0);
  const other = others.find(({ form }) => form === 'advice') ?? others.find(({ form }) => form === 'quote');
  if (other === undefined) return [own];
  const too =
    other.form === 'advice'
      ? choose('advice too', ADVICE_TOO)(other.text)
      : choose('second', SECOND)(quoted(other.text));
  return [own, { paragraph: 'talk', text: too, facts: [factOf('takeaway', other)], spare: 3 }];
}

function alone(takeaway: Takeaway, choose: Choose): string {
  const { text } = takeaway;
  switch (takeaway.form) {
    case 'advice':
      return choose('advice', ADVICE)(text);
    case 'phrase':
      return choose('phrase', PHRASES)(text);
    case 'note':
      return choose('note', NOTES)(text);
    case 'quote': {
      const topic = topicOf(takeaway);
      return topic === undefined
        ? choose('quote', QUOTES)(quoted(text))
        : choose('quote on', QUOTES_ON)(quoted(text), topic);
    }
  }
}

/** After another takeaway. */
function beside(other: Takeaway, lead: Takeaway, choose: Choose): string {
  if (other.form === 'note') return choose('second note', SECOND_NOTE)(other.text);
  const topic = topicOf(other);
  return topic === undefined || topic === topicOf(lead)
    ? choose('second', SECOND)(quoted(other.text))
    : choose('second on', SECOND_ON)(quoted(other.text), topic);
}

/**
 * What the user had asked about, as 'What you said about …' goes on, with words by which the question and the answer show
 * that it is about this: people ask one thing beside another, and answer with whatever comes to mind.
 */
const TOPICS: Partial<Record<Beat, [topic: string, asked: RegExp, shown: RegExp]>> = {
  'day-to-day': [
    'your days',
    /\b(?:days?|shift|week|morning)\b/iu,
    /\b(?:(?:every|each) (?:day|morning|week)|mornings?|(?:mon|tues|wednes|thurs|fri)days|at (?:six|seven|eight|nine))\b/i,
  ],
  'work-life': [
    'work and the rest of life',
    /\b(?:home|life|family|hours|evenings?|weekends?|balance)\b/iu,
    /\b(?:weekends?|evenings?|home|holidays?|nights?)\b/i,
  ],
  challenge: [
    'the hard side of it',
    /\b(?:hard(?:est)?|worst|difficult|tough(?:est)?|challeng\p{L}*|struggle\p{L}*)\b/iu,
    /\b(?:hard(?:est)?|worst|difficult|tough(?:est)?|mistakes?|wrong)\b/i,
  ],
  learning: ['learning', /\blearn\p{L}*|\bteach/iu, /\b(?:learn\w*|course|teach\w*|read)\b/i],
  'team-makeup': ['the team', /\bteam\b/iu, /\b(?:of us|our team|the team)\b/i],
  'hiring-bar': [
    'what it takes',
    /\b(?:look for|takes|need|matters?|hire|hiring|good at|requirements?|qualif\p{L}*)\b/iu,
    /\b(?:you need|you must|look for|certificate|degree|licen[cs]e|what counts|the (?:good|great|best) ones|we hire)\b/i,
  ],
  advice: [
    'getting ready',
    /\b(?:prepar\p{L}*|get(?:ting)? ready|ready for)\b/iu,
    /\b(?:start with|learn|read|practi[sc]e|course|certificate|exam)\b/i,
  ],
  'stand-out': [
    'standing out',
    /\b(?:stand(?:s|ing)? out|set(?:s)? \p{L}+ apart|different from)\b/iu,
    /\b(?:stand out|most people|apply|applications?|portfolio|certificate)\b/i,
  ],
};

function topicOf({ asked, question = '', text }: Takeaway): string | undefined {
  for (const beat of asked ?? []) {
    const [topic, asks, shown] = TOPICS[beat] ?? [];
    if (asks?.test(question) && shown?.test(text)) return topic;
  }
  return undefined;
}

/** A line on something that only this contact could have told. */
export function personalPart(personal: Takeaway | undefined, choose: Choose): Part[] {
  if (personal === undefined) return [];
  const text =
    personal.form === 'phrase'
      ? choose('personal phrase', PERSONAL_PHRASE)(personal.text)
      : personal.form === 'note'
        ? choose('personal note', PERSONAL_NOTE)(personal.text)
        : choose('personal', PERSONAL)(quoted(personal.text));
  return [{ paragraph: 'talk', text, facts: [factOf('personal', personal)], spare: 2 }];
}
