import { type AnsweredBeat, type MoveStep, repairOf } from '@anyone-else/protocol';
import { sentencesOf } from '../said.ts';
import { type Deciding, freshStep, lineStep } from './context.ts';
import { isNervous } from './receive.ts';
import { topicOf } from './topic.ts';

/** Words up to which the last turn is said again: enough to find the way back, no second telling. */
const AGAIN_WORDS = 45;

/** What the talk was on, as one would say it to somebody who has lost the thread. */
const TOPIC: Readonly<Record<AnsweredBeat, string>> = {
  journey: 'My beginnings.',
  'why-company': 'Why here.',
  'day-to-day': 'My working days.',
  'work-life': 'Work and home.',
  culture: 'The people here.',
  challenge: 'The hard parts.',
  learning: 'How one learns.',
  industry: "Where it's going.",
  workflow: 'How we work.',
  'team-makeup': 'The team.',
  'hiring-bar': 'Whom we hire.',
  'career-path': 'The ways in.',
  fit: 'You, I think.',
  advice: 'My advice.',
};

/** Steps for a turn about the talk itself ('Sorry?', 'Where were we?'); undefined for any other. */
export function repairSteps(at: Deciding): MoveStep[] | undefined {
  switch (repairOf(at.heard.text)) {
    case undefined:
      return undefined;
    case 'say-again':
      return [{ kind: 'repeat', echo: lastWords(at) }];
    case 'lost-thread':
      return [{ kind: 'repeat', echo: thread(at) }];
    case 'start-over':
    case 'sorry':
      return isNervous(at) ? orGoOn(at, freshStep(at, 'receive', 'nervous')) : orGoOn(at, []);
    case 'nonsense':
      return at.heard.signals.sorry
        ? orGoOn(at, [])
        : [lineStep(at, 'unclear', 'deflection.unclear', { deflection: 'unclear' })];
  }
}

/** 'Of course, go on': taken kindly, whatever came before. */
const orGoOn = (at: Deciding, steps: MoveStep[]): MoveStep[] =>
  steps.length > 0 ? steps : [lineStep(at, 'receive', 'go-on')];

/** What was said last, from its start, as far as it helps; without a question to the user it would end on another. */
function lastWords({ scene }: Deciding): string {
  const last = scene.events.findLast((event) => event.type === 'contact-turn');
  const said: string[] = [];
  let words = 0;
  for (const sentence of sentencesOf(last?.type === 'contact-turn' ? last.text : '')) {
    words += sentence.split(/\s+/u).length;
    if (said.length > 0 && words > AGAIN_WORDS) break;
    said.push(sentence);
  }
  return said.join(' ');
}

function thread(at: Deciding): string {
  const beat = topicOf(at)?.beats[0];
  return beat === undefined ? 'Only just begun.' : TOPIC[beat];
}
