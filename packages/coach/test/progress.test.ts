import {
  type Chance,
  createChance,
  HELPS,
  type Outcome,
  Progress,
  TALKS_ENOUGH,
  WEIGHT_HALVES_IN,
} from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { type MarkedTalk, progressOf } from '../src/index.ts';

const day = (at: number): string => new Date(Date.UTC(2026, 0, 1 + at)).toISOString();

function talk(at: number, score: number, more: Partial<MarkedTalk> = {}): MarkedTalk {
  const outcome = (when: boolean): Outcome => (when ? 'met' : 'missed');
  return {
    kind: 'sessions',
    id: `t${at}`,
    at: day(at),
    contact: `Contact ${at}`,
    playbookId: 'full-arc',
    help: 'coach',
    newPerson: true,
    total: score,
    dimensions: { focus: score, arc: score, closer: score, craft: score, courtesy: score },
    checks: [
      {
        dimension: 'closer',
        id: 'asked',
        title: 'You asked who else to talk to',
        outcome: outcome(score > 50),
      },
      { dimension: 'courtesy', id: 'not-rude', title: 'You were kind', outcome: 'met' },
      { dimension: 'arc', id: 'order', title: 'You kept the order', outcome: 'n/a' },
    ],
    ...more,
  };
}
const held = (...scores: number[]): MarkedTalk[] => scores.map((score, at) => talk(at, score));
const helpAfter = (...scores: number[]) => progressOf(held(...scores), 0).help;

const randomTalks = (chance: Chance): MarkedTalk[] =>
  Array.from({ length: chance.below(15) }, (_, at) =>
    talk(at, chance.below(101), {
      help: HELPS[chance.below(3)] ?? null,
      newPerson: chance.below(2) === 0,
      kind: chance.below(4) === 0 ? 'brought' : 'sessions',
    }),
  );

describe('standing', () => {
  test('under three talks there is too little to say', () => {
    expect(progressOf([], 2)).toMatchObject({ standing: null, unread: 2, carried: { state: 'too-early' } });
    expect(progressOf(held(90, 90), 0).standing).toBeNull();
    expect(progressOf(held(90, 90, 90), 0).standing?.total).toEqual({ now: 90, before: null });
  });

  test('one odd talk at the end moves the mark less the more there were: two fifths of it, then about a fifth', () => {
    const after = (n: number) =>
      progressOf(held(...Array.from({ length: n }, (_, at) => (at < n - 1 ? 100 : 0))), 0).standing?.total
        .now;
    expect([3, 4, 5, 7, 20, 100].map(after)).toEqual([59, 66, 70, 74, 79, 79]);
    // As the chart draws it: the weight halves in as many talks as the protocol says.
    const first = (n: number) =>
      1 / Array.from({ length: n }, (_, at) => 0.5 ** (at / WEIGHT_HALVES_IN)).reduce((a, b) => a + b);
    expect(after(5)).toBe(Math.round(100 * (1 - first(5))));
  });

  test('recent talks weigh more', () => {
    const rising = progressOf(held(20, 40, 60, 80), 0).standing;
    const falling = progressOf(held(80, 60, 40, 20), 0).standing;
    expect(rising?.total.now).toBeGreaterThan(50);
    expect(falling?.total.now).toBeLessThan(50);
    expect(progressOf(held(80, 80, 80, 80, 0), 0).standing?.total.before).toBe(80);
  });

  test('a check is best or weakest only where it applied often enough to say', () => {
    const standing = progressOf(held(20, 20, 90, 20), 0).standing;
    expect(standing?.best).toMatchObject({ id: 'not-rude', met: 4, of: 4 });
    expect(standing?.weakest).toMatchObject({ id: 'asked', met: 1, of: 4 });
    const lone = held(20, 20, 20).map((one, at) => (at < 2 ? { ...one, checks: [] } : one));
    expect(progressOf(lone, 0).standing).toMatchObject({ best: null, weakest: null });
    // Nothing that is always met is called weak.
    expect(progressOf(held(90, 90, 90), 0).standing?.weakest).toBeNull();
  });
});

describe('help', () => {
  test('begins with the coach, steps back one step at a time, and says why with the figures', () => {
    expect(helpAfter()).toMatchObject({ level: 'coach', changed: false });
    expect(helpAfter(95, 95)).toMatchObject({ level: 'coach', changed: false });
    expect(helpAfter(81, 79, 90)).toMatchObject({ level: 'arc', changed: true });
    expect(helpAfter(81, 79, 90).why).toBe(
      'Arc and focus together came to 81, 79 and 90 in your last three talks, so the hints step back this time, and you still see which topics you have asked about.',
    );
    expect(helpAfter(81, 79, 90, 85)).toMatchObject({ level: 'alone', changed: true });
    expect(helpAfter(81, 79, 90, 85, 85)).toMatchObject({ level: 'alone', changed: false });
  });

  test('before the first talk here nothing steps back, however good the talks that were brought in', () => {
    const brought = [90, 90, 90, 90].map((score, at) => talk(at, score, { kind: 'brought', help: null }));
    expect(progressOf(brought, 0).help).toEqual({
      level: 'coach',
      changed: false,
      why: 'This is your first talk here, so hints are there when you ask for one.',
    });
    expect(progressOf([...brought, talk(4, 90)], 0).help).toMatchObject({ level: 'arc', changed: true });
  });

  test('comes back when scores fall, and no single talk decides', () => {
    expect(helpAfter(85, 85, 85, 85, 0).level).toBe('alone');
    expect(helpAfter(85, 85, 85, 85, 30, 30)).toMatchObject({ level: 'arc', changed: true });
    expect(helpAfter(85, 85, 85, 85, 30, 30, 30)).toMatchObject({ level: 'coach', changed: true });
    expect(helpAfter(20, 20, 100).level).toBe('coach');
  });

  test('stays where it is while scores go up and down near a line', () => {
    const levels = [70, 70, 70, 62, 68, 60, 66, 63, 67].map(
      (_, at, all) => helpAfter(...all.slice(0, at + 1)).level,
    );
    expect(new Set(levels.slice(2))).toEqual(new Set(['arc']));
  });

  test('better marks never bring more help', () => {
    const chance = createChance(11);
    for (let round = 0; round < 500; round++) {
      const talks = randomTalks(chance);
      const better = talks.map((one) => {
        const more = chance.below(40);
        const up = (score: number) => Math.min(100, score + more);
        return {
          ...one,
          dimensions: { ...one.dimensions, arc: up(one.dimensions.arc), focus: up(one.dimensions.focus) },
        };
      });
      const [was, is] = [talks, better].map((all) => HELPS.indexOf(progressOf(all, 0).help.level));
      expect(is).toBeLessThanOrEqual(was ?? 0);
    }
  });
});

describe('carried over', () => {
  const alone = (at: number, score: number, more: Partial<MarkedTalk> = {}) =>
    talk(at, score, { help: 'alone', ...more });

  test('a talk alone with somebody new, after enough to compare it with', () => {
    expect(progressOf([...held(60), alone(1, 60), talk(2, 60)], 0).carried.state).toBe('not-yet');
    expect(progressOf([...held(60, 60), alone(2, 94)], 0).carried.sentence).toMatch(
      /came to 94; the 2 talks before it/u,
    );
    expect(progressOf(held(60, 60, 60, 60), 0).carried).toMatchObject({ state: 'not-yet', talk: null });
    expect(progressOf([...held(60, 60, 60), alone(3, 60, { newPerson: false })], 0).carried.state).toBe(
      'not-yet',
    );
    const { carried } = progressOf([...held(60, 60, 60), alone(3, 72)], 0);
    expect(carried).toEqual({
      state: 'held',
      sentence:
        'Your talk alone with Contact 3, somebody new, came to 72; the 3 talks before it stood at 60. One talk says little, and this one went better than those before it.',
      talk: { kind: 'sessions', id: 't3' },
    });
  });

  test('a talk long ago says so, and claims nothing of today', () => {
    const later = (n: number) => Array.from({ length: n }, (_, at) => talk(4 + at, 40, { newPerson: false }));
    const sentence = (n: number) =>
      progressOf([...held(60, 60, 60), alone(3, 90), ...later(n)], 0).carried.sentence;
    expect(sentence(4)).toMatch(/went better than those before it\.$/u);
    expect(sentence(20)).toBe(
      'Your talk alone with Contact 3, somebody new, came to 90; the 3 talks before it stood at 60. That was 20 talks ago: another one would show where you are now.',
    );
  });

  test('a real talk is one too, whatever its name, and a fall is told kindly', () => {
    const { carried } = progressOf(
      [...held(80, 80, 80), talk(3, 50, { kind: 'brought', help: null, contact: '' })],
      0,
    );
    expect(carried.sentence).toMatch(/^Your real talk came to 50; .*new people are harder/u);
  });
});

test('whatever the order in which talks come, and whatever they hold: a whole, plain and kind answer', () => {
  const chance = createChance(7);
  for (let round = 0; round < 500; round++) {
    const talks = randomTalks(chance);
    const progress = progressOf(talks, 1);
    expect(progressOf(talks.toReversed(), 1)).toEqual(progress);
    expect(Progress.safeParse(progress).success).toBe(true);
    const said = JSON.stringify(progress);
    expect(said).not.toMatch(/NaN|null talks|undefined|confiden|streak|fail|hireab|likeab|!/iu);
    expect(progress.standing === null).toBe(talks.length < TALKS_ENOUGH);
    for (const { now } of Object.values(progress.standing?.dimensions ?? {})) {
      expect(Number.isInteger(now)).toBe(true);
      expect(now).toBeGreaterThanOrEqual(0);
      expect(now).toBeLessThanOrEqual(100);
    }
    expect(said).not.toContain('"checks"');
  }
});
