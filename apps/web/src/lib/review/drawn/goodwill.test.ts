import { type Foul, type Labels, NO_LABELS } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { apart, type Did, moversOf, trailOf } from './goodwill.ts';

const goodwill = [
  { turn: 1, value: 50 },
  { turn: 3, value: 70 },
  { turn: 5, value: 40 },
  { turn: 7, value: 41 },
  { turn: 9, value: 46 },
];
const behind = { goodwill, cues: [{ turn: 2, quote: 'a hint', pickedUpAt: 3 }] };

/** Labels of a talk in which each odd turn is the user's. */
const labels = (
  fouls: Record<number, Foul[]> = {},
  more: Partial<Labels> = {},
  doubtful: Record<number, Foul[]> = {},
): Did[] =>
  Array.from({ length: 10 }, (_, turn) =>
    turn % 2 === 0
      ? null
      : { labels: { ...NO_LABELS, ...more, fouls: fouls[turn] ?? [] }, doubtful: doubtful[turn] ?? [] },
  );

it('names what moved goodwill, with what the turn did, and passes over the ordinary run', () => {
  const movers = moversOf(behind, labels({ 5: ['asked-for-job'] }, { followUp: true }));
  expect(movers.map(({ turn, from, to, cause }) => [turn, from, to, cause])).toEqual([
    [3, 50, 70, { kind: 'hint' }],
    [5, 70, 40, { kind: 'fouls', fouls: ['asked-for-job'] }],
    [9, 41, 46, { kind: 'follow-up' }],
  ]);
});

it('names every deep fall: by a slip, by one in doubt, or by nothing we saw', () => {
  const causeAt = (did: Did[]) => moversOf(behind, did).find(({ turn }) => turn === 5)?.cause;
  expect(causeAt(labels({ 5: ['rude'] }))).toEqual({ kind: 'fouls', fouls: ['rude'] });
  expect(causeAt(labels({}, {}, { 5: ['rude'] }))).toEqual({ kind: 'doubtful', fouls: ['rude'] });
  expect(causeAt(labels())).toEqual({ kind: 'none' });
  const worn = [
    { turn: 1, value: 50 },
    { turn: 3, value: 46 },
  ];
  expect(moversOf({ goodwill: worn, cues: [] }, labels())).toEqual([]);
});

it('leaves no fall out for the rises', () => {
  const goodwill = [50, 60, 70, 80, 90, 100, 94].map((value, at) => ({ turn: at * 2 + 1, value }));
  expect(moversOf({ goodwill, cues: [] }, []).map(({ turn }) => turn)).toContain(13);
});

it('says what was asked where nothing else stands out', () => {
  const asked = moversOf({ goodwill, cues: [] }, labels({}, { beats: ['journey'] }));
  expect(asked[0]?.cause).toEqual({ kind: 'topic', beat: 'journey' });
  expect(moversOf({ goodwill, cues: [] }, [])[0]?.cause).toEqual({ kind: 'none' });
});

it('keeps to the five that moved it most, in the order of the talk', () => {
  const up = Array.from({ length: 9 }, (_, at) => ({ turn: at * 2 + 1, value: at * at }));
  const movers = moversOf({ goodwill: up, cues: [] }, []);
  expect(movers.map(({ turn }) => turn)).toEqual([9, 11, 13, 15, 17]);
});

it('keeps every point on the drawing', () => {
  const wild = [
    { turn: 1, value: -5 },
    { turn: 3, value: 130 },
  ];
  expect(trailOf({ goodwill: wild })).toEqual([
    { turn: 1, value: 0, x: 0 },
    { turn: 3, value: 100, x: 1 },
  ]);
  expect(trailOf({ goodwill: wild.slice(0, 1) })[0]?.x).toBe(0);
});

it('begins with what the contact brought, where that is known', () => {
  const known = { goodwill, goodwillAtStart: 40, cues: [] };
  expect(trailOf(known)[0]).toEqual({ turn: null, value: 40, x: 0 });
  expect(moversOf(known, [])[0]).toMatchObject({ turn: 1, from: 40, to: 50 });
});

it('keeps, of marks that would lie over each other, the one that moved it most', () => {
  const movers = moversOf(behind, labels({ 5: ['asked-for-job'] }));
  expect(apart(movers, () => false)).toEqual(movers);
  expect(apart(movers, () => true).map(({ turn }) => turn)).toEqual([5]);
});
