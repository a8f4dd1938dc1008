import type { Beat, MoveStep, StoredEvent } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { noAnswers } from '../src/no-answer.ts';

const asks = (text: string, ...beats: Beat[]) =>
  ({
    type: 'user-turn',
    text,
    labels: { beats, acts: [], fouls: [], followUp: true },
  }) as unknown as StoredEvent;
const says = (text: string, ...steps: MoveStep[]) =>
  ({ type: 'contact-turn', text, move: { steps } }) as unknown as StoredEvent;
const answer = (answerId: string, beat: Beat): MoveStep => ({
  kind: 'answer',
  answerId,
  beat,
  depth: 'full',
});
const started = { type: 'started' } as StoredEvent;

it('knows a don’t-know, a deflection and what was told before', () => {
  const events = [
    started,
    asks('What was hard?', 'challenge'),
    says('The nights.', answer('nights', 'challenge')),
    asks('Who sets the rota?', 'team-makeup'),
    says('I would be making it up.', { kind: 'not-mine' }),
    asks('And the pay?', 'other'),
    says('Not on a first call.', { kind: 'deflect' }),
    asks('What else is hard?', 'challenge'),
    says('The nights.', answer('nights', 'challenge')),
    asks('What was the worst of them?', 'challenge'),
    says('The one with the flood.', { kind: 'go-deeper', threadId: 'flood', level: 1 }),
  ];
  expect(noAnswers(events)).toEqual([3, 5, 7]);
});

it('knows an answer to another question, unless it speaks of the same thing', () => {
  const told = answer('bad-news', 'hiring-bar');
  const walk = asks('What are you looking for on that walk?', 'day-to-day');
  expect(
    noAnswers([started, walk, says('I ask for the last time you told a boss something.', told)]),
  ).toEqual([1]);
  expect(noAnswers([started, walk, says('On the walk I look for gaps.', told)])).toEqual([]);
});
