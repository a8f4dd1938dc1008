import { loadContent } from '@anyone-else/content';
import type { KnownFacts, Labels, Turn } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { draftThankYou, type ThankYouInput, verifyLetter } from '../src/index.ts';

const { playbooks } = loadContent();
const playbook = playbooks.get('full-arc')!;
const none: Labels = { beats: [], acts: [], fouls: [], followUp: false };
const ask = (text: string, labels: Partial<Labels> = {}): Turn => ({
  speaker: 'user',
  text,
  labels: { ...none, ...labels },
});
const tell = (text: string): Turn => ({ speaker: 'contact', text, labels: null });
const asked = { asked: true, turn: 4, specific: true };
const forgotten = { asked: false, turn: null, specific: false };

/** Maya, a teacher, has talked to Dan, a designer. */
const talk: Turn[] = [
  ask('Hi Dan, thank you for making time. How did you come to design?', { beats: ['thanks', 'journey'] }),
  tell('I was a cook for nine years, and I drew every plate before I cooked it.'),
  ask('You drew the plates! What would you do in my place this summer?', {
    beats: ['advice'],
    followUp: true,
  }),
  tell(
    "Watch five strangers use a ticket machine and write down what their hands do. Don't draw a screen before.",
  ),
  ask('I will. Who else should I talk to, maybe somebody who came from teaching?', {
    beats: ['anyone-else'],
  }),
  tell('Oh, Priya Shah. She taught chemistry until last year.'),
  ask('Could you connect us? And may I write to you in autumn?', {
    beats: ['introduction', 'stay-in-touch'],
    acts: ['request', 'closed-question'],
  }),
  tell("I'll email her tonight. And I'll send you our checklist for portfolios."),
];
const input: ThankYouInput = {
  turns: talk,
  user: { name: 'Maya Ortiz', background: 'teacher' },
  contact: { name: 'Dan Whitlock', role: 'Product designer', company: 'Loomwork' },
  closer: asked,
  names: [{ name: 'Priya Shah', turn: 5 }],
  playbook,
};
const THANKS = /[Tt]hank|grateful|appreciate|kind of you/;
const kinds = (letter: { facts: { kind: string }[] }) => letter.facts.map((fact) => fact.kind);

describe('the evening after a good talk', () => {
  const letter = draftThankYou(input);

  it('reads like a note that one would send', () => {
    const [greeting, thanks, ...rest] = letter.body.split('\n\n');
    expect(greeting).toBe('Dear Dan,');
    expect(thanks).toMatch(THANKS);
    expect(thanks).toContain(' at Loomwork');
    expect(rest).toHaveLength(4);
    expect(letter.body).toContain('your offer to email Priya Shah tonight');
    expect(letter.body).toContain('your offer to send me your checklist for portfolios');
    expect(letter.body).toContain(
      '“I was a cook for nine years, and I drew every plate before I cooked it.”',
    );
    expect(letter.body).toContain(
      'to watch five strangers use a ticket machine and write down what their hands do',
    );
    expect(rest.at(-1)).toBe('Warm regards,\nMaya Ortiz');
  });

  it('lists every fact with the turn that it rests on', () => {
    expect(letter.facts.map(({ kind, turn }) => [kind, turn])).toEqual([
      ['takeaway', 3],
      ['personal', 1],
      ['name', 5],
      ['introduction', 7],
      ['promise', 7],
    ]);
    expect(verifyLetter(letter, talk)).toEqual([]);
  });

  it('is the same note each time', () => {
    expect(draftThankYou(input)).toEqual(letter);
  });
});

describe('what was left open is asked in the note', () => {
  it('the closer, when it was forgotten', () => {
    const letter = draftThankYou({ ...input, turns: talk.slice(0, 4), closer: forgotten, names: [] });
    const closer = letter.facts.at(-1)!;
    expect(closer).toMatchObject({ kind: 'closer', turn: null });
    expect(closer.text).toMatch(/who else|anyone else|somebody else/);
    expect(letter.body).toContain(closer.text);
  });

  it('narrowed to the role that the user hopes for', () => {
    const user = { ...input.user, targetRole: 'Product designer' };
    const letter = draftThankYou({ ...input, user, turns: talk.slice(0, 4), closer: forgotten, names: [] });
    expect(letter.body).toContain(', perhaps somebody close to the product designer role');
  });

  it('not under house rules that keep it out of letters', () => {
    const strict = {
      ...playbook,
      houseRules: { ...playbook.houseRules, closerInFollowUpIfForgotten: false },
    };
    const letter = draftThankYou({
      ...input,
      turns: talk.slice(0, 4),
      closer: forgotten,
      names: [],
      playbook: strict,
    });
    expect(kinds(letter)).not.toContain('closer');
  });

  it('the introduction, when a name came and nobody spoke of one', () => {
    const letter = draftThankYou({ ...input, turns: talk.slice(0, 6) });
    expect(letter.body).toMatch(
      /[^.]*Priya Shah[^.]*(?:introduc|in touch)[^.]*\?|in touch with Priya Shah\?/,
    );
    expect(letter.facts).toContainEqual(expect.objectContaining({ kind: 'introduction', turn: null }));
  });

  it('no introduction a second time, when the contact would rather not', () => {
    const turns = [
      ...talk.slice(0, 7),
      tell("I'd rather leave her in peace this month, but do write in autumn."),
    ];
    const letter = draftThankYou({ ...input, turns });
    expect(letter.body).toContain('for pointing me to Priya Shah.');
    expect(letter.body).not.toMatch(/in touch|connect/);
  });
});

describe('a rehearsal knows what was told', () => {
  const known: KnownFacts = {
    takeaways: [
      { text: 'the two sketchbooks', turn: 1, followedUp: false },
      { text: 'drawing every plate before it was cooked', turn: 3, followedUp: true },
      { text: 'the week at {{company}} without a screen', turn: 5, followedUp: true },
    ],
    promises: [{ text: 'your offer to read one page of mine', turn: 7 }],
    names: [{ name: 'Priya Shah', role: 'researcher', turn: 5 }],
    introduction: { turn: 7, warmth: 'warm' },
  };

  it('what the user followed up comes first, in the words of the file', () => {
    const letter = draftThankYou({ ...input, known });
    expect(letter.body).toContain(
      'drawing every plate before it was cooked, and the week at Loomwork without a screen.',
    );
    expect(letter.body).toContain('the two sketchbooks.');
    expect(letter.body).toContain(
      'for pointing me to Priya Shah, for your offer to put the two of us in touch, and for your offer to read one page of mine.',
    );
    expect(verifyLetter(letter, talk, known)).toEqual([]);
  });

  it.each([
    ['neutral', 'being open to an introduction'],
    ['cold', undefined],
  ] as const)('an answer that was %s is taken for what it was', (warmth, words) => {
    const letter = draftThankYou({ ...input, known: { ...known, introduction: { turn: 7, warmth } } });
    if (words !== undefined) expect(letter.body).toContain(words);
    else expect(letter.body).not.toMatch(/introduc|in touch/);
  });

  it('keeps the line on their story apart from what was learned of the work', () => {
    const takeaways = [
      { text: 'nine years of drawing plates', turn: 1, followedUp: true },
      { text: 'watching hands at a ticket machine', turn: 3, followedUp: false },
    ];
    const letter = draftThankYou({
      ...input,
      known: { ...known, takeaways: [...takeaways, known.takeaways[2]!] },
    });
    expect(letter.facts.find((fact) => fact.kind === 'personal')!.text).toBe('nine years of drawing plates');
  });

  it('gives thanks for what was offered to make the user stand out', () => {
    const turns = [
      ...talk,
      ask('How would you recommend I stand out?', { beats: ['stand-out'] }),
      tell(
        "You've applied, good. I'll ask Hamish on Monday what he's hoping for in you, and I'll write to you.",
      ),
    ];
    const letter = draftThankYou({ ...input, turns, known });
    expect(letter.body).toContain("your offer to ask Hamish on Monday what he's hoping for in me");
    expect(letter.facts).toContainEqual({
      kind: 'promise',
      text: "your offer to ask Hamish on Monday what he's hoping for in me",
      turn: 9,
    });
  });

  const empty = { takeaways: [], promises: [], names: [], introduction: null };

  it('where no story was told whole, quotes what was said', () => {
    const letter = draftThankYou({ ...input, names: [], known: empty });
    const quoted = letter.facts.filter(({ kind }) => kind === 'takeaway');
    expect(quoted.length).toBeGreaterThan(0);
    expect(verifyLetter(letter, talk, empty)).toEqual([]);
  });

  it('a talk in which nothing was told still gets its thanks', () => {
    const turns = talk.map((turn) => (turn.speaker === 'contact' ? { ...turn, text: 'Sure.' } : turn));
    const letter = draftThankYou({ ...input, turns, names: [], known: empty });
    expect(letter.facts).toEqual([]);
    expect(letter.body).toMatch(THANKS);
  });
});

describe('names as people write them', () => {
  it.each([
    ['Dan Whitlock', 'Dear Dan,'],
    ['Dr. Amara Obi', 'Dear Amara,'],
    ['Prof. Ji-woo Park', 'Dear Ji-woo,'],
    ['Mrs. Lindgren', 'Dear Mrs. Lindgren,'],
    ['Obi, Amara', 'Dear Amara,'],
    ['Amara Obi, PhD', 'Dear Amara,'],
    ['Oluwadamilare "Dami" Akande', 'Dear Dami,'],
    ['J. R. Carter', 'Dear J. R. Carter,'],
    ['Imogen', 'Dear Imogen,'],
    ['  ', 'Hello,'],
    [undefined, 'Hello,'],
  ])('%s: %s', (name, greeting) => {
    expect(draftThankYou({ ...input, contact: { name } }).body.split('\n')[0]).toBe(greeting);
  });

  it('as formal as the user was in the talk', () => {
    const turns = [ask('Good morning, Dr. Obi, and thank you.'), ...talk.slice(1)];
    expect(draftThankYou({ ...input, turns, contact: { name: 'Dr. Amara Obi' } }).body).toMatch(
      /^Dear Dr\. Obi,/,
    );
  });

  it('leaves room for a signature when the user has no name, and no workplace when there is none', () => {
    const letter = draftThankYou({ ...input, user: {}, contact: { name: 'Dan', company: 'self-employed' } });
    expect(letter.body.endsWith('Warm regards,')).toBe(true);
    expect(letter.subject).toMatch(/thank/i);
    expect(letter.subject + letter.body).not.toContain('self-employed');
  });
});

it('never takes the two who talked for people to talk to', () => {
  const names = [
    { name: 'Ms. Ortiz', turn: 1 },
    { name: 'Dan Whitlock', turn: 3 },
    ...input.names,
    { name: 'Priya Shah', turn: 7 },
  ];
  const letter = draftThankYou({ ...input, names });
  expect(letter.facts.filter((fact) => fact.kind === 'name')).toEqual([
    { kind: 'name', text: 'Priya Shah', turn: 5 },
  ]);
});

describe('a talk that went badly', () => {
  const turns = [
    ask('Can you get me a job there?', { beats: ['other'], acts: ['request'], fouls: ['asked-for-job'] }),
    tell('I never hand out jobs on the first call, and every second caller asks me for one of them.'),
    ask('Here is my résumé anyway.', { fouls: ['resume-push', 'pressed'] }),
    tell("I won't be able to do anything with it. I'll be honest, I have a client at noon."),
  ];
  const letter = draftThankYou({ ...input, turns, closer: forgotten, names: [] });

  it('is thanked for without the sore points', () => {
    expect(kinds(letter)).toEqual(['closer']);
    expect(letter.body).not.toMatch(/job|résumé|client|honest/);
  });
});

it('stays within 170 words however much was said', () => {
  const long =
    'Write down every single thing that the people in front of you do with both of their hands today';
  const turns = [
    ...talk,
    ask('And what else should I learn?', { beats: ['learning'] }),
    tell(`${long}. ${long}, twice.`),
  ];
  const names = ['Ana Bee', 'Bo Cee', 'Cy Dee', 'Di Eff'].map((name) => ({ name, turn: 5 }));
  const letter = draftThankYou({ ...input, turns, names, closer: forgotten, user: { name: 'M'.repeat(60) } });
  expect(letter.body.split(/\s+/).length).toBeLessThanOrEqual(170);
  for (const fact of letter.facts) expect(letter.body).toContain(fact.text);
});

it('the check catches a letter that says more than the talk', () => {
  const honest = draftThankYou(input);
  const body = honest.body.replace('Warm regards', 'My résumé is attached. Warm regards');
  expect(verifyLetter({ ...honest, body }, talk)).toEqual(['says "résumé"']);
  const facts = [{ kind: 'promise' as const, text: 'your offer to pay my rent', turn: 7 }];
  expect(verifyLetter({ ...honest, body: `${honest.body} your offer to pay my rent`, facts }, talk)).toEqual([
    'promise "your offer to pay my rent": turn 7 does not say pay, rent',
  ]);
  expect(
    verifyLetter({ ...honest, facts: [{ kind: 'takeaway', text: 'never said', turn: 3 }] }, talk)[0],
  ).toContain('does not stand in the body');
});
