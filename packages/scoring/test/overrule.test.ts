import { DIMENSIONS, Override, type Reading, type Scorecard, type Turn } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { type JudgeInput, judge, judgeWithOverrides } from '../src/index.ts';
import { check, corpusTalks, goodTalk, labels, playbookOf, they, you } from './talks.ts';

const BY = { by: 'Maya', at: '2026-03-01T18:00:00.000Z' };
const relabel = (turn: number, words: string | null): Override => ({
  kind: 'labels',
  turn,
  labels: words === null ? null : labels(words),
  ...BY,
});
const recheck = (path: string, outcome: 'met' | 'missed' | 'n/a' | null): Override => {
  const [dimension, id] = path.split('/');
  return Override.parse({ kind: 'check', dimension, check: id, outcome, ...BY });
};
const inputOf = (turns: Turn[], more: Partial<JudgeInput> = {}): JudgeInput => ({
  turns,
  playbook: playbookOf('full-arc'),
  agreedMinutes: 20,
  readerVersion: 'test',
  user: { name: 'Maya Ortiz' },
  contact: { name: 'Dan Whitlock' },
  ...more,
});
/** The talk without its closing questions: turns 18 and after are small change. */
const forgotten = (): Turn[] => [...goodTalk().slice(0, 18), ...goodTalk().slice(24)];
const weigh = (card: Scorecard): number => {
  const weights = DIMENSIONS.map((dimension) => card.dimensions[dimension].weight);
  const sum = DIMENSIONS.reduce((all, one, at) => all + card.dimensions[one].score * weights[at]!, 0);
  return Math.round(sum / weights.reduce((all, one) => all + one, 0));
};

describe('no correction that holds', () => {
  it.each<[string, Override[]]>([
    ['none at all', []],
    ['labels as they were read', [relabel(2, 'journey open-question')]],
    ['an outcome as it was judged', [recheck('closer/asked', 'met')]],
    ['a turn that is not there', [relabel(400, 'journey')]],
    ['a turn of the contact', [relabel(1, 'journey')]],
    ['a check that is not there', [recheck('closer/smiled', 'missed')]],
    ['labels taken back', [relabel(2, 'small-talk'), relabel(2, null)]],
    ['an outcome taken back', [recheck('closer/asked', 'missed'), recheck('closer/asked', null)]],
  ])('gives the scorecard of record, byte for byte: %s', (_what, overrides) => {
    const input = inputOf(goodTalk());
    expect(JSON.stringify(judgeWithOverrides(input, overrides))).toBe(JSON.stringify(judge(input)));
  });

  it('holds for every talk of the corpus', () => {
    for (const { input } of corpusTalks())
      expect(JSON.stringify(judgeWithOverrides(input, []))).toBe(JSON.stringify(judge(input)));
  });
});

describe('labels corrected', () => {
  it('are judged as if they had been read so, and what was read stands beside', () => {
    const turns = goodTalk();
    const misread = turns.with(18, you(turns[18]!.text, 'time-check closed-question acknowledge'));
    const wanted = 'acknowledge closed-question anyone-else time-check';
    const card = judgeWithOverrides(inputOf(misread), [relabel(18, wanted)]);
    const { overruled, ...rest } = card;
    const right = turns.with(18, you(turns[18]!.text, wanted));
    expect(rest).toEqual(judge(inputOf(right)));
    expect(card.closer).toEqual({ asked: true, turn: 18, specific: true });
    const asRead = judge(inputOf(misread));
    expect(overruled?.asRead.total).toBe(asRead.total);
    expect(overruled?.asRead.dimensions.closer).toBe(asRead.dimensions.closer.score);
    expect(overruled?.asRead.labels).toEqual([{ turn: 18, labels: misread[18]!.labels }]);
    expect(card.total).toBeGreaterThan(asRead.total);
    expect(overruled?.overrides).toEqual([{ ...relabel(18, wanted), ...BY }]);
  });

  it('take the last word on a turn, in the order of the vocabulary, whatever order they came in', () => {
    const [odd] = [relabel(4, 'journey')];
    if (odd?.kind === 'labels' && odd.labels) odd.labels.acts = ['open-question', 'reflect', 'open-question'];
    const card = judgeWithOverrides(inputOf(goodTalk()), [
      recheck('craft/open', 'missed'),
      recheck('focus/follow-ups', 'missed'),
      relabel(10, 'rude'),
      relabel(4, 'rude'),
      odd!,
    ]);
    expect(card.overruled?.overrides.map((one) => (one.kind === 'labels' ? one.turn : one.check))).toEqual([
      4,
      10,
      'follow-ups',
      'open',
    ]);
    expect(card.turns[4]).toEqual(labels('journey open-question reflect'));
  });

  it('leave no doubt, and no sentence that speaks for a label which is gone', () => {
    const text = 'Thank you. Could you get me an interview?';
    const turns = [they('Hello.'), you(text, 'thanks asked-for-job request'), they('Hm.')];
    const reading: Reading = {
      labels: turns[1]!.labels!,
      confidence: { 'asked-for-job': 0.5 },
      unsure: ['asked-for-job'],
      sentences: [
        { start: 0, end: 10, beats: ['thanks'], acts: [], fouls: [] },
        { start: 11, end: text.length, beats: [], acts: ['request'], fouls: ['asked-for-job'] },
      ],
    };
    const input = inputOf(turns, { readings: [null, reading, null] });
    expect(judge(input).unsure[1]).toEqual(['asked-for-job']);
    // The reader was in doubt, so the judge lets it pass; the user is not.
    expect(check(judge(input), 'courtesy', 'no-job-ask').outcome).toBe('n/a');
    const worse = judgeWithOverrides(input, [relabel(1, 'thanks asked-for-job anyone-else request')]);
    expect(worse.unsure[1]).toEqual([]);
    expect(check(worse, 'courtesy', 'no-job-ask').outcome).toBe('missed');
    const confirmed = judgeWithOverrides(input, [relabel(1, 'thanks asked-for-job request')]);
    expect(confirmed.unsure[1]).toEqual([]);
    expect(confirmed.overruled?.overrides).toHaveLength(1);
    const better = judgeWithOverrides(input, [relabel(1, 'thanks advice closed-question')]);
    expect(better.unsure[1]).toEqual([]);
    expect(check(better, 'courtesy', 'no-job-ask').outcome).toBe('n/a');
  });

  it('change nothing of what they were given', () => {
    const input = inputOf(goodTalk());
    const before = JSON.stringify(input);
    judgeWithOverrides(input, [relabel(4, 'rude'), recheck('closer/asked', 'missed')]);
    expect(JSON.stringify(input)).toBe(before);
  });
});

describe('a check corrected', () => {
  it('keeps what was judged, by whom and when it was changed, and the scores follow', () => {
    const input = inputOf(goodTalk());
    const card = judgeWithOverrides(input, [recheck('closer/asked', 'missed')]);
    expect(check(card, 'closer', 'asked')).toMatchObject({
      outcome: 'missed',
      overruled: { outcome: 'met', ...BY },
    });
    const asRead = judge(input);
    expect(card.dimensions.closer.score).toBeLessThan(asRead.dimensions.closer.score);
    expect(card.dimensions.focus).toEqual(asRead.dimensions.focus);
    expect(card.total).toBe(weigh(card));
    expect(card.total).toBeLessThan(asRead.total);
    expect(card.overruled?.asRead.total).toBe(asRead.total);
    expect(card.overruled?.asRead).not.toHaveProperty('labels');
  });

  it('leaves the sum where it is said not to apply', () => {
    const card = judgeWithOverrides(inputOf(forgotten()), [
      recheck('closer/asked', 'n/a'),
      recheck('closer/late-enough', 'n/a'),
      recheck('closer/narrowed', 'n/a'),
      recheck('closer/earned', 'n/a'),
      recheck('closer/stay-in-touch', 'n/a'),
    ]);
    expect(card.dimensions.closer).toMatchObject({ weight: 0, score: 0 });
    expect(card.total).toBe(weigh(card));
  });

  it('said to be met gives no lesson any more', () => {
    const input = inputOf(forgotten());
    expect(judge(input).doDifferently[0]?.check).toBe('asked');
    const card = judgeWithOverrides(input, [recheck('closer/asked', 'met')]);
    expect(card.doDifferently.map((lesson) => lesson.better).join()).not.toContain('anyone else');
    expect(card.doDifferently.map((lesson) => lesson.check)).not.toContain('asked');
  });

  it('said otherwise, speaks at the head of its dimension too', () => {
    const missed = judgeWithOverrides(inputOf(goodTalk()), [recheck('closer/asked', 'missed')]);
    expect(judge(inputOf(goodTalk())).dimensions.closer.sentence).toMatch(/^You asked who else/);
    expect(missed.dimensions.closer.sentence).toBe('You did not ask who else to talk to.');
    const met = judgeWithOverrides(inputOf(forgotten()), [recheck('closer/asked', 'met')]);
    expect(met.dimensions.closer.sentence).toBe('You asked who else to talk to.');
  });

  it('said to be missed, leaves no lesson on when or how it was asked', () => {
    const wide = [
      ...goodTalk().slice(0, 8),
      you('Who else should I talk to?', 'anyone-else open-question'),
      ...goodTalk().slice(9, 18),
    ];
    const card = judgeWithOverrides(inputOf(wide), [recheck('closer/asked', 'missed')]);
    expect(judge(inputOf(wide)).doDifferently.map((lesson) => lesson.check)).toContain('late-enough');
    expect(card.doDifferently.map((lesson) => lesson.check)).not.toContain('late-enough');
  });

  it('is measured by the labels as corrected', () => {
    const asked = 'time-check anyone-else closed-question acknowledge';
    const turns = goodTalk();
    const misread = turns.with(18, you(turns[18]!.text, 'time-check closed-question acknowledge'));
    // Once the labels say it, the check says it too: no word of the user's is needed for that.
    const card = judgeWithOverrides(inputOf(misread), [recheck('closer/asked', 'met'), relabel(18, asked)]);
    expect(check(card, 'closer', 'asked').overruled).toBeUndefined();
    expect(card.overruled?.overrides).toHaveLength(1);
  });
});
