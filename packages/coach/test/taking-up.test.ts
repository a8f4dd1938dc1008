import { expect, test } from 'vitest';
import { onAnswer } from './moment.ts';

/** Answers that no file of the product holds, and the words that a listener would come back to. */
const TOLD: readonly (readonly [answer: string, words: string])[] = [
  [
    'It is quiet work. The cannery closed the winter I turned thirty, and most of the street went with it. After that one takes what there is.',
    'The cannery closed',
  ],
  [
    'Oh, by accident mostly. I like paper. My brother died that spring, and I sorted his letters because nobody else would. People said I had a hand for it.',
    'My brother died that spring',
  ],
  [
    'Most days are alike. We get boxes, we open boxes. I was a lighthouse keeper until they put in the timer. It helps to like your own company.',
    'I was a lighthouse keeper',
  ],
  [
    'There is a lot of reading. I sent the wrong deed to the wrong family once, and they framed it. We check things twice now.',
    'I sent the wrong deed to the wrong family once',
  ],
  [
    'You learn the building first. I still have the blue key on my ring, it opens nothing any more. After a year you know where the damp comes in.',
    'I still have the blue key on my ring',
  ],
];

test.each(TOLD)('what weighs or is personal is taken up: %s', (answer, words) => {
  const hint = onAnswer(answer);
  expect(hint.kind).toBe('follow-up');
  expect(hint.about?.quote).toContain(words);
  expect(answer).toContain(hint.about?.quote);
  expect(hint.better).toMatch(
    /^(?:So you|Thank you for telling me that\. You said “|You said “|I'd like to stay with something you said: “).+(?:\.|”\.) \p{Lu}.+\?$/u,
  );
});

/** Sentences out of which no piece may be cut that is no English, or that was never told. */
const NOT_TO_SAY: readonly (readonly [answer: string, never: RegExp])[] = [
  [
    'I once had six people in a church hall decide the bus of four thousand others.',
    /church hall decide[”.?]/u,
  ],
  [
    'Now, I have changed my mind on this over the years, more than once, and I may again.',
    /“Now,|that now/iu,
  ],
  [
    'It is a wet Thursday, half past six, stacking chairs, and somebody stays behind to talk to you.',
    /How did that come about/u,
  ],
  [
    'There is a section written for the public and a section written for the lawyers, so I write both.',
    /a section written\./u,
  ],
  [
    'I’m asked does the reading room pay, and it doesn’t, and that is most of my year.',
    /you are asked does/u,
  ],
  [
    'When I came up the stairs, or thought I did, for the first time, with the boxes and all the rest of the things in my arms',
    /“When I came up the stairs”/u,
  ],
];

test.each(NOT_TO_SAY)('nothing broken is put into the user’s mouth: %s', (answer, never) => {
  for (const { better, text } of asOften(answer, 4)) expect(`${text} ${better}`).not.toMatch(never);
});

test('marks inside a quotation become single ones, and the quotation still stands in its turn', () => {
  const answer =
    'I gave the donors what they called “the tour”, every Monday for eleven years, and nobody ever came twice.';
  const hint = onAnswer(answer);
  expect(answer).toContain(hint.about?.quote);
  expect(hint.text).toMatch(/‘the tour’/u);
  for (const words of [hint.text, hint.better ?? '']) {
    expect(words).not.toMatch(/“[^”]*“/u);
    expect(words.match(/“/gu)?.length ?? 0).toBe(words.match(/”/gu)?.length ?? 0);
  }
  const back = onAnswer('Do you like “tents” where you work, and have you been in one?');
  expect(back.text).toContain('“Do you like ‘tents’ where you work, and have you been in one?”');
});

test('what is said about the question goes before the answer, and is not taken for it', () => {
  const hint = onAnswer(
    'Now, I have thought a good deal about this. I sold the shop the year my daughter was born, and I have never been back.',
  );
  expect(hint.about?.quote).toMatch(/^I sold the shop/u);
});

test('a way out is not taken up, and no answer is claimed that did not come', () => {
  for (const answer of [
    "I don't know, and I'd be ashamed to sound as if I did.",
    "I'd be guessing, and you deserve better than a guess.",
    "I'd rather not, I'd start editing it.",
    'You have had all I could swear to on that.',
  ]) {
    const hint = onAnswer(answer);
    expect(hint.about, hint.text).toBeUndefined();
    expect(hint.text).not.toMatch(/You have heard|told you/u);
  }
});

test('asked back, one answers in words of one’s own: none are put there', () => {
  const hint = onAnswer('Mostly by luck. What did your customers tell you that your boss never knew?');
  expect(hint.text).toMatch(/^She asked you: “What did your customers.*sentence or two/u);
  expect(hint.better).toBeUndefined();
});

const asOften = (answer: string, times: number) => {
  const given: ReturnType<typeof onAnswer>[] = [];
  for (let asked = 0; asked < times; asked++) given.push(onAnswer(answer, { given: [...given] }));
  return given;
};
