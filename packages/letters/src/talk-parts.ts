import type { Beat, LetterFact } from '@anyone-else/protocol';
import { meaningOf, overlap } from './meaning.ts';
import type { OwnWords } from './own-words.ts';
import { type Part, quoted } from './parts.ts';
import type { Takeaway } from './takeaways.ts';

const factOf = (kind: LetterFact['kind'], { text, turn }: Takeaway): LetterFact => ({ kind, text, turn });

/** The one or two things that the user takes along, in one sentence or two. */
export function takeawayParts(takeaways: readonly Takeaway[]): Part[] {
  const [first, second] = takeaways;
  if (first === undefined) return [];
  const part = (text: string, told: Takeaway[], spare: number): Part => ({
    paragraph: 'talk',
    text,
    facts: told.map((one) => factOf('takeaway', one)),
    spare,
  });
  if (second === undefined) return [part(alone(first), [first], 0)];
  if (first.form === 'phrase' && second.form === 'phrase') {
    const and = /,/.test(first.text + second.text) ? '; and' : ', and';
    return [part(`Two things have stayed with me: ${first.text}${and} ${second.text}.`, [first, second], 0)];
  }
  if (first.form === 'advice' && second.form === 'advice') {
    const and = /,/.test(first.text + second.text) ? '; and' : ', and';
    return [
      part(
        `I'm taking two pieces of your advice with me: ${first.text}${and} ${second.text}.`,
        [first, second],
        0,
      ),
    ];
  }
  const [lead, other] =
    first.form === 'quote' && second.form === 'advice' ? [second, first] : [first, second];
  const topic = topicOf(other);
  const opening =
    lead.form === 'advice'
      ? `${topic === undefined ? 'Something else you said' : `What you said about ${topic}`} has stayed with me:`
      : topic === undefined || topic === topicOf(lead)
        ? 'So has this:'
        : `So has what you said about ${topic}:`;
  return [part(alone(lead), [lead], 0), part(`${opening} ${quoted(other.text)}`, [other], 3)];
}

/**
 * What the user said themself would stay with them: nothing else is said to have. A piece of advice may stand beside it
 * where it is another one.
 */
export function keptParts(kept: OwnWords, takeaways: readonly Takeaway[]): Part[] {
  const fact: LetterFact = { kind: 'own-promise', text: kept.text, turn: kept.turn };
  const own: Part = { paragraph: 'talk', text: `As I said, ${kept.text}.`, facts: [fact], spare: 0 };
  const said = meaningOf(kept.text);
  const advice = takeaways.find(
    ({ form, text }) => form === 'advice' && overlap(said, meaningOf(text)) === 0,
  );
  if (advice === undefined) return [own];
  const text = `I'm grateful for your advice ${advice.text}, too.`;
  return [own, { paragraph: 'talk', text, facts: [factOf('takeaway', advice)], spare: 3 }];
}

function alone(takeaway: Takeaway): string {
  switch (takeaway.form) {
    case 'advice':
      return `I'll remember your advice ${takeaway.text}.`;
    case 'quote': {
      const topic = topicOf(takeaway);
      const what = topic === undefined ? 'One thing you said' : `What you said about ${topic}`;
      return `${what} has stayed with me: ${quoted(takeaway.text)}`;
    }
    case 'phrase':
      return `One thing has stayed with me: ${takeaway.text}.`;
  }
}

/**
 * What the user had asked about, as 'What you said about …' goes on, and words by which an answer shows that it is about
 * this: people answer a question with whatever comes to mind.
 */
const TOPICS: Partial<Record<Beat, [topic: string, shown: RegExp]>> = {
  'day-to-day': [
    'your days',
    /\b(?:(?:every|each) (?:day|morning|week)|mornings?|(?:mon|tues|wednes|thurs|fri)days|at (?:six|seven|eight|nine))\b/i,
  ],
  'work-life': ['work and the rest of life', /\b(?:weekends?|evenings?|home|holidays?|nights?)\b/i],
  challenge: ['the hard side of it', /\b(?:hard(?:est)?|worst|difficult|lost|mistakes?|wrong)\b/i],
  learning: ['learning', /\b(?:learn\w*|course|teach\w*|read)\b/i],
  'team-makeup': ['the team', /\b(?:of us|our team|the team)\b/i],
  'hiring-bar': [
    'what it takes',
    /\b(?:you need|you must|look for|certificate|degree|licen[cs]e|what counts|the (?:good|great|best) ones|we hire)\b/i,
  ],
  advice: ['getting ready', /\b(?:start with|learn|read|practi[sc]e|course|certificate|exam)\b/i],
  'stand-out': ['standing out', /\b(?:stand out|most people|apply|applications?|portfolio|certificate)\b/i],
};

function topicOf({ asked, text }: Takeaway): string | undefined {
  for (const beat of asked ?? []) {
    const [topic, shown] = TOPICS[beat] ?? [];
    if (shown?.test(text)) return topic;
  }
  return undefined;
}

/** A line on something that only this contact could have told. */
export function personalPart(personal: Takeaway | undefined): Part[] {
  if (personal === undefined) return [];
  const text =
    personal.form === 'phrase'
      ? `And I won't soon forget ${personal.text}.`
      : `I enjoyed hearing a bit of your own story: ${quoted(personal.text)}`;
  return [{ paragraph: 'talk', text, facts: [factOf('personal', personal)], spare: 2 }];
}
