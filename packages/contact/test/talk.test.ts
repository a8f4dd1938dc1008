import { expect, test } from 'vitest';
import { begin, hold, line, personas } from './talk.ts';

const lines = [
  line(
    'Thanks for making the time. Is twenty minutes still all right?',
    'thanks time-check acknowledge closed-question',
  ),
  line('How did you get started in this?', 'journey open-question'),
  line('What does a typical day look like for you?', 'day-to-day open-question'),
];

test('every contact greets and answers on the beat that was asked', () => {
  for (const persona of personas) {
    const talk = begin(persona, 7);
    expect(persona.greetings.map((greeting) => greeting.replaceAll('{{user}}', 'Maya'))).toContain(
      talk.greeting.text,
    );
    const moves = lines.map((one) => talk.say(one).move);
    expect(moves[0]?.steps[0]?.kind).toBe('time-check');
    expect(moves[1]?.steps.find((step) => step.answerId)?.beat).toBe('journey');
    expect(moves[2]?.steps.find((step) => step.answerId)?.beat).toBe('day-to-day');
  }
});

test('the same seed and turns give the same talk', () => {
  for (const persona of personas) {
    const once = hold(persona, 11, lines).turns;
    expect(hold(persona, 11, lines).turns).toEqual(once);
  }
});
