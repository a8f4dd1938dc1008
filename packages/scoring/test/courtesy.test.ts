import { FOULS, type Foul } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { judge } from '../src/index.ts';
import { check, corpusTalks, goodTalk, playbookOf, score, they, you } from './talks.ts';

const courtesy = (card: ReturnType<typeof score>, id: string) => check(card, 'courtesy', id);

describe('courtesy', () => {
  test('Maya thanks Dan, minds the time and asks for no job', () => {
    expect(score(goodTalk()).dimensions.courtesy).toMatchObject({
      score: 100,
      sentence: 'You thanked them, minded the time and asked for no job.',
    });
  });

  test('a goodbye that fits any talk is told from one that fits this one', () => {
    const ending = (text: string) => [...goodTalk().slice(0, -2), you(text, 'thanks acknowledge close')];
    expect(
      courtesy(score(ending('Thank you for your time, and for the menu.')), 'thanks-names-it').outcome,
    ).toBe('met');
    expect(courtesy(score(ending('Thank you for your time, Dan. Goodbye.')), 'thanks-names-it').outcome).toBe(
      'missed',
    );
  });

  test.each([
    ['Sorry, I have to stop early, my shift starts.', undefined],
    ['Then I’ll let you go, we’re at twenty-eight minutes on the ward.', undefined],
    ['Okay. A week is long, Dan. Goodbye.', undefined],
    [
      'Then I’ll let you go, we’re at the end. Thank you. I’ll redraw every menu I see.',
      'I’ll redraw every menu I see.',
    ],
    [
      'Thank you, Dan. A menu and a waiter, who would have thought.',
      'A menu and a waiter, who would have thought.',
    ],
  ])('a goodbye names what they said with more than a chance word: %s', (text, quote) => {
    const before = goodTalk().slice(0, -2);
    before[17] = they('Your shift starts early, I know, after twenty-eight years on a ward. A week is long.');
    const found = courtesy(score([...before, you(text, 'thanks close')]), 'thanks-names-it');
    if (quote === undefined) expect(found.outcome).toBe('missed');
    else expect(found).toMatchObject({ outcome: 'met', evidence: [{ turn: 24, quote }] });
  });

  test('what was not noticed is not said to be absent', () => {
    expect(courtesy(score(goodTalk()), 'not-rude').why).toBe('We noticed nothing unkind.');
    expect(courtesy(score(goodTalk()), 'no-pressing').why).toBe('We noticed no pressing.');
  });

  test.each<[Foul, string]>([
    ['asked-for-job', 'no-job-ask'],
    ['resume-push', 'no-resume'],
    ['pick-your-brain', 'no-pick-your-brain'],
    ['pressed', 'no-pressing'],
    ['rude', 'not-rude'],
    ['overran', 'time-kept'],
  ])('%s is missed with the words that show it', (foul, id) => {
    const talk = [...goodTalk(), you('Can you get me a job here?', `request ${foul}`)];
    expect(courtesy(score(goodTalk()), id).outcome).toBe('met');
    expect(courtesy(score(talk), id)).toMatchObject({
      outcome: 'missed',
      evidence: [{ turn: 26, quote: 'Can you get me a job here?' }],
    });
  });

  test('nobody is praised for asking for advice who asked for none', () => {
    expect(courtesy(score([you('Hello.'), they('Hello.')]), 'no-job-ask').why).not.toContain('advice');
  });

  test('asking how to stand out is advice, not a favour', () => {
    const talk = [...goodTalk(), you('How would you recommend I stand out?', 'stand-out open-question')];
    expect(courtesy(score(talk, { playbook: playbookOf('their-story') }), 'no-job-ask').outcome).toBe('met');
  });

  test('an application may be mentioned only where the plan allows it', () => {
    const talk = [
      ...goodTalk(),
      you("I've applied for the junior role. How would I stand out?", 'stand-out open-question'),
    ];
    expect(courtesy(score(talk), 'house-rules').outcome).toBe('n/a');
    expect(courtesy(score(talk, { playbook: playbookOf('two-goals') }), 'house-rules').outcome).toBe('n/a');
    expect(courtesy(score(talk, { playbook: playbookOf('their-story') }), 'house-rules').outcome).toBe(
      'missed',
    );
    expect(courtesy(score(goodTalk(), { playbook: playbookOf('their-story') }), 'house-rules').outcome).toBe(
      'met',
    );
  });

  test('a foul that the reader doubts is not held against her', () => {
    const talk = [they('Hello.'), you('Any openings?', 'asked-for-job closed-question')];
    const reading = {
      labels: talk[1]!.labels!,
      confidence: { 'asked-for-job': 0.52 },
      unsure: ['asked-for-job'],
      sentences: [],
    };
    expect(courtesy(score(talk), 'no-job-ask').outcome).toBe('missed');
    expect(courtesy(score(talk, { readings: [null, reading] }), 'no-job-ask').outcome).toBe('n/a');
    const long = [...goodTalk(), ...talk];
    const readings = [...goodTalk().map(() => null), null, reading];
    expect(courtesy(score(long), 'no-job-ask').outcome).toBe('missed');
    expect(courtesy(score(long, { readings }), 'no-job-ask').outcome).toBe('met');
  });

  test('adding a foul never raises a score', () => {
    for (const { id, input } of corpusTalks().filter((_, at) => at % 6 === 0)) {
      const before = judge(input);
      for (const foul of FOULS)
        for (const [at, turn] of input.turns.entries()) {
          if (!turn.labels || at % 3 !== 0 || turn.labels.fouls.includes(foul)) continue;
          const labels = { ...turn.labels, fouls: [...turn.labels.fouls, foul] };
          const after = judge({ ...input, turns: input.turns.with(at, { ...turn, labels }) });
          expect(after.total, `${id} ${at} ${foul}`).toBeLessThanOrEqual(before.total);
        }
    }
  });
});
