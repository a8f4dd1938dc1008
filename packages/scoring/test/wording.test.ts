import { PLAYBOOK_IDS, type Scorecard } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { judge } from '../src/index.ts';
import { check, corpusTalks, goodTalk, playbookOf, score, they, words, you } from './talks.ts';

/** What a card says of a talk: heads, checks that apply, lessons and praise. */
const textsOf = (card: Scorecard): string[] => [
  ...Object.values(card.dimensions).flatMap(({ sentence, weight, checks }) => [
    ...(weight > 0 ? [sentence] : []),
    ...checks.filter(({ outcome }) => outcome !== 'n/a').map(({ why }) => why),
  ]),
  ...card.doDifferently.map(({ why }) => why),
  ...card.wentWell.map(({ why }) => why),
];

const odd = (): [string, Scorecard][] => {
  const nobody = { user: undefined, contact: undefined };
  const spoilt = [
    you('Can you get me a job here?', 'asked-for-job request closed-question'),
    they('No, I cannot.'),
    you(
      'Come on. Here is my CV. I once had a boat.',
      'pressed resume-push rude overran turned-to-self question-stacking googleable pick-your-brain',
    ),
    they('No.'),
    you('Anyone else I can talk to?', 'anyone-else closed-question pressed'),
    they('No.'),
  ];
  return [
    ['nothing', score([])],
    ['silence', score([you(''), they('')])],
    ['one question', score([you('What do you do?', 'day-to-day open-question'), they('I draw.')], nobody)],
    ['only the user', score([you(words(40)), you('Anyone else?', 'anyone-else closed-question')], nobody)],
    ['one minute', score(goodTalk().slice(0, 5), { agreedMinutes: 1 })],
    ['sixty minutes', score([...goodTalk(), ...goodTalk()], { agreedMinutes: 60 })],
    ['every slip', score(spoilt)],
    ['every slip twice', score([...spoilt, ...spoilt], nobody)],
    ['a lecture', score([they(words(300)), you('ok', 'acknowledge'), they(words(300)), you('Bye', 'close')])],
    ['only answers', score([they('And you?'), you(words(90), 'answer'), they('So?'), you('Yes.', 'answer')])],
  ];
};

const cards = (): [string, Scorecard][] => [
  ...odd(),
  ...corpusTalks().flatMap(({ id, input }, at): [string, Scorecard][] =>
    (at % 4 === 0 ? PLAYBOOK_IDS : (['full-arc'] as const)).map((plan) => [
      `${id} ${plan}`,
      judge({ ...input, playbook: playbookOf(plan) }),
    ]),
  ),
];

describe('what a scorecard says', () => {
  test('it says once: no two of its texts are the same', () => {
    for (const [id, card] of cards()) {
      const texts = textsOf(card);
      expect(
        texts.filter((text, at) => texts.indexOf(text) !== at),
        id,
      ).toEqual([]);
    }
  });

  test('it says as people say it', () => {
    for (const [id, card] of cards())
      for (const text of textsOf(card)) {
        expect(text, id).toMatch(/^["“\p{Lu}\d].*[.!?]$/su);
        const own = text.replace(/“[^”]*”/gu, '“”');
        expect(own, id).not.toMatch(
          /\b1 (?:minutes|words|turns|questions|topics|follow-ups)\b|\b(?:0|1) of your 1\b|\b0 (?:times|words|turns|%)|\bask(?:ed)? about (?:how|what|why|where|who|their advice)\b|them never/u,
        );
      }
  });

  test('it says plainly what was noticed and how the topics came', () => {
    const card = score(goodTalk());
    expect(check(card, 'closer', 'earned').why).toBe(
      'We noticed little that could keep them from giving you a name.',
    );
    expect(check(card, 'arc', 'order').why).toMatch(
      /^Your topics came (?:mostly )?in the order of the plan\.$/u,
    );
    expect(check(card, 'craft', 'question-count').why).toMatch(
      /^You asked about them and their work in 8 turns, and about the time, a name or a favour in 4; /u,
    );
    expect(
      check(score(goodTalk(), { playbook: playbookOf('two-goals') }), 'courtesy', 'house-rules').why,
    ).toBe('This kind of talk leaves it to you what you bring up.');
  });

  test('a share that is most of the words is not called less', () => {
    const talk = Array.from({ length: 4 }, () => [you(words(47)), they(words(53))]).flat();
    expect(check(score(talk), 'focus', 'talk-share')).toMatchObject({
      outcome: 'missed',
      why: 'They spoke 53 % of the words; from 55 % on they have the room they need.',
    });
  });

  test('what is left out of a stretch is said', () => {
    const talk = [
      they('And what do you do?'),
      ...Array.from({ length: 4 }, () => [
        you(words(160), 'answer open-question'),
        they('I see. And you?'),
      ]).flat(),
      you('Me?', 'answer'),
    ];
    const run = (turns: typeof talk) => check(score(turns), 'focus', 'own-run').why;
    expect(run(talk)).toBe('After your first words you only answered theirs.');
    expect(run([...talk, they('Yes.'), you('And you, is it hard?')])).toBe(
      'Your longest stretch after the hello, your answers to them aside, was 5 words.',
    );
    expect(check(score(goodTalk()), 'focus', 'own-run').why).not.toContain('aside');
  });

  test('the goodbye of a short talk is no thanks at its start', () => {
    const talk = [you('Hi.'), they('Hi.'), you('Thanks, bye.', 'thanks close'), they('Bye.')];
    expect(check(score(talk), 'courtesy', 'thanks-start').outcome).toBe('missed');
    expect(check(score(talk), 'courtesy', 'thanks-end').outcome).toBe('met');
  });

  test('a name that came early is not talked away', () => {
    const [first, , ...rest] = goodTalk();
    const talk = [
      first!,
      they('Sure.'),
      you('Anyone else I could talk to?', 'anyone-else closed-question'),
      they('Talk to Priya Shah.'),
      ...rest.slice(0, -8),
      you('Thank you, Dan. Goodbye.', 'thanks close'),
    ];
    const late = score(talk).doDifferently.find((lesson) => lesson.check === 'late-enough');
    expect(late?.why).toMatch(/^You asked for names \d+ % of the way in\. Asked again here/u);
  });

  test('an introduction that was offered was not asked for', () => {
    const talk = [
      you('Who else?', 'anyone-else open-question'),
      they("Priya Shah. I'll introduce you to her."),
      you('That would be wonderful.', 'introduction acknowledge'),
    ];
    expect(check(score(talk), 'closer', 'introduction').why).toBe(
      'They named Priya Shah and offered to introduce you, and you took it up.',
    );
    expect(score(talk).wentWell.map(({ why }) => why)).toContain(
      'They offered to introduce you, and you took it up.',
    );
  });
});

describe('proof', () => {
  const proofOf = (card: Scorecard, why: RegExp) =>
    card.wentWell.find((praise) => why.test(praise.why))?.quote;

  test('of a goodbye is the sentence with their word in it', () => {
    const talk = [
      ...goodTalk().slice(0, 4),
      you('Thank you for your time. I will redraw every menu I see.', 'thanks close'),
    ];
    expect(proofOf(score(talk), /Your goodbye took up/u)).toBe('I will redraw every menu I see.');
  });

  test('of a point given back is no question, and of a topic asked about is one', () => {
    const talk = [
      you('I was told to be brief, and I shall be. How did you start?', 'journey open-question'),
      they('By accident, as a cook.'),
      you('So it began with food. What else was there, would you say, in those years?', 'reflect'),
      they('Waiters.'),
    ];
    expect(proofOf(score(talk), /gave their point back/u)).toBe('So it began with food.');
    expect(proofOf(score(talk), /their own story/u)).toBe('How did you start?');
  });

  test('of minding the time is not a thank-you for it', () => {
    const talk = [you('Thanks for the time. We have six minutes.', 'thanks time-check')];
    expect(check(score(talk), 'courtesy', 'time-named').evidence).toEqual([
      { turn: 0, quote: 'We have six minutes.' },
    ]);
  });
});
