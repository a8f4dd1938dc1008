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

describe('speech without signs or capitals', () => {
  test.each([
    ['there is one girl in our pune team lavanya lavanya murthy she was in your situation', 'Lavanya Murthy'],
    ['my sister in law ngozi she did the same course but in enugu', 'Ngozi'],
    ["there's a guy in our yard called marcin he drove a taxi before", 'Marcin'],
    ['one lady is there sunita she is in hr now but she was tester', 'Sunita'],
    ["yeah hit up darnell darnell fontaine he's at the shop on fifth", 'Darnell Fontaine'],
    ["you want old tam tam geddes he'll be in the shed", 'Tam Geddes'],
    ['speak to mr pillai at our other hub he was in a shoe shop before', 'Mr Pillai'],
    ["there's a man at the dock museum tobias something tobias wren no wrenfield", 'Tobias Wrenfield'],
    ["so there's bash bashir he's the chief surname's qureshi i think bashir qureshi", 'Bashir Qureshi'],
    ['Oh you want our Denise Well I say ours Denise Fazackerley She was a hairdresser', 'Denise Fazackerley'],
    ['Talk to Marlys Marlys Engebretson She came out of a cheese plant', 'Marlys Engebretson'],
  ])('%s', (text, wanted) => {
    expect(names(answer(text))).toEqual([wanted]);
  });

  test.each([
    'my friend nkem told me to come here and i never left',
    'talk to people at the counter and ask the fitters',
    'just read the ashrae tables and join the hvac forum',
    'go to the guild in bhiwandi and ask at the gate',
    "i'd look at kubernetes and terraform then maybe ansible",
    'my daughter anjali does the books',
    "hmm my sister fiona thinks i'm mad doing this",
    'try the shop in tooting or the one by croydon',
    "i will do that may be later but don't hope too much",
    'Go on down to the Farm Bureau and ask for the yellow folder',
  ])('nobody: %s', (text) => {
    expect(names(answer(text))).toEqual([]);
  });
});

describe('somebody named in a question', () => {
  test.each([
    ['Have you come across Ana Reyes at the council?', 'Ana Reyes'],
    ['Did you ever meet Declan Foley? He went through the same.', 'Declan Foley'],
    ['Ever run into Hal Petersen at the guild?', 'Hal Petersen'],
    ['Has anybody mentioned Piotr Nowak to you? Ask him.', 'Piotr Nowak'],
  ])('%s', (text, wanted) => {
    expect(names(answer(text))).toEqual([wanted]);
  });

  test.each([
    'Have you read Ursula Franklin? Read her.',
    "Were you at Kate Moncrieff's lecture?",
    'Do you know Figma? Learn it.',
    'Do you know the Dock Museum?',
    "Didn't Pat Malone tell you? She was supposed to.",
  ])('nobody: %s', (text) => {
    expect(names(answer(text))).toEqual([]);
  });

  test('unasked it is a hint where it is meant for the user', () => {
    expect(names(unasked('Do you know Pete Lind at the co-op? You two would get along.'))).toEqual([
      'Pete Lind',
    ]);
    expect(names(unasked('Do you know Pete Lind? He shouted at us all day.'))).toEqual([]);
  });
});

describe('named and taken back', () => {
  test.each([
    'There used to be Heidi Van Ess at the yard, but she went to Oregon.',
    'I would say my colleague Judith, but Judith retires on Friday.',
    "I'd have said Mona Klein. She moved to Oslo in May, though.",
    "Lucy Hall, but she's on leave and I wouldn't bother her.",
    "My old boss Kwame would have been perfect but he doesn't pick up for anyone now.",
    "there's nkechi in accounts but don't ask her she has exams",
    'Try Pedro Ruiz... no, forget Pedro, he hates calls.',
    'Ahmed Sesay was the one, but he passed away in June.',
  ])('nobody: %s', (text) => {
    expect(names(answer(text))).toEqual([]);
  });

  test.each([
    ["Talk to Ana Reyes. She's retired, but she'd love the company.", 'Ana Reyes'],
    ["Ask Rosa Pini, though she doesn't do email, so ring her.", 'Rosa Pini'],
    ["Denise Fazackerley. She left me for herself, didn't she.", 'Denise Fazackerley'],
    ["There was Colin, but he's gone; now it's Meera Joshi, she runs it.", 'Meera Joshi'],
    ['You could ask Dr Abara, but he never answers before noon.', 'Dr Abara'],
  ])('still there: %s', (text, wanted) => {
    expect(names(answer(text))).toEqual([wanted]);
  });

  test('by the user, or by the contact a turn later', () => {
    const talk = (reply: string, later: string) =>
      names(
        findNames([
          you('Who else should I talk to?', 'anyone-else open-question'),
          they('You could try Rhodri Parry, he does our bookings.'),
          you(reply, ''),
          they(later),
        ]),
      );
    expect(talk('Would he mind?', "Actually, no, he's on leave. Leave him be.")).toEqual([]);
    expect(talk("Oh, then I won't trouble him.", 'As you like.')).toEqual([]);
    expect(talk('Leave Rhodri in peace, then.', 'Yes.')).toEqual([]);
    expect(talk('Thank you, I will.', 'Leave it until Monday.')).toEqual(['Rhodri Parry']);
  });
});

describe('names in pieces', () => {
  test.each([
    ["There's Bash, Bashir, he's the chief. Surname's Qureshi I think, Bashir Qureshi.", ['Bashir Qureshi']],
    ["Tobias something. Tobias... Wren. No, Wrenfield. He's at the museum.", ['Tobias Wrenfield']],
    ["Talk to Aleks, Aleksandra, she's at the lab. Surname's Wilk.", ['Aleksandra Wilk']],
    ['A man called Pettifer. Hugh, I think. Hugh Pettifer, he mends clocks.', ['Hugh Pettifer']],
    ['Talk to Ana Reyes, and to Luis Reyes, her brother.', ['Ana Reyes', 'Luis Reyes']],
  ])('%s', (text, wanted) => {
    expect(names(answer(text))).toEqual(wanted);
  });
});

describe('no persons', () => {
  test.each([
    "Talk to Payroll, they'll sort you.",
    'Get yourself on a shift with Blue Watch. Right, Cheerio, Pet.',
    'Try our Chakan Hub, or HubSpot Academy.',
  ])('%s', (text) => {
    expect(names(answer(text))).toEqual([]);
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
