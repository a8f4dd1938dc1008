import { expect, test } from 'vitest';
import { check, goodTalk, score, they, you } from './talks.ts';

const REPAIRS = [
  'Sorry?',
  'Where were we?',
  "Can we start over? I'm sorry, I was rude.",
  'asdf jkl',
  'Sorry, I typed nonsense.',
  'Could you say that again?',
];

test('turns about the talk itself prove nothing, cost nothing and are no lesson', () => {
  let next = 0;
  const talk = goodTalk().flatMap((turn) => {
    const repair = turn.speaker === 'contact' ? REPAIRS[next++] : undefined;
    return repair ? [turn, you(repair), they('As I said.')] : [turn];
  });
  expect(talk.length).toBe(goodTalk().length + 2 * REPAIRS.length);
  const [plain, repaired] = [score(goodTalk()), score(talk)];
  const outcomes = ({ dimensions }: typeof plain) =>
    Object.values(dimensions).flatMap(({ checks }) => checks.map(({ id, outcome }) => `${id} ${outcome}`));
  expect(outcomes(repaired)).toEqual(outcomes(plain));
  const shown = [
    ...Object.values(repaired.dimensions).flatMap(({ checks }) => checks.flatMap(({ evidence }) => evidence)),
    ...repaired.wentWell,
    ...repaired.doDifferently,
  ];
  for (const { turn } of shown) expect(REPAIRS).not.toContain(talk[turn]?.text);
});

test('nothing else said is nothing said, and a label that somebody gave stands', () => {
  const sentence = (words: string) =>
    score([you('Where were we?', words), they('At the tides.')]).dimensions.craft.sentence;
  expect(sentence('')).toBe('There is nothing to judge here yet.');
  expect(sentence('open-question')).not.toBe('There is nothing to judge here yet.');
});

test('a doubt about oneself asks for nothing: the story that comes after it came first', () => {
  const told = [
    you('Hi, thank you for seeing me.', 'thanks'),
    they('Of course.'),
    you("I'm a clerk, and I don't know if I'm clever enough for this.", 'fit closed-question self-talk'),
    they('You explain things all day.'),
    you('How did you come to it?', 'journey open-question'),
    they('By accident, on a Friday.'),
    you('What would you do first, in my place?', 'advice open-question'),
    they('Write one thing down.'),
  ];
  const found = check(score(told), 'arc', 'story-first');
  expect(found).toMatchObject({ outcome: 'met', evidence: [{ turn: 4 }] });
  const asked = told.with(2, you('Am I clever enough for this?', 'fit closed-question'));
  expect(check(score(asked), 'arc', 'story-first').outcome).toBe('missed');
});

test('what anybody could look up is no story', () => {
  const told = [
    you('so what do you do', 'day-to-day open-question googleable'),
    they('I draw.'),
    you('any advice for me?', 'advice closed-question'),
    they('Draw.'),
  ];
  expect(check(score(told), 'arc', 'story-first').outcome).toBe('missed');
});

test('counts as many topics of the plan as the talk itself does, whoever was named', () => {
  const named = score(goodTalk());
  const unnamed = score(goodTalk().slice(0, 10));
  for (const card of [named, unnamed]) {
    expect(card.dimensions.arc.sentence).toContain("of the plan's 17 topics");
    expect(check(card, 'arc', 'coverage').why).toContain('of 17 topics');
  }
});

test('nothing is proven by a word or two that fit anywhere', () => {
  const talk = goodTalk().flatMap((turn) =>
    turn.speaker === 'contact' ? [turn, you('lol', 'acknowledge'), they('Yes.')] : [turn],
  );
  const found = check(score(talk), 'focus', 'taken-up');
  expect(found.why).toMatch(/in \d+ of your \d+ replies/u);
  const shown = Object.values(score(talk).dimensions).flatMap(({ checks }) =>
    checks.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)),
  );
  expect(shown).not.toContain('lol');
  const thanks = goodTalk().with(
    4,
    you('Thanks, that helps. What did the waiters say?', 'journey open-question acknowledge >'),
  );
  expect(check(score(thanks), 'focus', 'taken-up').evidence.map(({ quote }) => quote)).not.toContain(
    'Thanks, that helps.',
  );
});

test('a question of theirs that was passed over is no answer', () => {
  const asked = they('Agreed, and slowly. Who was good to you, in your last place?');
  const rest = goodTalk().slice(0, 6);
  const passed = score([
    ...rest,
    asked,
    you("That's kind. And how do you pick whom to help?", 'advice open-question acknowledge answer'),
    they('By the shoes.'),
  ]);
  expect(check(passed, 'focus', 'handed-back').outcome).toBe('n/a');
  const answered = score([
    ...rest,
    asked,
    you('The night nurse, always. And how do you pick whom to help?', 'advice open-question answer'),
    they('By the shoes.'),
  ]);
  expect(check(answered, 'focus', 'handed-back').outcome).toBe('met');
});

test('a turn that was cut off and said again is heard once, as it was said whole', () => {
  const talk = [
    you('How did you get into it?', 'journey open-question'),
    they('The tour folded in the middle of a season, and nobody had been paid since May.'),
    they('The tour folded, I sewed curtains for a year, and then a man rang about a bear.'),
    you('What does a week look like now?', 'day-to-day open-question'),
    they('Quiet.'),
    you('What is hard about it?', 'challenge open-question'),
    they('The quiet.'),
  ];
  const whole = talk.toSpliced(1, 1);
  const share = (card: ReturnType<typeof score>) => card.dimensions.focus.sentence;
  expect(share(score(talk, { cutOff: [1] }))).toBe(share(score(whole)));
  const [lesson] = score(talk, { cutOff: [1] }).doDifferently;
  expect(lesson?.why ?? '').not.toContain('nobody had been paid');
});
