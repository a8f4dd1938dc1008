import type { StoredEvent, Turn } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { fairHints, saidAgain } from '../src/hints.ts';

const they = (text: string): Turn => ({ speaker: 'contact', text, labels: null });
const you = (text: string, closes = false): Turn => ({
  speaker: 'user',
  text,
  labels: { beats: [], acts: closes ? ['close'] : ['open-question'], fouls: [], followUp: false },
});
const cue = (turn: number, pickedUpAt: number | null = null) => ({ turn, quote: 'q', pickedUpAt });

const TALK = [
  you('How?'),
  they('By a bear.'),
  you('And now?'),
  they('Quiet.'),
  you('Bye!', true),
  they('A crane.'),
];

it('counts a hint that could have been picked up', () => {
  expect(fairHints([cue(1), cue(3)], TALK, [])).toEqual([cue(1), cue(3)]);
});

it('counts none in the last words, which nobody could answer', () => {
  expect(fairHints([cue(1), cue(5)], TALK, [])).toEqual([cue(1)]);
  expect(fairHints([cue(5)], [...TALK, you('Bye bye.', true)], [])).toEqual([]);
  expect(fairHints([cue(5)], [...TALK, you('A crane?')], [])).toEqual([cue(5)]);
});

it('counts none in a turn that was cut off and said again', () => {
  const contact = (interrupted: boolean, again = false) =>
    ({ type: 'contact-turn', interrupted, ...(again ? { again } : {}) }) as StoredEvent;
  const user = { type: 'user-turn' } as StoredEvent;
  const started = { type: 'started' } as StoredEvent;
  const events = [
    started,
    user,
    contact(true),
    contact(true, true),
    contact(false, true),
    user,
    contact(true),
  ];
  expect(saidAgain(events)).toEqual([1, 2]);
  expect(fairHints([cue(1), cue(3, 4)], TALK, [1])).toEqual([cue(3, 4)]);
  expect(fairHints([cue(2), cue(2, 4)], TALK, [1])).toEqual([cue(2, 4)]);
});

it('holds no hint against whoever took it up next, whatever came back', () => {
  const talk = (text: string, followUp: boolean): Turn[] => [
    you('How?'),
    they('I count. The half past four walk tells me more.'),
    { ...you(text), labels: { ...you(text).labels!, followUp } },
    they('Not on a first call.'),
    you('And now?'),
    they('Quiet.'),
  ];
  const walk = { turn: 1, quote: 'The half past four walk tells me more.', pickedUpAt: null };
  const fair = (text: string, followUp: boolean) => fairHints([walk], talk(text, followUp), []);
  expect(fair('What are you looking for on that walk?', true)).toEqual([{ ...walk, pickedUpAt: 2 }]);
  // A follow-up on something, or a word of theirs, may have meant it: then nothing is said.
  expect(fair('Was it a hard time?', true)).toEqual([]);
  expect(fair('Do you walk to work?', false)).toEqual([]);
  expect(fair('What is your team like?', false)).toEqual([walk]);
  const doubt = { labels: you('').labels!, confidence: {}, unsure: ['followUp'], sentences: [] };
  expect(
    fairHints([walk], talk('Was it a hard time?', false), [], [null, null, doubt, null, null, null]),
  ).toEqual([]);
});
