import { LETTER_KINDS, PERSON_STATUSES, PersonEntry } from '@anyone-else/protocol';
import { TOLD } from './people.ts';

/** Chance that comes out the same for the same seed (mulberry32). */
export function chance(seed: number) {
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
export type Chance = ReturnType<typeof chance>;

export const ZONES = [
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
export const START = Date.UTC(2026, 0, 1);
export const instant = ({ below, of }: Chance) =>
  below(40) === 0 ? of(ODD_TIMES) : new Date(START + below(700 * 24 * 60) * 60_000).toISOString();

/** One of any kind, with odd values among the usual ones. */
export function anyEntry(id: number, luck: Chance): PersonEntry {
  const { below, of } = luck;
  const meetingId = of(['m1', 'm2', 'm3']);
  const names = [{ name: of(['Tom', 'Ida Lund', 'Ana Reyes', '🙂', 'אנה']), role: '', company: '', why: '' }];
  const told = below(2)
    ? null
    : {
        ...TOLD,
        minutes: below(2) ? null : 1 + below(240),
        names,
        ownPromises: ['Call', 'call!'],
        promises: ['Send it by Friday'],
      };
  const made = of([
    { type: 'wrote', letter: of([...LETTER_KINDS, 'other']), subject: '', body: '' },
    { type: 'heard', answer: of(['yes', 'no', 'other']), note: '' },
    { type: 'set', meetingId, on: instant(luck), minutes: 5 + below(236), where: '' },
    { type: 'called-off', meetingId },
    { type: 'talked', on: instant(luck), meetingId: below(2) ? meetingId : null, broughtId: null, told },
    { type: 'touched', note: '' },
    { type: 'kept', promise: of(['Call', 'Other']) },
    { type: 'kept', promise: of(['Call', 'Send it by Friday']), by: 'them', how: 'let-go' },
    { type: 'let-be', dueId: of(['ana:thank-you:e1', 'ana:check-in:2026-05-05', 'x']), text: '' },
    {
      type: 'check-in-moved',
      to: of(['2026-02-31', '2027-13-01', '9999-99-99', 'not-a-day!', '2026-05-05']),
    },
    { type: 'status', status: of(PERSON_STATUSES) },
  ]);
  return PersonEntry.parse({ id: `e${id}`, at: instant(luck), ...made });
}
