import type { PersonEntry, PersonView } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { likelyLetter } from './fitting.ts';

const TALK: PersonEntry = {
  ...{ id: 'talk', at: '2026-11-22T20:00:00.000Z', type: 'talked', on: '2026-11-20T15:00:00.000Z' },
  ...{ meetingId: null, broughtId: null, told: null },
};
const heard: PersonEntry = {
  id: 'h',
  at: '2026-11-10T09:00:00.000Z',
  type: 'heard',
  answer: 'yes',
  note: '',
};
const wrote: PersonEntry = {
  ...{ id: 'w', at: '2026-11-09T09:00:00.000Z', type: 'wrote', letter: 'outreach', subject: '', body: '' },
};
const likely = (log: PersonEntry[], at: string | undefined) =>
  likelyLetter(
    { dues: [], status: 'keeping-in-touch', person: { log, page: { ledBy: null } } } as unknown as PersonView,
    at,
  );

test('what was written before the first talk was no check-in', () => {
  expect(likely([TALK], '2026-11-09T09:00:00.000Z')).toBe('outreach');
  expect(likely([TALK, wrote], '2026-11-12T09:00:00.000Z')).toBe('nudge');
  expect(likely([TALK, wrote, heard], '2026-11-12T09:00:00.000Z')).toBe('scheduling');
  expect(likely([TALK], '2026-11-21T09:00:00.000Z')).toBe('check-in');
  expect(likely([TALK], undefined)).toBe('check-in');
});
