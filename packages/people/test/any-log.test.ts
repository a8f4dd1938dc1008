import { DUE_KINDS, PersonView, WeekAnswer } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { statusOf, treeOf, viewOf, weekOf } from '../src/index.ts';
import { anyEntry, chance, instant, START, ZONES } from './any-entry.ts';
import { around, person, touched } from './people.ts';

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
