import { loadContent } from '@anyone-else/content';
import type { Beat, Turn } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { draftThankYou, verifyLetter } from '../src/index.ts';
import { plainSpeech } from '../src/plain-speech.ts';

const playbook = loadContent().playbooks.get('full-arc')!;
const ask = (text: string, ...beats: Beat[]): Turn => ({
  speaker: 'user',
  text,
  labels: { beats, acts: [], fouls: [], followUp: false },
});
const tell = (text: string): Turn => ({ speaker: 'contact', text, labels: null });
const letterFor = (turns: Turn[], name = 'Maya Ortiz') =>
  draftThankYou({
    turns,
    user: { name },
    contact: { name: "Raman, Priya (St. Anne's)" },
    closer: { asked: true, turn: 0, specific: true },
    names: [],
    playbook,
  });

describe('stutters are left out when words are given back', () => {
  it.each([
    [
      "If something comes on a Friday you you don't have a weekend.",
      "If something comes on a Friday you don't have a weekend.",
    ],
    ['Say what you mean in in ten lines.', 'Say what you mean in ten lines.'],
    ['Um, I was, uh, a ward clerk for, er, nine years.', 'I was a ward clerk for nine years.'],
    ['I, I wrote the the first table.', 'I wrote the first table.'],
    ['In the in the first week you watch.', 'In the first week you watch.'],
    [
      'I worked in the ER, and in the er they had had enough.',
      'I worked in the ER, and in the er they had had enough.',
    ],
    ['We know that that works.', 'We know that that works.'],
  ])('%s', (said, plain) => {
    expect(plainSpeech(said)).toBe(plain);
  });

  it('in what was offered, too', () => {
    const turns = [
      ask('May I write to you?', 'stay-in-touch'),
      tell("I'll send you the the list, uh, of courses on on Monday."),
    ];
    const letter = letterFor(turns);
    expect(letter.body).toContain('your offer to send me the list of courses on Monday.');
    expect(verifyLetter(letter, turns)).toEqual([]);
  });

  it('and the letter rests on the turn still', () => {
    const turns = [
      ask('How are your weeks?', 'day-to-day'),
      tell("If something comes on a Friday you you don't, uh, have a weekend in in the lab."),
    ];
    const letter = letterFor(turns);
    expect(letter.body).toContain("“If something comes on a Friday you don't have a weekend in the lab.”");
    expect(letter.facts[0]).toMatchObject({ kind: 'takeaway', turn: 1 });
    expect(verifyLetter(letter, turns)).toEqual([]);
  });
});

it.each([
  "We're a small biometrics group, so I'm not sure what I can do.",
  "I'm not handing out my people's names to somebody I have known for seven minutes.",
  "I've got two kids, so I leave the office at five every day.",
  'I was burned out after three years on the night shift.',
  'My daughter is nine and learned to read this winter.',
  'I think I liked that it could be finished after nine weeks.',
  "You'd not be safe with gas and two years of school.",
  'Ask which of the four was weak.',
  'I use one as a bad colleague in the first two weeks.',
  'Every year the publishers raise them by nine per cent.',
  'I went back to school that fall, for two years of nights.',
  'They learn to read the tables in the first two weeks.',
  "Any farm that's short of hands at lambing in the first two weeks.",
])('is never given back: %s', (text) => {
  const letter = letterFor([
    ask('What do you look for?', 'hiring-bar'),
    tell(text),
    ask('And before that?', 'journey'),
    tell(text),
  ]);
  expect(letter.body).not.toContain('“');
  expect(letter.facts).toEqual([]);
});

it('chooses what was caught, not the refusal', () => {
  const turns = [
    ask('Can you help me?', 'other'),
    tell("We're a small biometrics group, so I'm not sure what I can do."),
    ask('What do you do there?', 'day-to-day'),
    tell('Last year we caught a dosing error that would have hurt people.'),
  ];
  expect(letterFor(turns).body).toContain(
    '“Last year we caught a dosing error that would have hurt people.”',
  );
});

it('names a topic only where the words are about it', () => {
  const said = (text: string) => letterFor([ask('What do you look for?', 'hiring-bar'), tell(text)]).body;
  expect(said('A retired judge lost forty thousand to a man with a nice voice.')).not.toContain(
    'what it takes',
  );
  expect(said('You need a driving licence and a good temper at five in the morning.')).toContain(
    'what it takes',
  );
});

it('joins what is to be done with an and', () => {
  const turns = [
    ask('What would you do?', 'advice'),
    tell('Take one public dataset, map it by hand, write down every gap.'),
  ];
  expect(letterFor(turns).body).toContain(
    ' to take one public dataset, map it by hand, and write down every gap',
  );
});

describe('what the user promised is kept', () => {
  const talk = (promise: string) => [
    ask('What would you do in my place?', 'advice'),
    tell('Learn to read a table before you draw one.'),
    ask(promise, 'stay-in-touch'),
  ];

  it('in their own words, with the turn', () => {
    const turns = talk("Thank you so much. I'll let you know how the exercise goes, promise.");
    const letter = letterFor(turns);
    expect(letter.body).toContain("I'll let you know how the exercise goes.");
    expect(letter.facts).toContainEqual({
      kind: 'own-promise',
      text: "I'll let you know how the exercise goes",
      turn: 2,
    });
    expect(verifyLetter(letter, turns)).toEqual([]);
  });

  it.each(["I'll let you know how it goes.", "I'll send you my résumé for the job tonight."])(
    'not where it says too little, or asks: %s',
    (promise) => {
      const { body, facts } = letterFor(talk(promise));
      expect(facts.map(({ kind }) => kind)).not.toContain('own-promise');
      expect(body).not.toMatch(/how it goes|résumé/);
    },
  );

  it('and the check knows a promise that nobody made', () => {
    const turns = talk('Goodbye.');
    const text = "I'll let you know how the exercise goes";
    const letter = {
      ...letterFor(turns),
      body: text,
      facts: [{ kind: 'own-promise' as const, text, turn: 2 }],
    };
    expect(verifyLetter(letter, turns)).toEqual([`own-promise "${text}": turn 2 makes no such promise`]);
  });
});

it('greets and signs with names as they are said', () => {
  const { body } = letterFor([ask('Hello.')], 'Ortiz, Maya (Ward 3)');
  expect(body).toMatch(/^Dear Priya,/);
  expect(body.endsWith('Warm regards,\nMaya Ortiz')).toBe(true);
});
