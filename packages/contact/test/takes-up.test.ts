import type { MoveStep, Persona } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { foldContact } from '../src/index.ts';
import { begin, type Line, line, personas } from './talk.ts';

/** A good listener's questions about what was said a moment ago, and what a reader might make of them. */
const story = line('How did you get started in this field?', 'journey open-question acknowledge');
const day = line('What does a normal day look like?', 'day-to-day open-question acknowledge');
const leaning = (text: string, marks: string, leanings: Line['leanings']): Line => ({
  ...line(text, marks),
  ...(leanings ? { leanings } : {}),
});
const of = (id: string) => personas.find((persona) => persona.id.includes(id))!;

/** Every story the talk is on: what was told last and the threads begun in it. */
function atHand(persona: Persona, talk: ReturnType<typeof begin>): ReadonlySet<string> {
  const { answers = [], threadId } = foldContact(talk.talk().scene).topic ?? {};
  const hung = persona.answers.filter(({ id }) => answers.includes(id)).flatMap(({ threads }) => threads);
  return new Set([...answers, ...hung, ...(threadId === undefined ? [] : [threadId])]);
}
const toldIn = (steps: readonly MoveStep[]): string[] =>
  steps.flatMap(({ answerId, threadId }) => answerId ?? threadId ?? []);

test.each([
  ['How did it feel, in that moment?', 'challenge open-question follow', { challenge: 0.85 }],
  ['Were you proud of that?', 'challenge closed-question follow', { challenge: 0.97 }],
  ['Was it a hard time?', 'challenge closed-question', { challenge: 0.9 }],
  ['Did you enjoy it?', 'closed-question', { challenge: 0.2 }],
  ['What did they say when you did that?', 'challenge open-question follow', { challenge: 0.9 }],
] as const)(
  'a question into what was just told is never answered from elsewhere: %s',
  (text, marks, leanings) => {
    for (const persona of personas)
      for (const first of [story, day]) {
        const talk = begin(persona, 6);
        talk.say(first);
        const allowed = atHand(persona, talk);
        const { move } = talk.say(leaning(text, marks, leanings));
        for (const id of toldIn(move.steps)) expect([...allowed], `${persona.id}: ${text}`).toContain(id);
        expect(move.steps.length, persona.id).toBeGreaterThan(0);
      }
  },
);

test('the thing just named is the thing that is gone on with, whatever heading its words have', () => {
  for (const persona of personas) {
    const talk = begin(persona, 6, { temper: 'warm', difficulty: 'gentle' });
    talk.say(story);
    const [cue] = foldContact(talk.talk().scene).lastCues;
    const thread = persona.threads.find(({ id }) => id === cue);
    const noun = thread?.cue.match(/\p{L}+$/u)?.[0];
    if (thread === undefined || noun === undefined || /^(?:seven|thirds|one|nine|twelve)$/u.test(noun))
      continue;
    const { move } = talk.say(
      leaning(
        `What are you looking for with ${noun.endsWith('s') ? 'those' : 'that'} ${noun}?`,
        'hiring-bar open-question follow',
        {
          'hiring-bar': 0.9,
        },
      ),
    );
    expect(toldIn(move.steps), `${persona.id}: ${noun}`).toEqual([thread.id]);
  }
});

test('the four-thirty walk is no hiring question', () => {
  const marisol = of('marisol');
  for (const seed of [1, 2, 3, 4, 5]) {
    const talk = begin(marisol, seed);
    talk.say(day);
    if (!foldContact(talk.talk().scene).cues.has('walk')) continue;
    const { move } = talk.say(
      leaning('What are you looking for on that walk?', 'hiring-bar open-question', { 'hiring-bar': 0.93 }),
    );
    expect(toldIn(move.steps)).toEqual(['walk']);
  }
});

test('where nothing is left to tell of the thing, the thing is named and nothing else told', () => {
  const jodie = of('jodie');
  const talk = begin(jodie, 6);
  const { text } = talk.say(line('What is the culture like where you are?', 'culture open-question'));
  const noun = /\b(card|bucket|eagle|board)\b/u.exec(text)?.[1];
  expect(noun).toBeDefined();
  const { move } = talk.say(
    leaning(`Who painted the ${noun}?`, 'challenge open-question follow', { challenge: 0.3 }),
  );
  const allowed = atHand(jodie, talk);
  for (const id of toldIn(move.steps)) expect([...allowed]).toContain(id);
});

test('a topic of its own stays one, whatever it points at', () => {
  const asks: [string, string, Line['leanings']][] = [
    ['That sounds full. What is the hardest part of it?', 'challenge', { challenge: 0.95 }],
    ['And how many are you in the team, and who does what?', 'team-makeup', { 'team-makeup': 0.97 }],
  ];
  for (const persona of personas)
    for (const [text, beat, leanings] of asks) {
      const talk = begin(persona, 6, { temper: 'warm' });
      talk.say(day);
      const { move } = talk.say(leaning(text, `${beat} open-question follow`, leanings));
      expect(move.steps.find(({ answerId }) => answerId)?.beat, `${persona.id}: ${text}`).toBe(beat);
    }
});

test('no contact claims to have been told what was only written beforehand', () => {
  const asks = [
    story,
    day,
    line('Where would I fit?', 'fit open-question'),
    line('What would you advise?', 'advice open-question'),
  ];
  let wrote = 0;
  for (const persona of personas)
    for (const seed of [1, 2, 3, 4]) {
      const talk = begin(persona, seed, { user: { name: 'Ilse', background: 'baker', targetRole: '' } });
      for (const one of asks)
        for (const { list } of talk.say(one).move.steps) {
          expect(list ?? '').not.toMatch(/^refer-(?:role|field|plain|said)$/u);
          if (list === 'refer-wrote') wrote += 1;
        }
    }
  expect(wrote).toBeGreaterThan(0);
});
