import type { Labels, Reading, Turn } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { judge, judgeWithOverrides } from '../src/index.ts';
import { check, corpusTalks, goodTalk, labels, playbookOf, score, they, you } from './talks.ts';

/** Readings that give what the turns hold and doubt some of it. */
const doubting = (turns: readonly Turn[], doubts: Record<number, string[]>): (Reading | null)[] =>
  turns.map((turn, at) =>
    turn.labels ? { labels: turn.labels, confidence: {}, unsure: doubts[at] ?? [], sentences: [] } : null,
  );

const relabelled = (at: number, given: string) => {
  const turns = goodTalk();
  return turns.with(at, { ...turns[at]!, labels: labels(given) });
};

describe('what the reader is in doubt about', () => {
  test('a question for names that it nearly saw leaves the sum, and says that it is not sure', () => {
    const turns = relabelled(18, 'time-check closed-question acknowledge');
    const plain = score(turns);
    expect(check(plain, 'closer', 'asked').outcome).toBe('missed');
    const card = score(turns, { readings: doubting(turns, { 18: ['anyone-else'] }) });
    for (const id of ['asked', 'late-enough', 'narrowed']) {
      expect(check(card, 'closer', id).outcome, id).toBe('n/a');
      expect(check(card, 'closer', id).why, id).not.toContain('You did not ask');
    }
    expect(check(card, 'closer', 'asked').why).toMatch(/We may have misread it, so it does not count\.$/u);
    expect(card.total).toBeGreaterThan(plain.total);
    expect(card.doDifferently.map((lesson) => lesson.check)).not.toContain('asked');
    // What was found is what was read: doubt takes nothing away, and adds nothing either.
    expect(card.closer).toEqual(plain.closer);
  });

  test('a follow-up in doubt is not held against her, nor is an open question', () => {
    const flat = goodTalk().map((turn) =>
      turn.labels
        ? { ...turn, labels: { ...turn.labels, followUp: false, acts: turn.labels.acts.map(closed) } }
        : turn,
    );
    expect(check(score(flat), 'focus', 'follow-ups').outcome).toBe('missed');
    expect(check(score(flat), 'craft', 'open').outcome).toBe('missed');
    const doubts = Object.fromEntries(
      [4, 6, 8, 10, 12, 14, 16].map((at) => [at, ['followUp', 'open-question']]),
    );
    const card = score(flat, { readings: doubting(flat, doubts) });
    expect(check(card, 'focus', 'follow-ups').outcome).toBe('n/a');
    expect(check(card, 'craft', 'open').outcome).toBe('n/a');
  });

  test('an order that only topics in doubt break is not held against her, nor is it a lesson', () => {
    const ask = (beat: string) => [
      you('What of that?', `${beat} open-question`),
      they('Some, and then some more.'),
    ];
    const turns = ['advice', 'hiring-bar', 'journey', 'day-to-day', 'challenge'].flatMap(ask);
    expect(check(score(turns), 'arc', 'order').outcome).toBe('missed');
    const readings = doubting(turns, { 0: ['advice'], 2: ['hiring-bar'], 6: ['followUp', 'stay-in-touch'] });
    const card = score(turns, { readings });
    expect(check(card, 'arc', 'order').outcome).toBe('n/a');
    expect(card.doDifferently.map((lesson) => lesson.check)).not.toContain('order');
  });

  test('the user’s word ends it', () => {
    const turns = relabelled(18, 'time-check closed-question acknowledge');
    const input = {
      turns,
      readings: doubting(turns, { 18: ['anyone-else'] }),
      playbook: playbookOf('full-arc'),
      agreedMinutes: 20,
      readerVersion: 'test',
    };
    const signed = { by: 'Maya', at: '2026-03-01T10:00:00Z' };
    const card = judgeWithOverrides(input, [
      { kind: 'check', dimension: 'closer', check: 'asked', outcome: 'missed', ...signed },
    ]);
    expect(check(card, 'closer', 'asked')).toMatchObject({
      outcome: 'missed',
      why: 'It is the question that turns one talk into three, and it did not come.',
    });
  });

  test('what is missed either way is missed', () => {
    const turns = relabelled(18, 'time-check closed-question acknowledge');
    const card = score(turns, { readings: doubting(turns, { 18: ['introduction'], 4: ['followUp'] }) });
    expect(check(card, 'closer', 'asked').outcome).toBe('missed');
  });

  test('in no talk does it lower a total, whatever it is about', () => {
    let raised = 0;
    for (const { id, input } of corpusTalks().filter((_, at) => at % 3 === 0)) {
      const before = judge(input);
      for (const label of ['anyone-else', 'followUp', 'open-question', 'acknowledge', 'rude', 'thanks']) {
        const doubts = Object.fromEntries(input.turns.map((_, at) => [at, at % 3 === 0 ? [label] : []]));
        const card = judge({ ...input, readings: doubting(input.turns, doubts) });
        expect(card.total, `${id} ${label}`).toBeGreaterThanOrEqual(before.total);
        if (card.total > before.total) raised++;
      }
    }
    expect(raised).toBeGreaterThan(0);
  });
});

const closed = (act: Labels['acts'][number]) => (act === 'open-question' ? 'closed-question' : act);

describe('a talk with little in it', () => {
  const skeleton = [
    you('Thank you for the time, Dan. Twenty minutes, as agreed?', 'thanks time-check closed-question'),
    they('Yes, twenty. I have a kettle on.'),
    you('How did you start?', 'journey open-question'),
    they('As a cook. I redrew the menu.'),
    you(
      'Anyone else I should talk to, perhaps a nurse? May I write?',
      'anyone-else stay-in-touch closed-question',
    ),
    they('Nobody comes to mind.'),
    you('Thank you for the menu story.', 'thanks close'),
    they('Bye.'),
  ];

  test('does not look good for all that could not go wrong in it', () => {
    const card = score(skeleton);
    expect(card.total).toBeLessThan(45);
    expect(check(card, 'courtesy', 'not-rude')).toMatchObject({
      outcome: 'n/a',
      why: 'There is too little of this talk to tell.',
    });
    expect(check(card, 'focus', 'follow-ups').outcome).toBe('missed');
    expect(check(card, 'closer', 'earned').outcome).toBe('missed');
  });

  test('a slip in it counts all the same', () => {
    const rude = skeleton.with(4, you('Get on with it.', 'rude'));
    expect(check(score(rude), 'courtesy', 'not-rude').outcome).toBe('missed');
  });

  test('the more of a good talk there is, the better it looks', () => {
    const part = (pairs: number) => score(goodTalk().slice(0, 2 * pairs)).total;
    const totals = [1, 3, 5, 9, 13].map(part);
    expect(totals).toEqual(totals.toSorted((one, other) => one - other));
    expect(totals[0]).toBeLessThan(15);
    expect(totals.at(-1)).toBe(100);
  });
});
