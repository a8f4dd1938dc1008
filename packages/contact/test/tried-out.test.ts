import { expect, test } from 'vitest';
import { echoOf } from '../src/hear/echo.ts';
import { deflectionList } from '../src/lines/lists.ts';
import { begin, line, personas } from './talk.ts';

const of = (id: string) => {
  const found = personas.find((persona) => persona.id === id);
  if (!found) throw new Error(`no contact ${id}`);
  return found;
};
const errol = of('people-partner-errol');
const theo = of('instructional-designer-theo');
const odalys = of('product-designer-odalys');
const journey = line('How did you come to this work?', 'journey open-question');

test('half a sentence answers no yes-or-no question: the story does', () => {
  const asked = line('Was it hard, the first year in an office?', 'challenge closed-question');
  for (const seed of [1, 2, 3, 4]) {
    const { move } = begin(errol, seed).say(asked);
    const step = move.steps.find(({ kind }) => kind === 'answer');
    const told = errol.answers.find(({ id }) => id === step?.answerId);
    if (told?.brief.startsWith('The small room,')) expect(step?.sentences?.[0]).toBe(0);
    expect(step?.depth).toBe('brief');
  }
});

test('a short answer that says something stays short', () => {
  const { move } = begin(odalys, 3).say(line('Do you work from home?', 'work-life closed-question'));
  expect(move.steps.find(({ kind }) => kind === 'answer')?.depth).toBe('brief');
});

test('what they went through is theirs to keep, and no other story stands in for it', () => {
  for (const asked of ['Did you ever get hurt?', 'Were you alone with that?', 'And were you scared?'])
    for (const persona of [errol, theo, odalys]) {
      const talk = begin(persona, 3);
      const before = talk.say(journey).move;
      const told = before.steps.map(({ answerId }) => answerId);
      const hung = persona.answers.filter(({ id }) => told.includes(id)).flatMap(({ threads }) => threads);
      const { move } = talk.say(line(asked, 'challenge closed-question follow'));
      const last = move.steps.find(({ kind }) => kind === 'go-deeper') ?? move.steps.at(-1);
      // More of the very story that was just begun is an answer; anything else is kept.
      if (last?.kind === 'go-deeper') expect(hung, `${persona.id}: ${asked}`).toContain(last.threadId);
      else expect([persona.id, asked, last?.list]).toEqual([persona.id, asked, 'hold-back']);
      expect(move.steps.some(({ kind }) => kind === 'answer')).toBe(false);
      expect(move.steps.some(({ list }) => list === deflectionList('notMine'))).toBe(false);
    }
});

test('somebody called away may go, at once and kindly', () => {
  for (const said of ['I have to go now, my son is ill.', "I'm sorry, I really must run, the school rang."]) {
    const talk = begin(theo, 3);
    talk.say(journey);
    const { move } = talk.say(line(said, 'self-talk'));
    expect(move.ends).toBe(true);
    expect(move.steps.map(({ list }) => list)).toEqual(['goodbye.neutral']);
  }
  const talk = begin(theo, 3);
  talk.say(journey);
  expect(talk.say(line('I have to go through a course first.', 'self-talk')).move.ends).toBe(false);
});

test('only the name is given where only a name is asked for', () => {
  const talk = begin(odalys, 3);
  talk.say(journey);
  const asked = line(
    'Is there anyone else you would talk to if you were me?',
    'anyone-else advice closed-question',
  );
  expect(talk.say(asked).move.steps.every(({ kind }) => kind === 'name')).toBe(true);
});

test('asked for a woman, they name a woman', () => {
  for (const seed of [1, 2, 3]) {
    const talk = begin(theo, seed);
    talk.say(journey);
    const { move } = talk.say(
      line('Do you know a woman my age who made that change?', 'anyone-else closed-question'),
    );
    const [index = -1] = move.steps.flatMap(({ names }) => names ?? []);
    expect(theo.network[index]?.why).toMatch(/\b(?:she|her)\b/i);
  }
});

test('who the user has been is no thing to come back to', () => {
  expect(echoOf('I was only the school secretary, you know.')).toBeUndefined();
  expect(echoOf('I miss the night shift.')).toBe('the night shift');
});

test('a kind word before the question does not turn it into another', () => {
  const talk = begin(errol, 5);
  talk.say(journey);
  const { move } = talk.say({
    ...line(
      "Wow, that sounds tough, I'm sorry. What keeps you there?",
      'challenge open-question reflect follow',
    ),
    leanings: { challenge: 0.45, 'why-company': 0.4 },
  });
  expect(move.steps.find(({ kind }) => kind === 'answer')?.beat).toBe('why-company');
});
