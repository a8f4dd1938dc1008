import { describe, expect, test } from 'vitest';
import { goodTalk, score, they, you } from './talks.ts';

const LONG =
  'I was a nurse for nine years and nobody asked me what the alarms were for, so one night I counted them, all of them, on a paper towel.';

/** What is praised as a follow-up where the user asks this after a long story, and as long an answer comes. */
function followed(text: string, before = LONG): string[] {
  const talk = [
    you('Thank you for making the time.', 'thanks acknowledge'),
    they(before),
    you(text, 'challenge open-question >'),
    they(
      'That took years, with two managers who came and went, and a kettle that was always on for whoever stayed.',
    ),
    you('How does a week of yours look?', 'day-to-day open-question'),
    they('Mondays are meetings.'),
    you('What would you try first?', 'advice open-question'),
    they('Count something.'),
  ];
  return score(talk)
    .wentWell.filter(({ why }) => /came back|brought/u.test(why))
    .map(({ quote }) => quote);
}

describe('a follow-up is praised where its own words show that it is one', () => {
  test.each([
    'What happened to the towel?',
    'How did they take it?',
    'And then?',
    'You said nobody asked you about the alarms. Who should have?',
  ])('as in: %s', (text) => expect(followed(text)).toHaveLength(1));

  test.each([
    ['what was never said', 'You said you missed the sea. What was the hardest part of leaving it?'],
    ['a question of its own', 'How do you keep the staff from burning out?'],
    ['what was read elsewhere', 'I noticed in a magazine that your firm moved. How did that change things?'],
  ])('and not for %s', (_, text) => expect(followed(text)).toEqual([]));
});

test('who says at the end that they will write again left the way open, and is not told to ask', () => {
  const bye = (text: string) =>
    score([
      ...goodTalk().filter(({ labels }) => !labels?.beats.includes('stay-in-touch')),
      you(text, 'acknowledge close'),
    ]);
  const said = bye("Cheers, that was kind. I'll keep you posted.");
  const check = said.dimensions.closer.checks.find(({ id }) => id === 'stay-in-touch');
  expect(check).toMatchObject({ outcome: 'met', why: 'You told them that they would hear from you.' });
  expect(check?.evidence.map(({ quote }) => quote)).toEqual(["I'll keep you posted."]);
  expect(said.dimensions.courtesy.checks.find(({ id }) => id === 'thanks-end')?.outcome).toBe('met');
  const silent = bye('Thank you, goodbye.').dimensions.closer.checks.find(({ id }) => id === 'stay-in-touch');
  expect(silent?.outcome).toBe('missed');
});
