import type { Foul, Hint } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import type { PreparedToAsk } from '../src/index.ts';
import { asks, hintAfter, onAnswer, says } from './moment.ts';

const START = [says('Good evening.'), asks('How did you come to this work?'), says('By a lucky letter.')];
/** The hint after each of these turns of the user's, and what the contact said to it. */
function coached(turns: readonly (readonly [Foul, string])[]): Hint[] {
  const said = [...START];
  const given: Hint[] = [];
  for (const [foul, reply] of turns) {
    said.push(asks('So I went on talking.', [], [foul]), says(reply));
    given.push(hintAfter([...said], { given: [...given] }));
  }
  return given;
}

describe('a slip', () => {
  test('is met each time anew, with an apology and another question', () => {
    const hints = coached([
      ['rude', 'Well.'],
      ['rude', 'I see.'],
      ['rude', 'Right.'],
    ]);
    for (const { better } of hints) expect(better).toMatch(/sorry|apologi/u);
    expect(new Set(hints.map(({ text }) => text)).size).toBe(3);
    expect(new Set(hints.map(({ better }) => better?.split('. ').at(-1))).size).toBe(3);
  });

  test('of asking for a favour is let go of where it was refused, and only there', () => {
    const [job, again] = coached([
      ['asked-for-job', "That's not my department, I'm afraid."],
      ['pressed', 'No, and I have said so.'],
    ]);
    expect(job?.text).toMatch(/^Let go of the favour/u);
    expect(again?.text).toMatch(/^That door is closed/u);
    const kindly = coached([
      [
        'pressed',
        'There is, two weeks in six, and the night weeks are the ones I like best: the house is mine.',
      ],
    ])[0];
    expect(kindly?.text).not.toMatch(/favour|door/u);
    expect(kindly?.about?.turn).toBe(4);
  });

  test.each([
    ['turned-to-self', /about yourself/u],
    ['question-stacking', /several things at once/u],
    ['googleable', /read elsewhere/u],
    ['pick-your-brain', /one thing in particular/u],
    ['resume-push', /papers|favour/u],
  ] satisfies [Foul, RegExp][])('%s has a hint of its own', (foul, says) => {
    const hints = coached([
      [foul, 'I kept the door for nine years, and then they gave me the books.'],
      [foul, 'The books were in a worse way than the door, and I was the only one who could read the hand.'],
    ]);
    expect(hints[0]?.text).toMatch(says);
    expect(hints[1]?.better).not.toBe(hints[0]?.better);
    for (const { better } of hints) expect(better).toMatch(/\?$/u);
  });
});

describe('a prepared question', () => {
  const asked = (text: string, fouls: Foul[]) => {
    const questions: PreparedToAsk[] = [{ id: 'q', text, beats: ['other'], fouls }];
    const given: Hint[] = [];
    for (let at = 0; at < 6; at++) given.push(hintAfter(START, { questions, given: [...given] }));
    return given;
  };

  test('is not proposed where asking it would be a slip', () => {
    for (const [text, foul] of [
      ['Could you get me an interview?', 'asked-for-job'],
      ['Why are you so boring?', 'rude'],
      ['Will you read my papers?', 'resume-push'],
    ] as const)
      for (const hint of asked(text, [foul])) expect(JSON.stringify(hint)).not.toContain(text);
  });

  test('that can be looked up, or is several, is mended', () => {
    const looked = asked('How big is your company?', ['googleable']).find(({ kind }) => kind === 'prepared');
    expect(looked?.text).toContain('“How big is your company?” That can be read elsewhere');
    expect(looked?.better).not.toMatch(/How big/u);
    const several = asked('What do you read, and how do you choose it?', ['question-stacking']);
    expect(several.find(({ kind }) => kind === 'prepared')?.better).toBe('What do you read?');
    expect(asked('What do you read?', []).find(({ kind }) => kind === 'prepared')?.better).toBe(
      'What do you read?',
    );
  });

  test('is touched by a thing that both name, never by a filler', () => {
    const touched = (answer: string, text: string) =>
      onAnswer(answer, { questions: [{ id: 'q', text, beats: ['day-to-day'] }] });
    const hit = touched('I began in the bindery.', 'What happens in the bindery?');
    expect(hit.text).toMatch(/^What she just said touches a question that you came with/u);
    expect(hit.about).toEqual({ turn: 2, quote: 'bindery' });
    for (const [answer, text] of [
      ['Nobody can manage without it.', 'Could somebody do this without a degree?'],
      ['Of course, of course.', 'Which course would you take?'],
      ['Then I shift things about.', 'What is the night shift like?'],
      ['Nobody, it turned out.', 'What turned out to be the hardest part?'],
      ["Quiet's normal here.", 'What does a normal day look like?'],
    ] as const)
      expect(touched(answer, text).text).not.toMatch(/touches/u);
  });
});

test('once a name and an introduction came, leave to write again goes before what is left of the plan', () => {
  const turns = [
    ...START,
    asks('What is hard about it?', ['challenge']),
    says('The damp, chiefly, and the stairs.'),
    asks('What would you do in my place?', ['advice']),
    says('Read hands. Old hands, I mean, every evening.'),
    asks('Who else should I talk to?', ['anyone-else']),
    says('Talk to Petra Holm, who runs the paper workshop at Ostley.'),
    asks('Would you introduce us?', ['introduction']),
    says('I will write to her tonight.'),
  ];
  expect(hintAfter(turns, { minutesSpoken: 7 }).text).toMatch(/^Ask whether you may write to her again/u);
});
