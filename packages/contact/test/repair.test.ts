import { describe, expect, test } from 'vitest';
import { foldContact } from '../src/index.ts';
import { begin, line, personas } from './talk.ts';

const persona = personas.find(({ id }) => id === 'people-partner-errol')!;
const journey = line('How did you come to this work?', 'journey open-question');

describe('turns about the talk itself', () => {
  test('what was not heard is said again, in the same words and not all of them', () => {
    for (const asked of ['Sorry?', 'Pardon, could you repeat that please?', "Sorry, I didn't catch that."]) {
      const talk = begin(persona, 5);
      const told = talk.say(journey).text;
      const again = talk.say(line(asked, 'closed-question')).text;
      expect(told.startsWith(again)).toBe(true);
      expect(again.length).toBeGreaterThan(20);
    }
  });

  test('a lost thread is found: the topic, and nothing new', () => {
    const talk = begin(persona, 5);
    talk.say(journey);
    const before = foldContact(talk.talk().scene).answers.size;
    const { text, move } = talk.say(line("I'm sorry, I lost my thread. Where were we?", 'other googleable'));
    expect(text).toBe('My beginnings.');
    expect(move.steps.map(({ kind }) => kind)).toEqual(['repeat']);
    expect(foldContact(talk.talk().scene).answers.size).toBe(before);
  });

  test('starting over, sorry and slips of the hand are taken kindly', () => {
    for (const said of ["Can we start over? I'm sorry, I was rude.", 'Sorry, I typed nonsense.']) {
      const talk = begin(persona, 5);
      talk.say(journey);
      const { move } = talk.say(line(said, 'rude time-check'));
      expect(move.steps.map(({ kind, list }) => `${kind} ${list}`)).toEqual(['receive go-on']);
    }
  });

  test('nervous and a question after the time: the question first', () => {
    const talk = begin(persona, 5);
    const { move } = talk.say(
      line(
        "I'm a bit nervous, to be honest! Is twenty minutes still good for you?",
        'time-check closed-question',
      ),
    );
    expect(move.steps.map(({ kind }) => kind)).toEqual(['time-check', 'receive']);
    expect(move.steps[1]?.list).toBe('nervous');
  });
});
