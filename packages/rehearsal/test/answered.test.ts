import type { Labels, StoredEvent } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { asAnswered, inTalk, wasAskedBack } from '../src/answered.ts';
import { persona } from './room.ts';

const misread: Labels = { beats: ['other'], acts: ['open-question', 'self-talk'], fouls: [], followUp: true };

test('words about oneself after a question are an answer, and no question', () => {
  expect(asAnswered(misread, 'i worked bars for 6 years and i liked it when the count was right')).toEqual({
    beats: [],
    acts: ['answer'],
    fouls: [],
    followUp: false,
  });
});

test('an answer that hands the talk back keeps its question', () => {
  const read: Labels = { beats: ['journey'], acts: ['open-question'], fouls: [], followUp: false };
  expect(asAnswered(read, 'I taught maths for eight years. How did you get into it?')).toEqual({
    ...read,
    acts: ['open-question', 'answer'],
  });
});

test('a question alone answers nothing', () => {
  const read: Labels = { beats: ['journey'], acts: ['open-question'], fouls: [], followUp: false };
  expect(asAnswered(read, 'How did you get started?')).toEqual(read);
});

const turn = (kind: 'answer' | 'ask-back' | 'deflect'): StoredEvent => ({
  type: 'contact-turn',
  seq: 1,
  at: '2026-01-01T00:00:00.000Z',
  text: 'And you?',
  interrupted: false,
  move: { steps: [{ kind }], goodwill: 50, warmth: 'neutral', cues: [], ends: false },
});

test('an odd answer is not rude, an insult is', () => {
  const read: Labels = { beats: [], acts: ['answer'], fouls: ['rude'], followUp: false };
  const odd = "well people say they can't find a book and really they want a chat with me";
  expect(asAnswered(read, odd).fouls).toEqual([]);
  expect(asAnswered(read, 'I think that is a stupid question').fouls).toEqual(['rude']);
});

test('nobody presses before something was declined', () => {
  const read: Labels = { beats: ['other'], acts: ['closed-question'], fouls: ['pressed'], followUp: true };
  const fouls = (text: string, ...events: StoredEvent[]) => inTalk(read, { text, events, persona }).fouls;
  expect(fouls('What has that got to do with it?', turn('answer'))).toEqual([]);
  expect(fouls('Just this once?', turn('deflect'), turn('answer'))).toEqual(['pressed']);
});

const deflected = (deflection: 'salary' | 'offTopic'): StoredEvent => ({
  ...(turn('deflect') as Extract<StoredEvent, { type: 'contact-turn' }>),
  move: { steps: [{ kind: 'deflect', deflection }], goodwill: 50, warmth: 'neutral', cues: [], ends: false },
});

test('that they know nothing of it is no refusal that one could press', () => {
  const read: Labels = { beats: ['other'], acts: ['closed-question'], fouls: ['pressed'], followUp: true };
  const said = { text: 'And what about the night shift?', persona };
  expect(inTalk(read, { ...said, events: [deflected('offTopic')] }).fouls).toEqual([]);
  expect(inTalk(read, { ...said, events: [deflected('salary')] }).fouls).toEqual(['pressed']);
  const asked = { ...said, text: "What haven't I asked that I should have?" };
  expect(inTalk(read, { ...asked, events: [deflected('salary')] }).fouls).toEqual([]);
});

test("'come on' after a no presses and is not rude; in other words it may be", () => {
  const read: Labels = { beats: ['other'], acts: ['closed-question'], fouls: ['rude'], followUp: true };
  const fouls = (text: string, event: StoredEvent) => inTalk(read, { text, events: [event], persona }).fouls;
  expect(fouls('come on, just roughly', deflected('salary'))).toEqual(['pressed']);
  expect(fouls('come on, just roughly', turn('answer'))).toEqual([]);
  expect(fouls('come on, this is useless', deflected('salary'))).toEqual(['rude']);
});

test('sympathy is not rude, whatever it names', () => {
  const read: Labels = { beats: [], acts: ['acknowledge'], fouls: ['rude'], followUp: false };
  const fouls = (text: string) => inTalk(read, { text, events: [turn('answer')], persona }).fouls;
  expect(fouls('God, how awful for the two of you, that must have been hell to sit through.')).toEqual([
    'rude',
  ]);
  expect(fouls('Oh no, that must have been awful, and on a Sunday.')).toEqual([]);
});

test('a sentence about oneself takes no talk over, a long story does', () => {
  const read: Labels = { beats: [], acts: ['self-talk'], fouls: ['turned-to-self'], followUp: false };
  const fouls = (text: string) => inTalk(read, { text, events: [turn('answer')], persona }).fouls;
  expect(fouls('I had a boss like that at the hospital.')).toEqual([]);
  expect(fouls(`I had a boss like that, and ${'then there was another one, and I '.repeat(5)}left.`)).toEqual(
    ['turned-to-self'],
  );
});

test('what anybody could have looked up about this contact is a question wasted', () => {
  const read: Labels = { beats: ['other'], acts: ['closed-question'], fouls: ['rude'], followUp: false };
  const said = { events: [], persona };
  expect(inTalk(read, { ...said, text: 'What is your job title?' }).fouls).toEqual(['googleable', 'rude']);
  const known: Labels = { ...read, fouls: ['googleable'] };
  expect(inTalk(known, { ...said, text: 'What is your job title?' })).toEqual(known);
});

test('a question of substance about the contact is none that could have been looked up', () => {
  const read: Labels = { beats: ['journey'], acts: ['open-question'], fouls: [], followUp: false };
  expect(inTalk(read, { text: 'How did the night shift change you?', events: [], persona })).toEqual(read);
});

test('only a question back from the contact asks the user something', () => {
  expect(wasAskedBack([turn('ask-back')])).toBe(true);
  expect(wasAskedBack([turn('ask-back'), turn('answer')])).toBe(false);
  expect(wasAskedBack([])).toBe(false);
});

test('a turn about the talk itself is nothing, whatever was asked before it', () => {
  const read: Labels = { beats: ['journey'], acts: ['open-question'], fouls: ['rude'], followUp: true };
  const nothing = { beats: [], acts: [], fouls: [], followUp: false };
  for (const text of ['Where were we?', "Sorry, I'm just really nervous.", 'Could you say it again?', 'asdf'])
    for (const kind of ['answer', 'ask-back', 'deflect'] as const)
      expect(inTalk(read, { text, events: [turn(kind)], persona })).toEqual(nothing);
  expect(inTalk(read, { text: 'How did you start?', events: [turn('answer')], persona }).beats).toEqual([
    'journey',
  ]);
});
