import {
  DUE_KINDS,
  LETTER_KINDS,
  PERSON_STATUSES,
  PersonEntry,
  PersonView,
  WeekAnswer,
} from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { statusOf, treeOf, viewOf, weekOf } from '../src/index.ts';
import { around, person, TOLD, touched } from './people.ts';

/** mulberry32 */
function chance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  const of = <T>(list: readonly T[]): T => list[below(list.length)]!;
  return { below, of };
}
type Chance = ReturnType<typeof chance>;

const ZONES = [
  '',
  'Europe/Lisbon',
  'America/New_York',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'nowhere',
  '+05:45',
];
const ODD_TIMES = [
  '2026-02-31T09:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '0000-01-01T00:00:00.000Z',
  'x'.repeat(24),
];
const START = Date.UTC(2026, 0, 1);
const instant = ({ below, of }: Chance) =>
  below(40) === 0 ? of(ODD_TIMES) : new Date(START + below(700 * 24 * 60) * 60_000).toISOString();

function anyEntry(id: number, luck: Chance): PersonEntry {
  const { below, of } = luck;
  const meetingId = of(['m1', 'm2', 'm3']);
  const names = [{ name: of(['Tom', 'Ida Lund', 'Ana Reyes', '🙂', 'אנה']), role: '', company: '', why: '' }];
  const told = below(2)
    ? null
    : { ...TOLD, minutes: below(2) ? null : 1 + below(240), names, ownPromises: ['Call', 'call!'] };
  const made = of([
    { type: 'wrote', letter: of([...LETTER_KINDS, 'other']), subject: '', body: '' },
    { type: 'heard', answer: of(['yes', 'no', 'other']), note: '' },
    { type: 'set', meetingId, on: instant(luck), minutes: 5 + below(236), where: '' },
    { type: 'called-off', meetingId },
    { type: 'talked', on: instant(luck), meetingId: below(2) ? meetingId : null, broughtId: null, told },
    { type: 'touched', note: '' },
    { type: 'kept', promise: of(['Call', 'Other']) },
    {
      type: 'check-in-moved',
      to: of(['2026-02-31', '2027-13-01', '9999-99-99', 'not-a-day!', '2026-05-05']),
    },
    { type: 'status', status: of(PERSON_STATUSES) },
  ]);
  return PersonEntry.parse({ id: `e${id}`, at: instant(luck), ...made });
}

describe('whatever was logged', () => {
  test.each(Array.from({ length: 40 }, (_, seed) => seed))('people of seed %i come to something', (seed) => {
    const luck = chance(seed);
    const people = Array.from({ length: 12 }, (_, at) => {
      const log = Array.from({ length: luck.below(14) }, (_, id) => anyEntry(id, luck));
      const ledBy = luck.below(2) ? { personId: `p${luck.below(14)}` } : null;
      return person(log, { name: luck.of(['Ana Reyes', 'Tom', 'Ida Lund', '\u{E0041}x']), ledBy }, `p${at}`);
    });
    const context = around(people, { zone: luck.of(ZONES) });
    const now = instant(luck);
    const views = people.map((one) => PersonView.parse(viewOf(one, context, now)));
    for (const view of views) {
      const { dues, next, status, meeting, person: whose, nextCheckIn } = view;
      expect(status).toBe(statusOf(whose, now));
      expect(next).toEqual(dues[0] ?? null);
      expect(new Set(dues.map(({ id }) => id)).size, 'each due has an id of its own').toBe(dues.length);
      for (const due of dues) {
        expect(due.overdue).toBe(due.by !== null && Date.parse(due.by) < Date.parse(now));
        expect(due.text).not.toMatch(/[{}]|undefined|null/);
        expect(DUE_KINDS).toContain(due.kind);
      }
      if (meeting !== null) expect(status).toBe('scheduled');
      if (nextCheckIn !== null) expect(['talked', 'keeping-in-touch']).toContain(status);
      if (status === 'quiet') expect(dues.map(({ kind }) => kind)).not.toContain('check-in');
    }
    const week = WeekAnswer.parse(weekOf(context, now));
    expect(week.dues.length + week.open.length + week.later.length).toBe(
      views.flatMap(({ dues }) => dues).length,
    );
    const tree = treeOf(context).flatMap(({ personId }) => personId ?? []);
    expect(new Set(tree).size, 'each is drawn once').toBe(tree.length);
  });

  test('the order in which a log is told does not matter where the times differ', () => {
    for (let seed = 100; seed < 140; seed++) {
      const luck = chance(seed);
      const log = Array.from({ length: 10 }, (_, id) => ({
        ...anyEntry(id, luck),
        at: new Date(START + id * 3_600_000).toISOString(),
      }));
      const told = [...log].sort(() => luck.below(3) - 1);
      const now = instant(luck);
      const [one, other] = [person(log), person(told)];
      const { person: _a, ...first } = viewOf(one, around([one]), now);
      const { person: _b, named: _n, dues, next: _d, ...second } = viewOf(other, around([other]), now);
      expect(second).toMatchObject({
        status: first.status,
        nextCheckIn: first.nextCheckIn,
        meeting: first.meeting,
      });
      expect(dues.length).toBe(first.dues.length);
    }
  });

  test('logged contact never brings the next check-in nearer', () => {
    let compared = 0;
    for (let seed = 200; seed < 400; seed++) {
      const luck = chance(seed);
      const log = Array.from({ length: 8 }, (_, id) => anyEntry(id, luck)).filter(
        ({ type }) => type !== 'check-in-moved',
      );
      const now = '2029-01-01T00:00:00.000Z';
      const before = person(log);
      const after = person([...log, touched(now)]);
      const [was, is] = [before, after].map((one) => viewOf(one, around([one]), now).nextCheckIn);
      if (was == null || is == null) continue;
      compared++;
      expect(is >= was || was > '2029').toBe(true);
    }
    expect(compared).toBeGreaterThan(20);
  });
});
