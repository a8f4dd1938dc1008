import type { Person, PersonEntry, PersonPage } from '@anyone-else/protocol';
import { type Context, gather, type Surroundings } from '../src/index.ts';

export const RHYTHMS = new Map([
  ['full-arc', 2],
  ['drivers-seat', 3],
]);

const PAGE: PersonPage = {
  ...{ name: 'Ana Reyes', role: 'Informatics lead', company: 'Harbour Labs', pronouns: 'she/her' },
  ...{ email: '', zone: '', how: '', why: 'Her way from the ward.', ground: [], known: [], notes: '' },
  ...{ reach: null, ledBy: null, playbookId: 'full-arc', everyMonths: null },
};

/** Somebody with this on their page and in their log. */
export const person = (log: PersonEntry[] = [], page: Partial<PersonPage> = {}, id = 'ana'): Person => ({
  id,
  addedAt: '2026-01-01T09:00:00.000Z',
  version: 1 + log.length,
  changedAt: '2026-01-01T09:00:00.000Z',
  page: { ...PAGE, ...page },
  log,
  contactId: null,
});

export const around = (people: readonly Person[], more: Partial<Surroundings> = {}): Context =>
  gather({ people, zone: '', rhythms: RHYTHMS, ...more });

/** Leaves out what every entry has: their ids are numbered here. */
type Told<Entry> = Entry extends PersonEntry ? Omit<Entry, 'id' | 'at'> : never;

let count = 0;
export const at = (when: string, entry: Told<PersonEntry>, id = `entry-${++count}`): PersonEntry =>
  ({ id, at: when, ...entry }) as PersonEntry;

export const wrote = (when: string, letter: Extract<PersonEntry, { type: 'wrote' }>['letter'] = 'outreach') =>
  at(when, { type: 'wrote', letter, subject: '', body: '' });
export const heard = (when: string, answer: 'yes' | 'no' | 'other' = 'yes') =>
  at(when, { type: 'heard', answer, note: '' });
export const set = (when: string, on: string, meetingId = 'm1', minutes = 30) =>
  at(when, { type: 'set', meetingId, on, minutes, where: '' });
export const calledOff = (when: string, meetingId = 'm1') => at(when, { type: 'called-off', meetingId });
export const touched = (when: string) => at(when, { type: 'touched', note: '' });
export const kept = (when: string, promise: string) => at(when, { type: 'kept', promise });
export const moved = (when: string, to: string) => at(when, { type: 'check-in-moved', to });
export const byHand = (when: string, status: Extract<PersonEntry, { type: 'status' }>['status']) =>
  at(when, { type: 'status', status });

type Talked = Extract<PersonEntry, { type: 'talked' }>;
export const TOLD: NonNullable<Talked['told']> = {
  ...{ minutes: null, takeaways: [], personal: '', names: [], promises: [], ownPromises: [] },
  ...{ introductionOffered: false, notes: '', self: {} },
};
export const talked = (
  when: string,
  more: Partial<Omit<Talked, 'told'>> & { told?: Partial<Talked['told']> | null } = {},
): Talked => {
  const { told = null, ...rest } = more;
  const whole = told === null ? null : { ...TOLD, ...told };
  const entry = { type: 'talked', on: when, meetingId: 'm1', broughtId: null, ...rest, told: whole } as const;
  return at(when, entry, rest.id) as Talked;
};
