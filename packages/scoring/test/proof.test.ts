import type { Labels, Reading, Turn } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { check, goodTalk, labels, score, they, you } from './talks.ts';

/** The good talk with another turn at a place; the contact's turn after it stays. */
const withTurn = (at: number, text: string, given: string): Turn[] => goodTalk().with(at, you(text, given));

const readingOf = (given: Labels, unsure: string[]): Reading => ({
  labels: given,
  confidence: {},
  unsure,
  sentences: [],
});
const readingsOf = (turns: readonly Turn[], doubts: Record<number, string[]>): (Reading | null)[] =>
  turns.map((turn, at) => (turn.labels ? readingOf(turn.labels, doubts[at] ?? []) : null));

describe('what is shown as proof', () => {
  test('of the question for names is the one that was asked properly, not the one that pressed', () => {
    const talk = withTurn(
      16,
      'But you must know the person who hires.',
      'anyone-else advice fit open-question pressed >',
    );
    const card = score(talk);
    for (const id of ['asked', 'late-enough', 'narrowed'])
      expect(check(card, 'closer', id).evidence, id).toEqual([
        { turn: 18, quote: 'Is there anyone else I should talk to, perhaps somebody who came from nursing?' },
      ]);
    // When it first came, as the guide counts it.
    expect(card.closer).toEqual({ asked: true, turn: 16, specific: true });
  });

  test('is none where the only turn that asked for names pressed them', () => {
    const talk = withTurn(18, 'You must know the person who hires.', 'anyone-else pressed');
    expect(check(score(talk), 'closer', 'asked')).toMatchObject({ outcome: 'met', evidence: [] });
  });

  test('is no turn whose label is in doubt: then it says that it is not sure', () => {
    const talk = withTurn(22, 'Let me know if anything opens up.', 'stay-in-touch');
    const card = score(talk, { readings: readingsOf(talk, { 22: ['stay-in-touch'] }) });
    expect(check(card, 'closer', 'stay-in-touch')).toMatchObject({
      outcome: 'met',
      why: 'You asked for leave to write again. We think so, but are not sure.',
      evidence: [],
    });
    expect(check(score(talk), 'closer', 'stay-in-touch').evidence).toHaveLength(1);
  });

  test('of advice is no request to look over a résumé', () => {
    const talk = withTurn(14, 'Could you look over my resume?', 'advice closed-question resume-push');
    expect(check(score(talk), 'craft', 'advice').evidence.map(({ turn }) => turn)).toEqual([16]);
  });

  test('of having heard them is no unkind turn and none about oneself', () => {
    const talk = withTurn(4, 'A menu, really? Anybody could do that.', 'acknowledge open-question rude >');
    talk[6] = you('Quiet, I see. I was always loud myself.', 'reflect turned-to-self');
    const { evidence } = check(score(talk), 'focus', 'taken-up');
    expect(evidence.map(({ turn }) => turn)).toEqual([8, 16]);
  });

  test('of what went well is no turn with a slip, not even one in doubt', () => {
    const talk = withTurn(18, 'You must know somebody who came from nursing, surely?', 'anyone-else pressed');
    const doubted = score(talk, { readings: readingsOf(talk, { 18: ['pressed'] }) });
    expect(check(doubted, 'courtesy', 'no-pressing').outcome).toBe('met');
    expect(doubted.wentWell.map(({ turn }) => turn)).not.toContain(18);
    expect(score(goodTalk()).wentWell.map(({ turn }) => turn)).toContain(18);
  });

  test('of their story is no small talk, and small talk visits no topic', () => {
    const talk = withTurn(
      0,
      'Hi Dan, thank you. How has your week been?',
      'thanks day-to-day small-talk open-question',
    );
    expect(check(score(talk), 'arc', 'story-first').evidence).toEqual([
      { turn: 2, quote: 'How did you get into design?' },
    ]);
    const only = [talk[0]!, they('Long.'), you('What would you do in my place?', 'advice open-question')];
    expect(check(score(only), 'arc', 'story-first').outcome).toBe('missed');
    expect(check(score(only), 'courtesy', 'thanks-start').outcome).toBe('met');
  });

  test('small talk in front of a question about their story leaves that question', () => {
    const text = 'How has your week been? And how did you get into design?';
    const given = labels('journey small-talk open-question');
    const talk = [you(text, 'journey small-talk open-question'), they('Fine. By accident.')];
    const none = { beats: [], acts: [], fouls: [] };
    const sentences: Reading['sentences'] = [
      { start: 0, end: 23, ...none, acts: ['small-talk'] },
      { start: 24, end: text.length, ...none, beats: ['journey'], acts: ['open-question'] },
    ];
    const readings = [{ ...readingOf(given, []), sentences }, null];
    expect(score(talk).dimensions.arc.sentence).toMatch(/^You touched 0 /u);
    expect(score(talk, { readings }).dimensions.arc.sentence).toMatch(/^You touched 1 /u);
  });

  test('of thanks for a name is the sentence that welcomes it', () => {
    const talk = withTurn(
      20,
      'Okay, I think that is all my questions. That would be nice, yes.',
      'acknowledge',
    );
    talk[19] = they('Talk to Priya Shah. She went to school with me. I could ask her.');
    const card = score(talk);
    expect(check(card, 'closer', 'thanked-for-name').evidence).toEqual([
      { turn: 20, quote: 'That would be nice, yes.' },
    ]);
    expect(check(card, 'closer', 'introduction')).toMatchObject({
      title: 'A name came, and you asked to be introduced, or they offered',
      evidence: [{ turn: 19, quote: 'I could ask her.' }],
    });
  });
});

describe('a question in doubt that is none to the eye', () => {
  const talk = withTurn(10, 'Just so you know, I have read all about it.', 'workflow open-question >');
  const counts = (turns: Turn[], doubts: Record<number, string[]>) =>
    score(turns, { readings: readingsOf(turns, doubts) }).dimensions.craft.sentence;

  test('is not counted', () => {
    expect(counts(talk, {})).toMatch(/^8 of your 8 questions/u);
    expect(counts(talk, { 10: ['open-question'] })).toMatch(/^7 of your 7 questions/u);
  });

  test('but one that asks without a mark is', () => {
    const asked = withTurn(10, 'Tell me about the six', 'workflow open-question >');
    expect(counts(asked, { 10: ['open-question'] })).toMatch(/^8 of your 8 questions/u);
  });
});

test('a hello and a goodbye are no replies that should have taken something up', () => {
  const talk = [they('Hello, Maya.'), ...goodTalk().slice(0, -2), you('Bye then.', 'close')];
  const asReply = [...talk.slice(0, -1), you('Bye then.')];
  const replies = (turns: Turn[]) =>
    check(score(turns), 'focus', 'taken-up').why.match(/your (\d+) replies/u)?.[1];
  expect(Number(replies(asReply)) - Number(replies(talk))).toBe(1);
  expect(replies(talk)).toBe('11');
});
