import { loadContent } from '@anyone-else/content';
import type { Beat, KnownFacts, Turn } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { draftThankYou, type ThankYouInput, verifyLetter } from '../src/index.ts';
import { lengthOf } from '../src/parts.ts';

const ask = (text: string, ...beats: Beat[]): Turn => ({
  speaker: 'user',
  text,
  labels: { beats, acts: [], fouls: [], followUp: false },
});
const tell = (text: string): Turn => ({ speaker: 'contact', text, labels: null });
const talk: Turn[] = [
  ask('What would you do in my place?', 'advice'),
  tell('Watch five strangers use a ticket machine and write down what their hands do.'),
];
const input: ThankYouInput = {
  turns: talk,
  user: { name: 'Maya Ortiz' },
  contact: { name: 'Dan Whitlock', company: 'Loomwork' },
  closer: { asked: false, turn: null, specific: false },
  names: [],
  playbook: loadContent().playbooks.get('full-arc')!,
};
const words = (count: number, word = 'long') => Array(count).fill(word).join(' ');
const knows = (takeaway: string): KnownFacts => ({
  takeaways: [{ text: takeaway, turn: 1, followedUp: false }],
  promises: [],
  names: [],
  introduction: null,
});

describe('people to talk to', () => {
  it.each(['Dan', 'Whitlock', 'Mr. Whitlock', 'Maya', 'Ms Ortiz', 'maya ortiz'])(
    'are never the two who talked: %s',
    (name) => {
      const turns = [...talk, tell(`Write to ${name}.`)];
      const { body, facts } = draftThankYou({ ...input, turns, names: [{ name, turn: 2 }] });
      expect(facts.filter(({ kind }) => kind === 'name')).toEqual([]);
      expect(body).not.toContain('put the two of us in touch');
    },
  );

  it('may share a first name with one of them', () => {
    const turns = [...talk, tell('Write to Dan Abara.')];
    expect(draftThankYou({ ...input, turns, names: [{ name: 'Dan Abara', turn: 2 }] }).body).toContain(
      'Dan Abara',
    );
  });
});

describe('the role hoped for', () => {
  const closer = (targetRole: string) =>
    /, perhaps .+? role(?=[?.,])/.exec(draftThankYou({ ...input, user: { targetRole } }).body)?.[0] ?? '';

  it.each([
    ['a product designer', ', perhaps somebody close to the product designer role'],
    ['The Head of Data.', ', perhaps somebody close to the head of Data role'],
    ['UX designer', ', perhaps somebody close to the UX designer role'],
    ['product designer\nrole', ', perhaps somebody close to the product designer role'],
    ['  ', ''],
    [words(9), ''],
    ['I do not know. Anything?', ''],
  ])('%j', (role, clause) => {
    expect(closer(role)).toBe(clause);
  });

  it('takes the place held for it in the words of the file', () => {
    const known = knows('what a {{targetRole}} at {{company}} does on Mondays');
    const contact = { name: 'Dan', company: 'Loom\nwork  Ltd' };
    const { body } = draftThankYou({ ...input, contact, user: { targetRole: 'a Product designer.' }, known });
    expect(body).toContain('what a product designer at Loom work Ltd does on Mondays');
  });
});

it.each<[string, Partial<ThankYouInput>]>([
  ['a long workplace', { contact: { name: 'Dan', company: words(200) } }],
  ['long names', { user: { name: words(200) }, contact: { name: words(200) } }],
  ['a long role', { user: { targetRole: words(200) } }],
  [
    'all of them, and files that say much',
    {
      user: { name: words(200), targetRole: words(200) },
      contact: { name: words(200), company: words(200) },
      known: knows(words(200)),
    },
  ],
])('stays within 170 words with %s', (_, fields) => {
  const letter = draftThankYou({ ...input, ...fields });
  expect(lengthOf(letter.body)).toBeLessThanOrEqual(170);
  expect(verifyLetter(letter, talk, fields.known)).toEqual([]);
  expect(letter.body).toMatch(/[Tt]hank|grateful|appreciate|kind of you/);
  expect(letter.facts.map(({ kind }) => kind)).toContain('closer');
  expect(letter.subject.length).toBeLessThan(150);
});

it('keeps every field on one line', () => {
  const { subject, body } = draftThankYou({
    ...input,
    user: { name: 'Maya\r\nOrtiz\u202E' },
    contact: { name: 'Dan\nWhitlock', company: ' Loom\r\nBcc: all\u0000 ' },
  });
  expect(subject).not.toMatch(/[\r\n]/);
  expect(body).toContain(' at Loom Bcc: all');
  expect(body).toMatch(/^Dear Dan,\n\n/);
  expect(body.endsWith('\n\nWarm regards,\nMaya Ortiz')).toBe(true);
});

it.each([
  "Don't talk to Tom Becker, he hates calls.",
  'Never ask the old hands in the workshop about the strike.',
  "Don't mention the second floor to anyone in the first week.",
  'The best thing you could do is to watch Tom Becker for a day.',
  'If you want to learn the trade, ask Marlene at the front desk.',
  "The rest of what you should learn first you'll find on the website of the chamber.",
  "Before that there's the front desk, where everybody should start, and learn the names of the samples.",
  "There are posts for those who start with us, which don't need one.",
  'First you should learn to write a report for the night shift, and',
  "I do know the people to start with, but I don't pass on colleagues' details without asking.",
])('is no takeaway: %s', (text) => {
  const turns = [ask('What would you do in my place?', 'advice'), tell(text)];
  expect(draftThankYou({ ...input, turns }).facts.map(({ kind }) => kind)).toEqual(['closer']);
});

it.each([
  'Never draw a screen before you have watched five people use the old one.',
  'On Tuesdays each of us reads ten of the complaints aloud to the others.',
  'Talk to ten nurses before you write a single line of the plan.',
])('is a takeaway: %s', (text) => {
  const turns = [ask('What would you do in my place?', 'advice'), tell(text)];
  expect(draftThankYou({ ...input, turns }).facts.map(({ kind }) => kind)).toContain('takeaway');
});

it('gives spoken words the capitals of a sentence, and changes no word', () => {
  const said = "of course the first thing to learn is the list i write before i'm home";
  const { body } = draftThankYou({ ...input, turns: [ask('What would you do?', 'advice'), tell(said)] });
  expect(body).toContain("“The first thing to learn is the list I write before I'm home.”");
});

it('gives no thanks for an offer that says neither what nor whom', () => {
  const turns = [
    ask('Could you introduce us?', 'introduction'),
    tell(
      'priya ill tell tonight shes on my shift royce you get the paper first send me a picture of it and ill walk it over to him myself',
    ),
  ];
  const names = [
    { name: 'Priya', turn: 1 },
    { name: 'Royce', turn: 1 },
  ];
  expect(draftThankYou({ ...input, turns, names }).body).not.toContain('tell tonight');
});
