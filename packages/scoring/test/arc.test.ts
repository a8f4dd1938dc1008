import { describe, expect, test } from 'vitest';
import { check, goodTalk, playbookOf, score, they, you } from './talks.ts';

const arc = (card: ReturnType<typeof score>, id: string) => check(card, 'arc', id);
const ask = (beat: string, more = '') => [
  you(`What about ${beat}?`, `${beat} open-question ${more}`),
  they('Well, it depends on the day.'),
];

describe('the arc of the talk', () => {
  test('Maya comes to every part of the plan', () => {
    const card = score(goodTalk());
    for (const { id, outcome } of card.dimensions.arc.checks) expect(outcome, id).toBe('met');
    expect(card.dimensions.arc.sentence).toMatch(/got to every part of it\.$/u);
  });

  test('a part that never came is named in plain words', () => {
    const card = score([...ask('journey'), ...ask('day-to-day'), ...ask('anyone-else')]);
    expect(arc(card, 'part-what-you-came-for')).toMatchObject({
      outcome: 'missed',
      why: expect.stringContaining('what they look for'),
    });
    expect(card.dimensions.arc.sentence).toContain('“What you came for”');
  });

  test('thanks at the end make neither an opening nor, alone, a strong finish', () => {
    const talk = [
      ...ask('journey'),
      ...ask('challenge'),
      ...ask('advice'),
      you('Thanks for your time.', 'thanks close'),
    ];
    expect(arc(score(talk), 'part-opening').outcome).toBe('missed');
    expect(arc(score(talk), 'part-strong-finish').outcome).toBe('missed');
    expect(score(talk).dimensions.arc.sentence).toContain('“A strong finish”');
    const asked = [...talk.slice(0, -1), ...ask('stand-out'), ...talk.slice(-1)];
    expect(arc(score(asked), 'part-strong-finish')).toMatchObject({
      outcome: 'met',
      why: expect.stringMatching(/^2 turns/u),
    });
  });

  test('a longer talk should cover more, and half an hour not half as much again', () => {
    const talk = [
      'thanks',
      'time-check',
      'journey',
      'day-to-day',
      'challenge',
      'workflow',
      'hiring-bar',
      'advice',
      'anyone-else',
      'stay-in-touch',
    ].flatMap((beat) => ask(beat));
    expect(arc(score(talk, { agreedMinutes: 20 }), 'coverage').outcome).toBe('met');
    expect(arc(score(talk, { agreedMinutes: 10 }), 'coverage').outcome).toBe('met');
    expect(arc(score(talk, { agreedMinutes: 30 }), 'coverage')).toMatchObject({
      outcome: 'missed',
      why: expect.stringContaining('30 minutes'),
    });
  });

  test('one minute is one, and a talk that ran over is not measured by it', () => {
    const why = (talk: ReturnType<typeof goodTalk>) => arc(score(talk, { agreedMinutes: 1 }), 'coverage').why;
    expect(why([you('How did you start?', 'journey open-question')])).toMatch(
      /; for 1 minute there is room/u,
    );
    expect(why(goodTalk())).toMatch(/; for a talk of this length 5 will do\.$/u);
  });

  test('from the end to the start is the wrong way round', () => {
    const beats = ['stay-in-touch', 'advice', 'challenge', 'journey'];
    expect(arc(score(beats.flatMap((beat) => ask(beat))), 'order').outcome).toBe('missed');
    expect(arc(score(beats.toReversed().flatMap((beat) => ask(beat))), 'order').outcome).toBe('met');
    expect(arc(score(ask('journey')), 'order').outcome).toBe('n/a');
  });

  test('their story comes before an ask of her own', () => {
    expect(arc(score([...ask('advice'), ...ask('journey')]), 'story-first').outcome).toBe('missed');
    expect(arc(score([...ask('journey'), ...ask('advice')]), 'story-first').outcome).toBe('met');
    expect(arc(score(ask('journey')), 'story-first').outcome).toBe('n/a');
  });

  test('two follow-ups on one topic get below the surface', () => {
    const flat = [...ask('journey'), ...ask('culture', '>'), ...ask('industry'), ...ask('workflow', '>')];
    expect(arc(score(flat), 'explored').outcome).toBe('missed');
    expect(
      arc(score([...ask('journey'), ...ask('challenge', '>'), ...ask('challenge', '>')]), 'explored'),
    ).toMatchObject({
      outcome: 'met',
      why: 'You asked 2 follow-ups on one topic.',
    });
  });

  test('each plan has its own question never to leave out', () => {
    const talk = [...ask('journey'), ...ask('anyone-else')];
    expect(arc(score(talk), 'never-left-out').outcome).toBe('met');
    expect(arc(score(talk, { playbook: playbookOf('two-goals') }), 'never-left-out')).toMatchObject({
      outcome: 'missed',
      why: expect.stringContaining('how to stand out'),
    });
  });
});
