import { describe, expect, test } from 'vitest';
import { check, goodTalk, score, they, you } from './talks.ts';

const craft = (card: ReturnType<typeof score>, id: string) => check(card, 'craft', id);
const questions = (count: number, label: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => [
    you(`Question ${at}?`, label(at)),
    they('An answer of some length, with a thing in it.'),
  ]).flat();

describe('the craft of asking', () => {
  test('Maya asks openly, one thing at a time', () => {
    expect(score(goodTalk()).dimensions.craft.score).toBe(100);
  });

  test('six of ten open is enough, five is not', () => {
    const talk = (open: number) =>
      questions(10, (at) => `culture ${at < open ? 'open-question' : 'closed-question'}`);
    expect(craft(score(talk(6)), 'open').outcome).toBe('met');
    expect(craft(score(talk(5)), 'open')).toMatchObject({
      outcome: 'missed',
      why: '5 of your 10 questions were open; 60 % or more gives them room to tell a story.',
    });
  });

  test('a question that is closed by good manners does not count against her', () => {
    const talk = [
      ...questions(4, () => 'culture open-question'),
      ...['time-check', 'anyone-else', 'introduction', 'stay-in-touch'].flatMap((beat) =>
        questions(1, () => `${beat} closed-question`),
      ),
    ];
    expect(craft(score(talk), 'open').why).toContain('4 of your 4');
  });

  test('one turn in five may hold three questions', () => {
    const talk = (stacked: number) =>
      questions(10, (at) => `culture open-question ${at < stacked ? 'question-stacking' : ''}`);
    expect(craft(score(talk(2)), 'one-at-a-time').outcome).toBe('met');
    expect(craft(score(talk(3)), 'one-at-a-time').outcome).toBe('missed');
  });

  test('three question marks in one turn are three questions, whatever it was read as', () => {
    const rushed = 'Do you think I would get bored? Do you get weekends off? Is it really remote?';
    const talk = (text: string) => [
      ...questions(9, () => 'culture open-question'),
      you(text, 'work-life closed-question'),
      they('Hm.'),
    ];
    const found = craft(score(talk(rushed)), 'one-at-a-time');
    expect(found.why).toMatch(/^1 of your 10 turns with a question held three or more at once/u);
    expect(found.evidence).toMatchObject([{ turn: 18 }]);
    expect(score(talk(rushed)).dimensions.craft.sentence).not.toContain('never asked three');
    const said = (text: string) => craft(score(talk(text)), 'one-at-a-time').why;
    expect(said('Really? No? Do you get weekends off?')).toBe('No turn held three questions at once.');
    expect(said('Do you get weekends off? Is it remote?')).toBe(
      'No turn held three questions at once; 1 held two, and an answer may drop one of them.',
    );
  });

  test('what a search tells is not worth their time', () => {
    const talk = [you('What does your company do?', 'other closed-question googleable'), they('Looms.')];
    expect(craft(score(talk), 'nothing-to-look-up')).toMatchObject({
      outcome: 'missed',
      evidence: [{ turn: 0, quote: 'What does your company do?' }],
    });
  });

  test('the number of questions is measured by the minutes agreed', () => {
    const talk = (count: number) => questions(count, () => 'culture open-question');
    const outcome = (count: number, agreedMinutes: number) =>
      craft(score(talk(count), { agreedMinutes }), 'question-count').outcome;
    expect([outcome(7, 20), outcome(8, 20), outcome(14, 20), outcome(15, 20)]).toEqual([
      'missed',
      'met',
      'met',
      'missed',
    ]);
    expect([outcome(6, 10), outcome(17, 30), outcome(20, 45)]).toEqual(['met', 'met', 'met']);
  });

  test('questions for the time or a name are told apart, so that the numbers of two checks agree', () => {
    const talk = [
      ...questions(2, () => 'culture open-question'),
      ...questions(1, () => 'stay-in-touch closed-question'),
    ];
    const card = score(talk, { agreedMinutes: 1 });
    expect(craft(card, 'question-count').why).toMatch(
      /^You asked about them and their work in 2 turns, and about the time, a name or a favour in 1; for 1 minute, 4 to /u,
    );
    expect(card.dimensions.craft.sentence).toMatch(/^2 of your 2 questions were open/u);
    expect(score(questions(1, () => 'culture open-question')).dimensions.craft.sentence).toMatch(
      /^Your only question was open/u,
    );
  });

  test('without agreed minutes a talk is measured by twenty', () => {
    expect(
      craft(
        score(
          questions(10, () => 'culture open-question'),
          { agreedMinutes: Number.NaN },
        ),
        'question-count',
      ).why,
    ).toContain('20 minutes');
  });

  test('advice is asked for', () => {
    expect(craft(score(questions(4, () => 'culture open-question')), 'advice').outcome).toBe('missed');
    expect(craft(score(questions(1, () => 'stand-out open-question')), 'advice').outcome).toBe('met');
  });
});
