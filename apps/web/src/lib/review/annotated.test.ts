import type { Labels, Scorecard } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { annotate, lightUp } from './annotated.ts';

const lit = (text: string, ...quotes: string[]) =>
  lightUp(text, quotes).map((run) => (run.lit ? `[${run.text}]` : run.text));

it('lights a quote up where it stands', () => {
  expect(lit('Hello. How did you start? Thanks.', 'How did you start?')).toEqual([
    'Hello. ',
    '[How did you start?]',
    ' Thanks.',
  ]);
});

it('joins quotes that overlap, and loses no letter', () => {
  expect(lit('one two three four', 'two three', 'three four')).toEqual(['one ', '[two three four]']);
  expect(lit('one two three four', 'one two three four', 'two')).toEqual(['[one two three four]']);
});

it('leaves the text alone when a quote is not in it', () => {
  expect(lit('one two', 'three', '')).toEqual(['one two']);
});

const labels: Labels = {
  beats: ['thanks', 'journey'],
  acts: ['acknowledge', 'open-question'],
  fouls: [],
  followUp: false,
};
const empty = { score: 0, weight: 0.2, sentence: '', checks: [] };
const scorecard: Scorecard = {
  version: 1,
  playbook: 'full-arc',
  readerVersion: 'r',
  total: 50,
  dimensions: { focus: empty, arc: empty, closer: empty, craft: empty, courtesy: empty },
  closer: { asked: false, turn: null, specific: false },
  turns: [labels, null],
  unsure: [['acknowledge', 'journey', 'rude'], []],
  doDifferently: [],
  wentWell: [],
};
const turns = [
  { speaker: 'user', text: 'Thanks. How did you start?', start: 1.5 },
  { speaker: 'contact', text: 'By accident.' },
] as const;
const nothing = { goodwill: [], cues: [] };

it('marks as unsure only what is shown at the turn', () => {
  const [first, second] = annotate(turns, scorecard, nothing);
  expect(first).toMatchObject({ unsure: ['journey'], overruled: undefined, start: 1.5 });
  expect(second).toMatchObject({ labels: null, unsure: [] });
});

it('shows no slip that is in doubt, and each that is not', () => {
  const card: Scorecard = { ...scorecard, turns: [{ ...labels, fouls: ['overran', 'rude'] }, null] };
  expect(annotate(turns, card, nothing)[0]?.labels?.fouls).toEqual(['overran']);
  const sure = { ...card, unsure: [[], []] };
  expect(annotate(turns, sure, nothing)[0]?.labels?.fouls).toEqual(['overran', 'rude']);
});

it('shows a slip in doubt where goodwill fell, as doubtful', () => {
  const card: Scorecard = { ...scorecard, turns: [{ ...labels, fouls: ['rude'] }, null] };
  const fell = { goodwill: [{ turn: 0, value: 32 }], goodwillAtStart: 50, cues: [] };
  const [first] = annotate(turns, card, fell);
  expect([first?.labels?.fouls, first?.unsure]).toEqual([['rude'], ['journey', 'rude']]);
  const stayed = { ...fell, goodwill: [{ turn: 0, value: 49 }] };
  expect(annotate(turns, card, stayed)[0]?.labels?.fouls).toEqual([]);
});

it('says where a turn was cut off, and where the rest was said', () => {
  const cut = { speaker: 'contact', text: 'By acc', cut: 'stopped' } as const;
  const you = { speaker: 'user', text: 'Sorry, please go on.' } as const;
  const rest = { speaker: 'contact', text: 'By accident.', again: true } as const;
  const card: Scorecard = { ...scorecard, turns: [null, null, null], unsure: [[], [], []] };
  const [first, , third] = annotate([cut, you, rest], card, nothing);
  expect([first?.cut, third?.again]).toEqual(['you stopped here; said again in turn 3', true]);
  expect(annotate([{ ...cut, cut: 'broken' }], card, nothing)[0]?.cut).toBe('broken off here');
});

it('doubts nothing that the user has read differently, and says who did', () => {
  const one = { kind: 'labels', turn: 0, labels, by: 'Maya', at: '2026-05-05T18:00:00Z' } as const;
  const asRead = { total: 40, dimensions: { focus: 0, arc: 0, closer: 0, craft: 0, courtesy: 0 } };
  const overruled = { ...scorecard, overruled: { asRead, overrides: [one] } };
  expect(annotate(turns, overruled, nothing)[0]).toMatchObject({ unsure: [], overruled: { by: 'Maya' } });
});
