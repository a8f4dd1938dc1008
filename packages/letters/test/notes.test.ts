import { loadContent } from '@anyone-else/content';
import type { KnownFacts, Labels, Turn } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { draftThankYou, type ThankYouInput, verifyLetter } from '../src/index.ts';
import { corpusTalks } from './corpus.ts';

const playbook = loadContent().playbooks.get('full-arc')!;
const ask = (text: string, labels: Partial<Labels> = {}): Turn => ({
  speaker: 'user',
  text,
  labels: { beats: [], acts: [], fouls: [], followUp: false, ...labels },
});
const tell = (text: string): Turn => ({ speaker: 'contact', text, labels: null });

/** Nobody is named, so that 'her' can only be the contact. */
const input: ThankYouInput = {
  turns: [
    ask('Thank you for your time. What would you do in my place?', { beats: ['advice'] }),
    tell('Watch five strangers use a ticket machine and write down what their hands do.'),
    ask('And what is hard about it?', { beats: ['challenge'] }),
    tell('Every third Friday I read forty pages of complaints before breakfast.'),
    ask('What else should I do?', { beats: ['advice'] }),
    tell('Draw the kitchen of somebody who cooks badly, and look where the knives are kept.'),
  ],
  user: { name: 'Maya Ortiz' },
  contact: { name: 'Dana Whitlock', company: 'Loomwork', pronouns: 'she/her' },
  closer: { asked: true, turn: 4, specific: true },
  names: [],
  playbook,
};
const letterWith = (notes: string, more: Partial<ThankYouInput> = {}) =>
  draftThankYou({ ...input, ...more, notes });
const own = (notes: string, more: Partial<ThankYouInput> = {}) =>
  letterWith(notes, more)
    .facts.filter(({ kind }) => kind === 'own-promise')
    .map(({ text }) => text);

describe('notes choose what a letter takes up', () => {
  it('first, and say so', () => {
    const plain = draftThankYou(input);
    expect(plain.facts[0]).not.toHaveProperty('noted');
    const [first, ...others] = letterWith('- [ ] draw a kitchen, knives').facts;
    expect(first).toMatchObject({ kind: 'takeaway', turn: 5, noted: true });
    expect(plain.facts[0]!.turn).not.toBe(5);
    for (const fact of others) expect(fact).not.toHaveProperty('noted');
  });

  it('also among what a rehearsal knows was told, by the words of the file or of the talk', () => {
    const known: KnownFacts = {
      takeaways: [
        { text: 'the ticket machine', turn: 1, followedUp: true },
        { text: 'your Fridays before breakfast', turn: 3, followedUp: false },
        { text: 'where the knives are', turn: 5, followedUp: true },
      ],
      promises: [],
      names: [],
      introduction: null,
    };
    const plain = draftThankYou({ ...input, known });
    const noted = letterWith('forty pages of complaints!', { known });
    expect(plain.facts[0]!.turn).not.toBe(3);
    expect(noted.facts[0]).toMatchObject({ text: 'your Fridays before breakfast', turn: 3, noted: true });
    expect(verifyLetter(noted, input.turns, known)).toEqual([]);
  });

  it('and bring in the contact’s own words where no story of the file is about it', () => {
    const story = { text: 'the ticket machine', turn: 1, followedUp: true };
    const known: KnownFacts = { takeaways: [story], promises: [], names: [], introduction: null };
    const [first, second] = letterWith('draw a kitchen, knives', { known }).facts;
    expect(first).toMatchObject({ kind: 'takeaway', turn: 5, noted: true });
    expect(second).toMatchObject({ kind: 'personal', text: 'the ticket machine', turn: 1 });
  });

  it('keep a noted name where more were given than a letter thanks for', () => {
    const people = ['Ann Lee', 'Bea Ohm', 'Cem Kaya', 'Dag Moe'].map((name) => ({ name, turn: 6 }));
    const turns = [...input.turns, tell(`Talk to ${people.map(({ name }) => name).join(', ')}.`)];
    const names = (notes: string) =>
      letterWith(notes, { turns, names: people })
        .facts.filter(({ kind }) => kind === 'name')
        .map(({ text, noted }) => [text, noted === true]);
    expect(names('')).toEqual([
      ['Ann Lee', false],
      ['Bea Ohm', false],
      ['Cem Kaya', false],
    ]);
    expect(names('ring Dag!')).toEqual(
      [
        ['Dag Moe', true],
        ['Ann Lee', false],
        ['Bea Ohm', false],
      ].sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
    );
  });

  it.each([
    "don't mention the kitchen knives!!!",
    'do not write about the kitchen and the knives',
    'the kitchen and knives thing was boring, skip it in letter',
    'leave the kitchen and the knives out',
    'not the kitchen, nor knives',
    'kitchen knives: not for the letter',
    'I was slow to draw out the kitchen and the knives',
  ])('and choose nothing by a line that asks for the opposite: %s', (notes) => {
    expect(letterWith(notes)).toEqual(draftThankYou(input));
  });

  it('and choose by what a line affirms, or by what the contact denied too', () => {
    expect(letterWith('the kitchen with the knives, not the complaints').facts[0]!.turn).toBe(5);
    const said = 'I learned the hard way that you never sharpen scissors before lunch.';
    const turns = [ask('And what would you do?', { beats: ['advice'] }), tell(said)];
    expect(letterWith('never sharpen scissors', { turns }).facts[0]).toMatchObject({ turn: 1, noted: true });
    expect(letterWith('not the scissors before lunch', { turns: input.turns })).toEqual(draftThankYou(input));
  });

  it('and mark little of what has only a word in common, but nearly all that was jotted down', () => {
    const errands = [
      'ask about parking before the call',
      'I was nervous',
      'hard work, long years',
      'nice voice',
      'my hands were shaking, speak slower next time',
      'water the plants',
      'look up the bus',
      'charge the phone',
      'too many questions in one go',
      'check the weather for Friday',
    ];
    let wrong = 0;
    let errand = 0;
    let right = 0;
    let jotted = 0;
    for (const { input: talk } of corpusTalks().filter((_, i) => i % 3 === 0)) {
      for (const notes of errands) {
        errand += 1;
        wrong += draftThankYou({ ...talk, notes }).facts.some(({ noted }) => noted) ? 1 : 0;
      }
      for (const { kind, text, turn } of draftThankYou(talk).facts)
        for (const count of kind === 'takeaway' ? [1, 2, 3] : []) {
          const notes = longestIn(text, count);
          const { facts } = draftThankYou({ ...talk, notes });
          jotted += 1;
          right += facts.some((fact) => fact.noted && fact.turn === turn) ? 1 : 0;
        }
    }
    expect(wrong / errand).toBeLessThan(0.01);
    expect(jotted).toBeGreaterThan(100);
    expect(right / jotted).toBeGreaterThan(0.9);
  });

  it('and change nothing where they are about something else, or nothing', () => {
    for (const { input: talk, id } of corpusTalks()) {
      const plain = JSON.stringify(draftThankYou(talk));
      for (const notes of ['', '\n- \n', 'zyxwv qponm', 'milk, bread; bin day'])
        expect(JSON.stringify(draftThankYou({ ...talk, notes })), id).toBe(plain);
    }
  });
});

/** The longest words of a text, as one jots them down. */
const longestIn = (text: string, count: number): string =>
  [...new Set(text.toLowerCase().match(/[\p{L}’'-]+/gu))]
    .sort((a, b) => b.length - a.length)
    .slice(0, count)
    .join(' ');

describe('what the user noted that they will do', () => {
  it.each([
    ['send her the article on ticket machines', "I'll send you the article on ticket machines"],
    ['- [ ] Send Dana my sketch of the kitchen.', "I'll send you my sketch of the kitchen"],
    ["I'll email her a photo of the machine", "I'll email you a photo of the machine"],
    ['to do: mail Dana the list from class', "I'll mail you the list from class"],
  ])('stands in the letter where it is plain: %s', (notes, said) => {
    const letter = letterWith(notes);
    expect(own(notes)).toEqual([said]);
    expect(letter.body).toContain(`${said}.`);
    expect(verifyLetter(letter, input.turns, undefined, { notes, contact: input.contact })).toEqual([]);
    // Without the note nothing bears it out.
    expect(verifyLetter(letter, input.turns)).toEqual([`own-promise "${said}": stands in no note`]);
  });

  it.each([
    'send Priya the article',
    'she will send me the article',
    'her article on ticket machines',
    'send it to her',
    'send her the thing that she asked for',
    'send her my résumé',
    'ask her to send the article',
    'article: send?',
    'send me the article',
    'Dana sends the article',
    'send her the article and ask for a job',
  ])('stays in the notes where it is not: %s', (notes) => {
    expect(own(notes)).toEqual([]);
    expect(letterWith(notes).body).not.toMatch(/\bI'll (?:send|mail|email)\b/);
  });

  it.each([
    'send him the article on ticket machines',
    'send them the form for the school trip',
    'send her a bill for my time',
    'mail her the stupid form',
    'Send her the same mail as Tom',
    'send Dana the sketch for Ken',
    'send her an email',
    'send Dana a quick note',
    'send her the thank-you card',
    'send Dana a complaint about how slow this was',
    'send her a list of everything she got wrong',
    'send her the article on why Loomwork is failing',
    'send her the key 🙂 <b>now</b>',
    'SEND HER THE ARTICLE',
  ])('stays there where it is for somebody else, or nothing to thank with: %s', (notes) => {
    expect(own(notes)).toEqual([]);
    expect(letterWith(notes).body).not.toMatch(/\bI'll (?:send|mail|email)\b/i);
  });

  const card = 'send her the drawing of the kitchen';

  it.each([
    ['a person was put forward', { names: [{ name: 'Priya Shah', turn: 5 }] }],
    [
      'the contact spoke of somebody',
      { turns: [...input.turns, tell('My boss says she reads everything.')] },
    ],
    ['the contact only named a role', { turns: [...input.turns, tell('Our manager likes maps.')] }],
    ['the user spoke of somebody', { turns: [...input.turns, ask('My mother paints.'), tell('Lovely.')] }],
    ['the user said “her”', { turns: [...input.turns, ask('I met Jo and liked her.'), tell('Lovely.')] }],
    ['the contact is a “he”', { contact: { name: 'Dan Whitlock', pronouns: 'he/him' } }],
    ['nobody knows how to speak of the contact', { contact: { name: 'Dana Whitlock' } }],
  ])('stays there where “her” may be somebody else: %s', (_, more: Partial<ThankYouInput>) => {
    expect(own(card)).toEqual(["I'll send you the drawing of the kitchen"]);
    expect(own(card, more)).toEqual([]);
  });

  it.each(['ring mum back', 'Priya: knows the lab', 'ask about Priya Shah', 'my teacher said hi', 'Tom'])(
    'stays there where the line before it may mean somebody else: %s',
    (before) => {
      expect(own(`${before}\n${card}`)).toEqual([]);
      expect(own(`${before}\nsend Dana the drawing of the kitchen`)).toHaveLength(1);
    },
  );

  it('is said with “him” and “them” too, where these are the contact', () => {
    const dan = { contact: { name: 'Dan Whitlock', pronouns: 'he/him' } };
    expect(own('send him the article on ticket machines', dan)).toHaveLength(1);
    const alex = { contact: { name: 'Alex Whitlock', pronouns: 'they/them' } };
    expect(own('Send Alex the article on ticket machines', alex)).toHaveLength(1);
  });
});
