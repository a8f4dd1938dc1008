import type { Turn } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { clockOf } from '../src/clock.ts';
import { check, goodTalk, score, they, words, you } from './talks.ts';

/** The talk as it would be recorded: so many words a second of each, and a pause before every turn. */
function recorded(turns: Turn[], rate = { user: 2.5, contact: 2.5 }, pause = 1): Turn[] {
  let now = 0;
  return turns.map((turn) => {
    const start = now + pause;
    now = start + turn.text.split(' ').length / rate[turn.speaker];
    return { ...turn, start, end: now };
  });
}
const why = (turns: Turn[], id: string, more = {}) => check(score(turns, more), 'focus', id).why;

describe('a talk that was recorded', () => {
  test('is shared by the time, not by the words', () => {
    // She speaks three times as fast as he does.
    const turns = recorded(goodTalk(), { user: 4.5, contact: 1.5 });
    expect(why(goodTalk(), 'talk-share')).toMatch(/^They spoke 6\d % of the words and you /u);
    expect(why(turns, 'talk-share')).toMatch(/^They spoke 8\d % of the time and you 1\d %\.$/u);
    expect(score(turns).dimensions.focus.sentence).toMatch(/^They spoke 8\d % of the time, and /u);
    expect(why(turns, 'not-outtalked')).toMatch(/^They spoke for \d minutes, you for \d+ seconds\.$/u);
  });

  test('has its longest stretch in seconds, with the pace', () => {
    expect(why(recorded(goodTalk()), 'own-run')).toMatch(
      /^Your longest stretch after the hello was \d+ seconds\. Your pace was 1[45]\d words a minute\.$/u,
    );
    const speech = [...goodTalk().slice(0, 20), you(words(130)), they('I see.')];
    expect(check(score(recorded(speech)), 'focus', 'own-run')).toMatchObject({
      outcome: 'missed',
      why: expect.stringContaining('52 seconds; up to 48 is easy to listen to.'),
    });
  });

  test('tells of the quiet after a question, where there was any', () => {
    const quiet = (turns: Turn[]) => check(score(turns), 'craft', 'one-at-a-time').why;
    expect(quiet(recorded(goodTalk(), undefined, 4))).toContain('you left them 4 seconds to think.');
    expect(quiet(recorded(goodTalk(), undefined, 0))).not.toContain('left them');
    expect(quiet(goodTalk())).not.toContain('left them');
  });

  test.each<[string, (turns: Turn[]) => Turn[]]>([
    ['without times', (turns) => turns.map(({ start: _, end: __, ...turn }) => turn)],
    ['with times of the user alone', (turns) => turns.map((turn) => (turn.labels ? turn : they(turn.text)))],
    ['with many gaps', (turns) => turns.map((turn, at) => (at % 3 ? turn : { ...turn, end: undefined }))],
    ['running backward', (turns) => turns.map((turn, at) => ({ ...turn, start: 900 - at, end: 901 - at }))],
    ['with an end before its start', (turns) => turns.with(7, { ...turns[7]!, end: turns[7]!.start! - 3 })],
    ['all at once', (turns) => turns.map((turn) => ({ ...turn, start: 0, end: 60 }))],
    ['at a pace of nobody', (turns) => turns.map((turn, at) => ({ ...turn, start: at, end: at + 1 }))],
  ])('%s, words are counted', (_, spoil) => {
    const turns = spoil(recorded(goodTalk()));
    expect(why(turns, 'talk-share')).toMatch(/of the words/u);
    expect(why(turns, 'own-run')).toMatch(/words\.$/u);
    expect(score(turns).dimensions.focus.score).toBe(score(goodTalk()).dimensions.focus.score);
  });

  test('a turn or two without times are measured by their words', () => {
    const turns = recorded(goodTalk());
    const clock = clockOf(turns.map((turn) => ({ ...turn, words: 10, end: undefined, start: undefined })));
    expect(clock).toBeUndefined();
    const gap = turns.with(9, they(turns[9]!.text));
    expect(why(gap, 'talk-share')).toMatch(/of the time/u);
  });
});

describe('the minutes agreed, and those that it took', () => {
  const kept = (turns: Turn[], agreedMinutes: number | undefined) =>
    check(score(turns, { agreedMinutes }), 'courtesy', 'time-kept');
  const stretched = (minutes: number, turns = goodTalk()) =>
    turns.map((turn, at) => ({
      ...turn,
      start: (60 * minutes * at) / 26,
      end: (60 * minutes * (at + 1)) / 26,
    }));
  const silent = goodTalk().map((turn) =>
    turn.labels
      ? {
          ...turn,
          labels: { ...turn.labels, beats: turn.labels.beats.filter((beat) => beat !== 'time-check') },
        }
      : turn,
  );

  test('within the time, both are named', () => {
    expect(kept(stretched(19), 20)).toMatchObject({
      outcome: 'met',
      why: 'The talk took 19 minutes, and you had agreed on 20.',
    });
  });

  test('over it without a word costs the check, with the turn in which it was up', () => {
    const turns = stretched(27, silent);
    const { outcome, why: said, evidence } = kept(turns, 20);
    expect({ outcome, said }).toEqual({
      outcome: 'missed',
      said: 'The talk took 27 minutes, and you had agreed on 20; nobody asked whether there was more. One line to ask leave would have done.',
    });
    expect(turns[evidence[0]!.turn]!.start).toBeGreaterThanOrEqual(20 * 60);
    const card = score(turns, { agreedMinutes: 20 });
    expect(card.dimensions.courtesy.sentence).toBe('The talk ran over by 7 minutes.');
    expect(card.doDifferently.map(({ check: id }) => id)).toContain('time-kept');
  });

  test('where nobody said what was agreed, nobody is told that they ran over, or of a number', () => {
    const turns = stretched(27, silent);
    expect(kept(turns, undefined)).toMatchObject({
      outcome: 'met',
      why: 'We noticed no running over without asking.',
    });
    const card = score(turns, { agreedMinutes: undefined });
    expect(card.dimensions.courtesy.sentence).not.toMatch(/ran over/u);
    expect(card.doDifferently.map(({ check: id }) => id)).not.toContain('time-kept');
    expect(JSON.stringify(card)).not.toMatch(/20 minutes|had agreed on|[Ww]e said/u);
    expect(card.doDifferently.map(({ better }) => better)).toContain('How long do you have today?');
  });

  test('without an agreement a talk is measured by what it took', () => {
    const need = (turns: Turn[]) =>
      check(score(turns, { agreedMinutes: undefined }), 'craft', 'question-count').why;
    expect(need(goodTalk())).toMatch(/for 20 minutes/u);
    const pace = (minutes: number) =>
      need(stretched(minutes))
        .match(/length, (\d+) to (\d+)/u)
        ?.slice(1)
        .map(Number);
    expect(pace(8)![0]!).toBeLessThan(pace(40)![0]!);
  });

  test('leave asked or given, it is fine', () => {
    expect(kept(stretched(27), 20).outcome).toBe('met');
    const given = silent.with(19, they('Priya Shah. And no rush, I have got time until noon.'));
    expect(kept(stretched(27, given), 20).outcome).toBe('met');
  });

  test('the starts of turns are enough to tell how long it took', () => {
    const starts = stretched(27, silent).map(({ end: _, ...turn }) => turn);
    expect(kept(starts, 20).why).toMatch(/^The talk took 26 minutes/u);
  });
});
