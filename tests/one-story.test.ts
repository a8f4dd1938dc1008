import { entriesFor } from '@anyone-else/calendar';
import { storyOf, viewOf } from '@anyone-else/people';
import { FIRST_ME } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { anyEntry, chance, START } from '../packages/people/test/any-entry.ts';
import { around, person } from '../packages/people/test/people.ts';

const NOW = new Date(START).toISOString();
const DAY = 24 * 60 * 60_000;

/** Talks lie in the past and agreed ones ahead, so that those of the calendar that are ahead are those that stand. */
function anyLog(seed: number) {
  const luck = chance(seed);
  return Array.from({ length: 10 }, (_, id) => {
    const entry = anyEntry(id, luck);
    const at = new Date(START - luck.below(60) * DAY).toISOString();
    if (entry.type === 'talked') return { ...entry, at, on: at };
    if (entry.type === 'set')
      return { ...entry, at, on: new Date(START + (1 + luck.below(60)) * DAY).toISOString() };
    return { ...entry, at };
  });
}

test('the calendar and the page know of the same talks that are agreed', () => {
  let standing = 0;
  for (let seed = 0; seed < 400; seed++) {
    const whose = person(anyLog(seed));
    const entries = entriesFor(whose, viewOf(whose, around([whose]), NOW), FIRST_ME, NOW);
    const ahead = entries.flatMap(({ kind, cancelled, when }) =>
      kind === 'talk' && !cancelled && when.type === 'time' && when.from > NOW ? [when.from] : [],
    );
    const agreed = storyOf(whose).meetings.map(({ on }) => on);
    expect(ahead.sort(), `seed ${seed}`).toEqual(agreed.toSorted());
    standing += agreed.length;
  }
  expect(standing).toBeGreaterThan(100);
});

test('the calendar and the page give the same time to say thanks', () => {
  const ago = (days: number, hours = 0) => new Date(START - days * DAY - hours * 3_600_000).toISOString();
  let owed = 0;
  for (let seed = 0; seed < 400; seed++) {
    const luck = chance(seed);
    const log = Array.from({ length: 7 }, (_, id) => {
      const entry = anyEntry(id, luck);
      const at = ago(luck.below(9), luck.below(24));
      // What was held is not agreed on anew: the next talk is another one.
      if (entry.type === 'set')
        return { ...entry, at, meetingId: `set-${id}`, on: ago(luck.below(9), luck.below(24)) };
      const meetingId = luck.below(2) === 0 ? null : `set-${luck.below(7)}`;
      return entry.type === 'talked' ? { ...entry, at, on: at, meetingId } : { ...entry, at };
    });
    const whose = person(log);
    const view = viewOf(whose, around([whose]), NOW);
    const due = view.dues.find(({ kind }) => kind === 'thank-you');
    if (due === undefined) continue;
    owed++;
    const ends = entriesFor(whose, view, FIRST_ME, NOW).flatMap(({ kind, cancelled, when }) =>
      kind === 'thank-you' && !cancelled && when.type === 'time'
        ? [new Date(Date.parse(when.from) + when.minutes * 60_000).toISOString()]
        : [],
    );
    expect(ends, `seed ${seed}`).toContain(due.by);
  }
  expect(owed).toBeGreaterThan(40);
});

test('a talk told of without its meeting is the one that was agreed for then', () => {
  const at = (days: number) => new Date(START - days * DAY).toISOString();
  const set = {
    id: 's',
    at: at(9),
    type: 'set',
    meetingId: 'm',
    on: at(3),
    minutes: 17,
    where: 'Here',
  } as const;
  const held = { meetingId: null, broughtId: null, told: null };
  const talked = { id: 't', at: at(2), type: 'talked', on: at(3), ...held } as const;
  const whose = person([set, talked]);
  const talks = entriesFor(whose, viewOf(whose, around([whose]), NOW), FIRST_ME, NOW).filter(
    ({ kind }) => kind !== 'check-in',
  );
  expect(talks.map(({ kind, uid, cancelled }) => [kind, uid.includes('/m/'), cancelled])).toEqual([
    ['talk', true, false],
    ['thank-you', true, false],
  ]);
});
