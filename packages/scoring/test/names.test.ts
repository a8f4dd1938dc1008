import { describe, expect, test } from 'vitest';
import { findNames } from '../src/index.ts';
import { they, you } from './talks.ts';

const answer = (text: string) =>
  findNames([you('Who else should I talk to?', 'anyone-else open-question'), they(text)]);
const unasked = (text: string) => findNames([you('What is it like?', 'culture open-question'), they(text)]);
const names = (found: ReturnType<typeof findNames>) => found.map(({ name }) => name);

describe('people put forward in answer to the question', () => {
  test.each([
    ['Oh, Leila Haddad. She came from cardiac eighteen months ago.', ['Leila Haddad']],
    ['You could try our supply chain lead, Owen Marsh. He came from a car plant.', ['Owen Marsh']],
    [
      'Two. Paco Luna, who was a train driver, and Hannelore, who does the pastry class.',
      ['Paco Luna', 'Hannelore'],
    ],
    ['Mbali Zwane, Cape Town. She did atlases for years.', ['Mbali Zwane']],
    ['You can ask for Mrs. Lindgren. She runs admissions.', ['Mrs. Lindgren']],
    ['Talk to Big Ray, Ray Dominguez. He will be straight with you.', ['Ray Dominguez']],
    ['Yes, Ivo. Ivo Petrov leads the team.', ['Ivo Petrov']],
    ["Amadou Bah's in Basel now, go and see him as well.", ['Amadou Bah']],
    ["Yes! My colleague Sam runs that. I'll ask him.", ['Sam']],
    ["There's a woman called Priya at Acme.", ['Priya']],
    ["Probably Dave. Dave's been here forever.", ['Dave']],
    ['Sure, talk to Tom.', ['Tom']],
    ["I'd start with Miguel.", ['Miguel']],
    [
      'Kenji Watanabe over in Platform. And Lucy Hall, she runs our internships.',
      ['Kenji Watanabe', 'Lucy Hall'],
    ],
    ['oh yeah call tavon greer hes second year', ['Tavon Greer']],
    ['her actually her name is jocelyn tate she is on nights', ['Jocelyn Tate']],
  ])('%s', (text, wanted) => {
    expect(names(answer(text))).toEqual(wanted);
  });

  test.each([
    "I don't pass names on. People here get too many letters.",
    'The growers have an open day in May. Goodbye!',
    'Try the Gold Museum in Bogotá, or the Tin Shed.',
    "Moira's sister might know, but she is in Hull.",
    'not just now weve two off sick and im not putting more on the rest',
    'Not off the top of my head, sorry.',
    'Tricky. Honestly, most people I know are in Berlin or at Microsoft.',
    'You could join the UX Collective on Slack.',
    "I'd try LinkedIn, or the alumni office.",
    "Please don't write to Sarah, she is snowed under.",
    'Find someone. Build a sawhorse, with joints, no screws, and bring it.',
    'Mornings, the bench. Six in my unit are new. Training in the afternoon. Anything on the hours?',
    'Sit in on a class. Learn from the drivers. Sketch a form every day.',
  ])('nobody: %s', (text) => {
    expect(names(answer(text))).toEqual([]);
  });

  test('what they say of the person comes along, word for word', () => {
    expect(answer('Tor Eide, who does this for a ferry company.')).toEqual([
      { name: 'Tor Eide', turn: 1, why: 'who does this for a ferry company' },
    ]);
    expect(answer('Tor Eide. He is more patient than I am.')[0]?.why).toBe('He is more patient than I am');
  });
});

describe('people put forward unasked', () => {
  test.each([
    ['You should talk to Ana, she did the same.', ['Ana']],
    ['Oh, and you should talk to Terrence, Terrence Bell, he came from tree work.', ['Terrence Bell']],
    ['Mrs Abernathy at the county branch runs it, do talk to her whatever you do.', ['Mrs Abernathy']],
    ["I'll introduce you to Kofi Mensah if you like.", ['Kofi Mensah']],
  ])('%s', (text, wanted) => {
    expect(names(unasked(text))).toEqual(wanted);
  });

  test.each([
    'My boss then, Amadou Bah, asked me whether I would put a crib there.',
    'I shouted at Nuala to write down the clock.',
    'I could see Colette through the glass, not coming to help.',
    'We moved to Hull in March, and I learned it from Odile Charron.',
  ])('mentioned only: %s', (text) => {
    expect(names(unasked(text))).toEqual([]);
  });

  test('neither speaker is put forward', () => {
    const turns = [
      you('Who else?', 'anyone-else open-question'),
      they('Goodbye, Mr. Prosser. Ask for Beatriz Amaro at the gate.'),
    ];
    expect(names(findNames(turns, ['Beatriz Amaro', 'Julian Prosser']))).toEqual([]);
  });

  test('each person is found once', () => {
    const turns = [
      you('Who else?', 'anyone-else open-question'),
      they('Leila Haddad.'),
      you('Thanks!'),
      they('Do write to Leila soon.'),
    ];
    expect(names(findNames(turns))).toEqual(['Leila Haddad']);
  });
});
