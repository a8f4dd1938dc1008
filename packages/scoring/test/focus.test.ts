import { describe, expect, test } from 'vitest';
import { check, goodTalk, score, they, words, you } from './talks.ts';

const focus = (card: ReturnType<typeof score>, id: string) => check(card, 'focus', id);
/** Enough of a talk for the absence of a slip to say something. */
const asked = () => Array.from({ length: 4 }, () => [asking('What was hard?'), they('Much.')]).flat();
const asking = (text: string, more = '') => you(text, `challenge open-question ${more}`);

describe('focus on the contact', () => {
  test('Maya lets Dan talk: he has most of the words, and she is told the number', () => {
    const { outcome, why } = focus(score(goodTalk()), 'talk-share');
    expect(outcome).toBe('met');
    expect(why).toMatch(/They spoke \d+ % of the words and you \d+ %/u);
  });

  test('Maya talks more than Dan, and both checks say so with the numbers', () => {
    const talk = [
      you(words(60)),
      they(words(30)),
      you(words(60)),
      they(words(30)),
      you(words(60)),
      they(words(30)),
    ];
    expect(focus(score(talk), 'talk-share')).toMatchObject({
      outcome: 'missed',
      why: 'You spoke 67 % of the words; in good talks the contact speaks most.',
    });
    expect(focus(score(talk), 'not-outtalked').outcome).toBe('missed');
  });

  test('a shade under the band is no out-talking', () => {
    const talk = [
      you(words(48)),
      they(words(52)),
      you(words(48)),
      they(words(52)),
      you(words(48)),
      they(words(52)),
    ];
    expect(focus(score(talk), 'talk-share').outcome).toBe('missed');
    expect(focus(score([...talk, ...asked()]), 'not-outtalked').outcome).toBe('met');
  });

  test('questions and nothing else feel like a form', () => {
    const talk = Array.from({ length: 5 }, () => [asking('And why?'), they(words(60))]).flat();
    expect(focus(score(talk), 'talk-share')).toMatchObject({
      outcome: 'missed',
      why: expect.stringContaining('questionnaire'),
    });
  });

  test('a hello may be as long as any turn; a speech may not', () => {
    const talk = (second: number, first = 120) => [
      you(words(first)),
      they('Hello.'),
      you(words(second)),
      they('I see.'),
      ...asked(),
      you('Bye'),
    ];
    expect(focus(score(talk(100)), 'own-run').outcome).toBe('met');
    expect(focus(score(talk(121)), 'own-run')).toMatchObject({
      outcome: 'missed',
      why: expect.stringContaining('121 words'),
    });
    const opened = score(talk(100, 150));
    expect(focus(opened, 'own-run')).toMatchObject({
      outcome: 'missed',
      why: 'Your first words ran to 150 words; up to 120 is easy to listen to.',
      evidence: [{ turn: 0 }],
    });
    // Nothing is praised that it belies, and nothing counts it twice.
    expect(focus(opened, 'rarely-self').outcome).toBe('n/a');
    expect(check(opened, 'courtesy', 'no-resume').outcome).toBe('n/a');
  });

  test('two turns in a row are one stretch, and an answer to a question of theirs is none', () => {
    const row = [you('Hi'), they('Hi'), you(words(80)), you(words(80)), they('I see.'), ...asked()];
    expect(focus(score(row), 'own-run').outcome).toBe('missed');
    const answer = [
      you('Hi'),
      they('And what do you do?'),
      you(words(160), 'answer'),
      they('I see.'),
      ...asked(),
    ];
    expect(focus(score(answer), 'own-run').outcome).toBe('met');
  });

  test('turning to oneself once is one slip, twice is a habit', () => {
    const talk = (often: number) => [
      ...goodTalk(),
      ...Array.from({ length: often }, () => [
        you('When I was young I had a boat.', 'self-talk turned-to-self'),
        they('Oh.'),
      ]).flat(),
    ];
    expect(focus(score(talk(0)), 'not-turned-to-self').outcome).toBe('met');
    expect(focus(score(talk(1)), 'not-turned-to-self')).toMatchObject({
      outcome: 'missed',
      why: expect.stringContaining('once'),
      evidence: [{ quote: 'When I was young I had a boat.' }],
    });
    expect(focus(score(talk(1)), 'rarely-self').outcome).toBe('met');
    expect(focus(score(talk(2)), 'rarely-self').outcome).toBe('missed');
  });

  test('follow-ups are counted among the questions that could be one', () => {
    const four = (follow: number) =>
      Array.from({ length: 6 }, (_, at) => [
        asking(`Why ${at}?`, at > 0 && at <= follow ? '>' : ''),
        they('Well.'),
      ]).flat();
    expect(focus(score(four(2)), 'follow-ups')).toMatchObject({
      outcome: 'met',
      why: expect.stringContaining('2 of your 5 questions'),
    });
    expect(focus(score(four(1)), 'follow-ups').outcome).toBe('missed');
  });

  test('too few questions to build on anything: that is missed, not excused', () => {
    const talk = [asking('Why?'), they('Well.'), asking('How?', '>'), they('So.')];
    expect(focus(score(talk), 'follow-ups')).toMatchObject({
      outcome: 'missed',
      why: 'Too few questions came for one to build on what they had said.',
    });
  });

  test('a word on what they said in a third of the turns is enough', () => {
    const talk = (heard: number) =>
      Array.from({ length: 9 }, (_, at) => [
        they('It was hard.'),
        asking('How so?', at < heard ? 'acknowledge' : ''),
      ]).flat();
    expect(focus(score(talk(3)), 'taken-up').outcome).toBe('met');
    expect(focus(score(talk(2)), 'taken-up').outcome).toBe('missed');
  });

  test('asked about herself, Maya is brief and asks on', () => {
    const talk = (answer: string) => [
      you('Hi'),
      they('And you, why design?'),
      you(answer, 'answer'),
      they('I see.'),
      asking('What would you do?'),
    ];
    expect(focus(score(talk('I like explaining things.')), 'handed-back').outcome).toBe('met');
    expect(focus(score(talk(words(61))), 'handed-back')).toMatchObject({
      outcome: 'missed',
      why: expect.stringContaining('61 words'),
    });
    expect(focus(score(goodTalk()), 'handed-back').outcome).toBe('n/a');
  });

  test('an answer that also asks is measured without its question, and nothing is claimed of one that cannot be', () => {
    const talk = (...answers: string[]) =>
      answers.flatMap((answer) => [they('And why design?'), you(answer, 'answer open-question')]);
    expect(focus(score(talk(`${words(120)}. Why you?`, 'I cook. And you?')), 'handed-back')).toMatchObject({
      outcome: 'missed',
      why: 'They asked you something, and an answer of yours ran to 120 words; 60 is plenty.',
    });
    expect(
      focus(score(talk(`${words(60)}. Why did you, of all the people there?`)), 'handed-back'),
    ).toMatchObject({
      outcome: 'met',
      why: 'They asked you something once; you took at most 60 words and came back to them.',
    });
    expect(focus(score(talk(`${words(120)} and why did you`)), 'handed-back')).toMatchObject({
      outcome: 'met',
      why: 'They asked you something once; you came back to them.',
    });
  });

  test('answered and left there, the talk did not come back to them', () => {
    const talk = [they('And why design?'), you('I cook.', 'answer'), they('I see.'), you('Well.')];
    expect(focus(score(talk), 'handed-back')).toMatchObject({
      outcome: 'missed',
      why: 'They asked you something once; you took at most 60 words and did not come back to them.',
    });
  });

  test('hints count in rehearsals only, quoted from the contact', () => {
    const talk = goodTalk();
    const cue = { turn: 11, quote: 'There is a story behind that' };
    expect(focus(score(talk), 'cues').outcome).toBe('n/a');
    expect(focus(score(talk, { cues: [{ ...cue, pickedUpAt: 12 }] }), 'cues')).toMatchObject({
      outcome: 'met',
      evidence: [cue],
    });
    expect(focus(score(talk, { cues: [{ ...cue, pickedUpAt: null }] }), 'cues').outcome).toBe('missed');
    const untrue = { turn: 11, quote: 'never said', pickedUpAt: null };
    expect(focus(score(talk, { cues: [untrue] }), 'cues').evidence).toEqual([]);
  });
});
