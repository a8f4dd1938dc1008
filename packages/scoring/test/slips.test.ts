import { FOULS, type Foul, type Turn } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { judge } from '../src/index.ts';
import { check, corpusTalks, goodTalk, score } from './talks.ts';

const rare = (turns: Turn[], more = {}) => check(score(turns, more), 'courtesy', 'rare-slips');
const withFoul = (turn: Turn, foul: Foul): Turn =>
  turn.labels ? { ...turn, labels: { ...turn.labels, fouls: [foul] } } : turn;
const without = (turn: Turn): Turn =>
  turn.labels ? { ...turn, labels: { ...turn.labels, fouls: [] } } : turn;

describe('a slip taken out', () => {
  const talks = corpusTalks().filter((_, at) => at % 4 === 0);
  test.each(FOULS)('%s: never lowers the total, wherever it stood and however short the talk', (foul) => {
    const worse: string[] = [];
    for (const { id, input } of talks) {
      const clean = input.turns.map(without);
      const users = clean.flatMap((turn, at) => (turn.speaker === 'user' ? [at] : []));
      for (const length of [1, 2, 4, 7, users.length]) {
        const end = (users[length - 1] ?? clean.length - 2) + 2;
        const turns = clean.slice(0, end);
        const at = users[Math.min(length, users.length) - 1]!;
        const slipped = turns.with(at, withFoul(turns[at]!, foul));
        const [good, bad] = [judge({ ...input, turns }).total, judge({ ...input, turns: slipped }).total];
        if (good < bad) worse.push(`${id}, ${length} turns: ${bad} with it, ${good} without`);
      }
    }
    expect(worse).toEqual([]);
  });
});

describe('hardly anything put them off', () => {
  test('one slip says no more than none in a talk too short to tell', () => {
    const short = goodTalk().slice(0, 4);
    expect(rare(short).outcome).toBe('n/a');
    expect(rare(short.with(2, withFoul(short[2]!, 'googleable'))).outcome).toBe('n/a');
    expect(rare(goodTalk()).outcome).toBe('met');
  });

  test('is not said beside a fall of their goodwill', () => {
    const goodwillAtStart = 50;
    const fell = (by: number) => ({
      goodwillAtStart,
      goodwill: [
        { turn: 2, value: 60 },
        { turn: 4, value: 60 - by },
      ],
    });
    expect(rare(goodTalk(), fell(3)).outcome).toBe('met');
    expect(rare(goodTalk(), fell(18))).toMatchObject({
      outcome: 'n/a',
      why: expect.stringMatching(/fell by 18 at turn 5/),
    });
  });
});
