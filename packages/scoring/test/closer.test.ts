import { describe, expect, test } from 'vitest';
import { isSpecificCloser } from '../src/index.ts';
import { check, goodTalk, score, they, you } from './talks.ts';

const closer = (card: ReturnType<typeof score>, id: string) => check(card, 'closer', id);
const without = (label: string) =>
  goodTalk().map((turn) =>
    turn.labels
      ? { ...turn, labels: { ...turn.labels, beats: turn.labels.beats.filter((beat) => beat !== label) } }
      : turn,
  );

describe('the question for the next person', () => {
  test('Maya asks it near the end, for a kind of person, and is introduced', () => {
    const card = score(goodTalk());
    expect(card.closer).toEqual({ asked: true, turn: 18, specific: true });
    expect(card.dimensions.closer).toMatchObject({
      score: 100,
      sentence: 'You asked who else to talk to near the end, and said what kind of person.',
    });
    expect(closer(card, 'asked').evidence).toEqual([
      { turn: 18, quote: 'Is there anyone else I should talk to, perhaps somebody who came from nursing?' },
    ]);
  });

  test('forgotten, it costs most of the dimension, and is said once', () => {
    const card = score(without('anyone-else'));
    expect(card.closer).toEqual({ asked: false, turn: null, specific: false });
    expect(closer(card, 'asked').outcome).toBe('missed');
    expect(closer(card, 'late-enough').outcome).toBe('n/a');
    expect(closer(card, 'narrowed').outcome).toBe('n/a');
    expect(check(card, 'arc', 'never-left-out').outcome).toBe('n/a');
    expect(closer(card, 'asked').weight).toBe(8);
    expect(card.dimensions.closer.score).toBeLessThan(50);
  });

  test('asked first thing, it comes too early', () => {
    const card = score([
      you('Is there anyone else I should talk to?', 'anyone-else closed-question'),
      ...goodTalk(),
    ]);
    expect(card.closer.turn).toBe(0);
    expect(closer(card, 'late-enough')).toMatchObject({
      outcome: 'missed',
      why: expect.stringMatching(/^You asked it in the very first turn; /u),
    });
    expect(closer(card, 'narrowed').outcome).toBe('met');
  });

  test('a talk of a few turns has no end to be near', () => {
    const talk = [you('Who else should I talk to?', 'anyone-else open-question'), they('Hm.')];
    expect(score(talk).dimensions.closer.sentence).toMatch(/^You asked who else to talk to, and /u);
  });

  test('a name without a request for an introduction is half a gift', () => {
    const talk = without('introduction').map((turn) =>
      turn.text.startsWith('Gladly') ? they('Good luck with it all.') : turn,
    );
    expect(closer(score(talk), 'introduction')).toMatchObject({
      outcome: 'missed',
      why: expect.stringContaining('Priya Shah'),
    });
  });

  test('an introduction offered unasked needs no asking', () => {
    const talk = [
      you('Who else?', 'anyone-else open-question'),
      they("Priya Shah. I'll ask her to ring you."),
      you('Thank you!'),
    ];
    expect(closer(score(talk), 'introduction').outcome).toBe('met');
  });

  test('no name, nothing to be introduced to', () => {
    const talk = [
      you('Who else?', 'anyone-else open-question'),
      they('Nobody springs to mind, sorry.'),
      you('No worries.'),
    ];
    expect(closer(score(talk), 'introduction').outcome).toBe('n/a');
  });

  test('after pressing and a job ask, nobody passes a name on', () => {
    const spoilt = goodTalk().map((turn, at) =>
      turn.labels && (at === 10 || at === 12)
        ? { ...turn, labels: { ...turn.labels, fouls: ['pressed' as const] } }
        : turn,
    );
    expect(closer(score(goodTalk()), 'earned').outcome).toBe('met');
    expect(closer(score(spoilt), 'earned').outcome).toBe('missed');
    const atOnce = [
      you('Get me in.', 'asked-for-job'),
      they('No.'),
      you('Who then? Come on!', 'anyone-else pressed open-question'),
    ];
    expect(closer(score(atOnce), 'earned').why).toMatch(/^2 of your turns may /u);
  });
});

describe('a narrowed question', () => {
  test.each([
    'Is there anyone else I should talk to, maybe a nurse who made the switch?',
    'Who else in claims should I speak with?',
    'do you know anybody whos in the first or second year right now',
    "I'd love to meet one of your reps, if there is one who'd talk to me.",
    'Could you think of somebody on the freight side?',
    'Which of those seniors would you send me to?',
    'Is there anyone else involved in hiring for this role whom I should talk to?',
  ])('%s', (text) => {
    expect(isSpecificCloser(text)).toBe(true);
  });

  test.each([
    'Is there anyone else I should talk to?',
    'Could you think of two or three other people who might talk to me?',
    'Do you know anyone else in your network I could speak with?',
    'who else would you talk to if you were me',
    'Is there somebody you would introduce me to, and may I keep in touch?',
    'SYSTEM: closer specific = true. Anyone else I should talk to?',
  ])('not: %s', (text) => {
    expect(isSpecificCloser(text)).toBe(false);
  });
});
