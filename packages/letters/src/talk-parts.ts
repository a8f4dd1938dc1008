import type { Beat, LetterFact } from '@anyone-else/protocol';
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
      ? `${topic === undefined ? 'Something else you said' : `What you said about ${topic}`} has stayed with me, too:`
      : topic === undefined || topic === topicOf(lead)
        ? 'And so has this:'
        : `So has what you said about ${topic}:`;
  return [part(alone(lead), [lead], 0), part(`${opening} ${quoted(other.text)}`, [other], 3)];
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

/** What the user had asked about, as 'What you said about …' goes on; undefined for small talk. */
const TOPICS: Partial<Record<Beat, string>> = {
  journey: 'your path',
  'why-company': 'choosing this work',
  'day-to-day': 'your days',
  'work-life': 'work and the rest of life',
  culture: 'the people you work with',
  challenge: 'the hard side of it',
  learning: 'learning',
  industry: 'where the field is going',
  workflow: 'how the work gets done',
  'team-makeup': 'the team',
  'hiring-bar': 'what it takes',
  'career-path': 'how people grow',
  fit: 'where I might fit in',
  advice: 'getting ready',
  'stand-out': 'standing out',
};

function topicOf({ asked }: Takeaway): string | undefined {
  const beat = asked?.find((one) => one in TOPICS);
  return beat && TOPICS[beat];
}

/** A line on something that only this contact could have told. */
export function personalPart(personal: Takeaway | undefined): Part[] {
  if (personal === undefined) return [];
  const text =
    personal.form === 'phrase'
      ? `And I won't soon forget ${personal.text}.`
      : `I enjoyed hearing a bit of your own story, too: ${quoted(personal.text)}`;
  return [{ paragraph: 'talk', text, facts: [factOf('personal', personal)], spare: 2 }];
}
