import type { PersonEntry, PersonStatus } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { statusOf } from '../src/index.ts';
import { byHand, calledOff, heard, kept, moved, person, set, talked, touched, wrote } from './people.ts';

const [MON, TUE, WED, THU, FRI] = [2, 3, 4, 5, 6].map((day) => `2026-03-0${day}T09:00:00.000Z`) as [
  string,
  string,
  string,
  string,
  string,
];
const LATER = '2026-03-06T12:00:00.000Z';

const cases: [string, PersonEntry[], PersonStatus][] = [
  ['nothing', [], 'wished-for'],
  ['a letter', [wrote(MON)], 'written-to'],
  ['a connection note', [wrote(MON, 'note')], 'written-to'],
  ['a first message', [wrote(MON, 'first-message')], 'written-to'],
  ['a letter and a nudge', [wrote(MON), wrote(TUE, 'nudge')], 'written-to'],
  ['meeting somebody before writing', [touched(MON)], 'wished-for'],
  ['yes', [wrote(MON), heard(TUE)], 'said-yes'],
  ['no', [wrote(MON), heard(TUE, 'no')], 'quiet'],
  ['a kind word after a no', [wrote(MON), heard(TUE, 'no'), wrote(WED, 'answer')], 'quiet'],
  ['yes after all', [wrote(MON), heard(TUE, 'no'), heard(WED)], 'said-yes'],
  ['neither yes nor no', [wrote(MON), heard(TUE, 'other')], 'written-to'],
  ['three times offered', [wrote(MON), heard(TUE), wrote(WED, 'scheduling')], 'said-yes'],
  ['times offered by word of mouth', [wrote(MON, 'scheduling')], 'said-yes'],
  ['a meeting', [wrote(MON), heard(TUE), set(WED, FRI)], 'scheduled'],
  ['a meeting confirmed', [set(MON, FRI), heard(TUE)], 'scheduled'],
  ['questions sent ahead', [set(MON, FRI), wrote(TUE, 'questions')], 'scheduled'],
  ['a meeting called off', [set(MON, FRI), calledOff(TUE)], 'said-yes'],
  ['another meeting called off', [set(MON, FRI), calledOff(TUE, 'm2')], 'scheduled'],
  ['one of two called off', [set(MON, THU), set(MON, FRI, 'm2'), calledOff(TUE)], 'scheduled'],
  ['a no to a meeting', [set(MON, FRI), heard(TUE, 'no')], 'quiet'],
  ['a talk', [set(MON, TUE), talked(WED)], 'talked'],
  ['a talk that nobody scheduled', [talked(WED, { meetingId: null })], 'talked'],
  ['thanks', [talked(MON), wrote(TUE, 'thank-you')], 'keeping-in-touch'],
  ['any contact after the talk', [talked(MON), touched(TUE)], 'keeping-in-touch'],
  ['a yes after the talk', [talked(MON), heard(TUE)], 'said-yes'],
  ['times offered for a second talk', [talked(MON), wrote(TUE, 'scheduling')], 'said-yes'],
  [
    'thanks, and the talk told of later',
    [wrote(TUE, 'thank-you'), talked(WED, { on: MON })],
    'keeping-in-touch',
  ],
  ['a talk told of after being said by hand', [byHand(TUE, 'quiet'), talked(WED, { on: MON })], 'talked'],
  ['being said by hand after a talk', [talked(TUE, { on: MON }), byHand(WED, 'quiet')], 'quiet'],
  ['a no said by hand to be none', [heard(MON, 'no'), byHand(TUE, 'wished-for')], 'wished-for'],
  ['an answer after the talk', [talked(MON), heard(TUE, 'other')], 'keeping-in-touch'],
  ['a promise kept after the talk', [talked(MON), kept(TUE, 'Send it')], 'talked'],
  ['a second talk agreed', [talked(MON), set(TUE, FRI, 'm2')], 'scheduled'],
  ['a letter while the second is agreed', [talked(MON), set(TUE, FRI, 'm2'), touched(WED)], 'scheduled'],
  ['by hand', [wrote(MON), byHand(TUE, 'quiet')], 'quiet'],
  ['by hand until something else happens', [byHand(MON, 'quiet'), heard(TUE)], 'said-yes'],
  [
    'by hand through what is no event',
    [byHand(MON, 'quiet'), kept(TUE, 'x'), moved(WED, '2026-05-01')],
    'quiet',
  ],
  ['by hand over a meeting', [set(MON, FRI), byHand(TUE, 'wished-for')], 'wished-for'],
  ['an old friend', [byHand(MON, 'keeping-in-touch'), wrote(TUE)], 'keeping-in-touch'],
  ['what happened first and was told last', [heard(TUE), wrote(MON)], 'said-yes'],
  ['what happened at once, in order of entry', [wrote(MON), heard(MON)], 'said-yes'],
];

test.each(cases)('after %s', (_what, log, status) => {
  expect(statusOf(person(log), LATER)).toBe(status);
});

test('three weeks after a nudge without an answer they are let be, and not before', () => {
  const log = [wrote(MON), wrote('2026-03-10T09:00:00.000Z', 'nudge')];
  expect(statusOf(person(log), '2026-03-31T08:59:59.000Z')).toBe('written-to');
  expect(statusOf(person(log), '2026-03-31T09:00:00.000Z')).toBe('quiet');
  const after = [...log, heard('2026-04-02T09:00:00.000Z')];
  expect(statusOf(person(after), '2026-05-31T09:00:00.000Z')).toBe('said-yes');
});

test('five weeks after the last word without an answer they are let be, nudged or not', () => {
  const until = (log: PersonEntry[]) =>
    ['2026-04-06T08:59:59.000Z', '2026-04-06T09:00:00.000Z'].map((now) => statusOf(person(log), now));
  expect(until([wrote(MON)])).toEqual(['written-to', 'quiet']);
  expect(until([wrote(MON, 'other')])).toEqual(['written-to', 'quiet']);
  expect(until([byHand(MON, 'written-to')])).toEqual(['written-to', 'quiet']);
  expect(until([wrote('2026-02-02T09:00:00.000Z'), touched(MON)])).toEqual(['written-to', 'quiet']);
  // They wrote, and wait for the user.
  expect(until([wrote('2026-02-02T09:00:00.000Z'), heard(MON, 'other')])).toEqual([
    'written-to',
    'written-to',
  ]);
  // Times were offered, and none was chosen; where nobody offered any, the user is the one to write.
  const yes = heard('2026-02-02T09:00:00.000Z');
  expect(until([yes, wrote(MON, 'scheduling')])).toEqual(['said-yes', 'quiet']);
  expect(until([yes])).toEqual(['said-yes', 'said-yes']);
});
