import { expect, test } from 'vitest';
import { check, goodTalk, score, you } from './talks.ts';

/** A good talk without its last words. */
const fled = () => goodTalk().slice(0, -2);

test('gone without thanks or goodbye: said first of all, once, and what to say instead names something of theirs', () => {
  const card = score(fled().with(-2, you('May I write to you in a month?', 'stay-in-touch closed-question')));
  expect(check(card, 'courtesy', 'thanks-end')).toMatchObject({
    outcome: 'missed',
    why: 'The talk ended without a thank-you and without a goodbye.',
    weight: 3,
  });
  expect(check(card, 'courtesy', 'thanks-names-it').outcome).toBe('n/a');
  expect(card.doDifferently[0]).toMatchObject({
    check: 'thanks-end',
    why: expect.stringMatching(/^You were gone without a thank-you or a goodbye/u),
    better: expect.stringMatching(/^Thank you for your time, Dan\. .+ Goodbye!$/u),
  });
});

test('a goodbye in a word is a goodbye, and one that may have been is taken for one', () => {
  const bye = (words: string) => [
    ...fled().with(-2, you('May I write to you?', 'stay-in-touch')),
    you('Bye now.', words),
  ];
  const lessons = (turns: ReturnType<typeof bye>, unsure: string[] = []) =>
    score(turns, {
      readings: turns.map(({ labels }, at) =>
        labels === null
          ? null
          : { labels, confidence: {}, unsure: at === turns.length - 1 ? unsure : [], sentences: [] },
      ),
    }).doDifferently.map(({ why }) => why);
  const gone = expect.stringMatching(/^You were gone without/u);
  expect(lessons(bye('close'))).not.toContainEqual(gone);
  expect(lessons(bye(''))).toContainEqual(gone);
  expect(lessons(bye(''), ['close'])).not.toContainEqual(gone);
});
