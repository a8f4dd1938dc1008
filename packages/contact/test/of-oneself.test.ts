import { expect, test } from 'vitest';
import { begin, line, personas } from './talk.ts';

const story = line('How did you get started in this field?', 'journey open-question acknowledge');
const closer = line('Is there anyone else you think I should talk to?', 'anyone-else closed-question');

test('what only they can know is never somebody else’s department', () => {
  for (const persona of personas) {
    const talk = begin(persona, 6);
    talk.say(story);
    const asked = { ...line('Do you quarrel with plumbers?', 'closed-question'), leanings: {} };
    const { move } = talk.say(asked);
    expect(move.steps.at(-1)?.list, persona.id).toBe('of-oneself');
  }
});

test('a word with her, once she was named, is an introduction and no job', () => {
  for (const persona of personas) {
    const talk = begin(persona, 6);
    talk.say(story);
    talk.say(closer);
    const { move } = talk.say(
      line('Could you put in a word for me with her?', 'introduction closed-question request follow'),
    );
    expect(
      move.steps.some(({ deflection }) => deflection === 'askedForJob'),
      persona.id,
    ).toBe(false);
  }
});

test('another case is asked for, and another is told', () => {
  const worst = { challenge: 0.97 };
  const asked = { ...line('And one that went badly?', 'challenge open-question follow'), leanings: worst };
  const told = personas.filter((persona) => {
    const talk = begin(persona, 6);
    talk.say({
      ...line('Can you describe a good day?', 'day-to-day open-question'),
      leanings: { 'day-to-day': 0.98 },
    });
    return talk.say(asked).move.steps.some(({ beat }) => beat === 'challenge');
  });
  // With two of them the day at hand has more to tell of it, and that is told.
  expect(told.length).toBeGreaterThanOrEqual(personas.length - 2);
});
