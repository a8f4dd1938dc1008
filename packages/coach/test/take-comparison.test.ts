import { behindOf } from '@anyone-else/contact';
import { FOULS, TakeComparison, type Turn } from '@anyone-else/protocol';
import { judge } from '@anyone-else/scoring';
import { expect, test } from 'vitest';
import { begin, type Line, line, personas } from '../../contact/test/talk.ts';
import { compareTakes, type TakeRead } from '../src/index.ts';
import { playbooks } from './talks.ts';

const opening: Line[] = [
  line(
    'Hi, thanks for making the time. Is ten minutes still all right?',
    'thanks time-check acknowledge closed-question',
  ),
  line('How did you get started in this?', 'journey open-question'),
];
const poor = line('Can you get me an interview?', 'request closed-question asked-for-job');
const better = line(
  'That sounds like a long road. What was the hardest part of it?',
  'challenge open-question acknowledge follow',
);

function take(id: string, lines: readonly Line[]): TakeRead {
  const talk = begin(personas[0]!, 3, { minutes: 10 });
  for (const one of lines) talk.say(one);
  const { scene, turns: said } = talk.talk();
  const turns = said.map((turn): Turn => ({ ...turn, labels: turn.labels ?? null }));
  const playbook = playbooks.find((one) => one.id === 'full-arc')!;
  return {
    id,
    turns,
    behind: behindOf(scene),
    scorecard: judge({ turns, playbook, agreedMinutes: 10, readerVersion: 't' }),
  };
}

const AT = { turn: 5, upTo: 'turn' } as const;

test('the same turn in two takes: words, answers, goodwill, and only the checks that moved', () => {
  const [before, after] = [take('one', [...opening, poor]), take('two', [...opening, better])];
  const moved = compareTakes(before, after, AT);
  expect(TakeComparison.parse(moved)).toEqual(moved);
  expect(moved.before.user?.text).toBe(poor.text);
  expect(moved.after.user).toEqual({ turn: 5, ...better, unsure: [] });
  expect(moved.after.contact?.text).toBe(after.turns[6]?.text);
  // Words and hidden state before the turn are the same.
  expect(moved.after.goodwill?.before).toBe(moved.before.goodwill?.before);
  expect(moved.after.goodwill?.after).toBeGreaterThan(moved.before.goodwill?.after ?? 100);
  // One turn: no totals, and only what it did by itself, where the check applies to both.
  expect([moved.before.user?.labels.fouls, moved.after.user?.labels.fouls]).toEqual([['asked-for-job'], []]);
  expect([moved.before.total, moved.after.total, moved.dimensions]).toEqual([null, null, []]);
  const outcomes = moved.checks.flatMap((check) => [check.before, check.after]);
  expect(outcomes).not.toContain('n/a');
  expect(moved.checks.every((check) => check.before !== check.after && check.why !== '')).toBe(true);
  const whole = compareTakes(before, after, { ...AT, upTo: 'end' });
  expect(whole.after.total).toBe(after.scorecard.total);
  expect(whole.checks.find(({ id }) => id === 'no-job-ask')).toMatchObject({ before: 'missed' });
  expect(whole.dimensions.every((dimension) => dimension.before !== dimension.after)).toBe(true);
});

test.each(FOULS)('%s taken out of a turn loses no check and no goodwill', (foul) => {
  const clean = line('What was the hardest part of it?', 'challenge open-question follow');
  const slipped = { ...clean, labels: { ...clean.labels, fouls: [foul] } };
  for (const [was, is] of [
    [slipped, clean],
    [clean, slipped],
  ] as const) {
    const moved = compareTakes(take('one', [...opening, was]), take('two', [...opening, is]), AT);
    const side = is === clean ? moved.after : moved.before;
    const other = is === clean ? moved.before : moved.after;
    expect(side.goodwill!.after).toBeGreaterThanOrEqual(other.goodwill!.after);
    const better = moved.checks.filter(({ after }) => (after === 'met') === (is === clean));
    expect(better).toEqual(moved.checks);
  }
});

test('nothing moves between a take and itself', () => {
  const one = take('one', [...opening, better]);
  const { dimensions, checks, before, after } = compareTakes(one, { ...one, id: 'two' }, AT);
  expect([dimensions, checks]).toEqual([[], []]);
  expect({ ...after, id: 'one' }).toEqual(before);
});

test('a talk that goes on after it had ended: the earlier one has no turn there', () => {
  const [before, after] = [take('one', opening), take('two', [...opening, better])];
  const { before: ended, after: went } = compareTakes(before, after, { turn: 5, upTo: 'end' });
  expect([ended.user, ended.contact, ended.goodwill]).toEqual([null, null, null]);
  expect(went.user?.turn).toBe(5);
});

test('names count from where the takes part; goodwill of the very first turn begins where the contact began', () => {
  const one = take('one', [line('Hello, thanks for your time.', 'thanks acknowledge')]);
  const named = {
    ...one.behind,
    names: [
      { name: 'Ana Lim', who: 'nurse', turn: 2 },
      { name: 'Bo', who: 'clerk', turn: 0 },
      { name: 'Cy', who: 'cook', turn: null },
    ],
  };
  const { before } = compareTakes({ ...one, behind: named }, one, { turn: 1, upTo: 'end' });
  expect(before.names).toEqual(['Ana Lim']);
  expect(before.goodwill?.before).toBe(one.behind.goodwillAtStart);
  const broughtIn = { ...one, behind: { goodwill: [], cues: [] } };
  expect(compareTakes(broughtIn, broughtIn, { turn: 1, upTo: 'end' }).before).toMatchObject({
    goodwill: null,
    names: [],
  });
});
