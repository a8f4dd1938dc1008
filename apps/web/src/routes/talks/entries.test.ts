import type { BroughtSummary, SessionSummary } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { entriesOf } from './entries.ts';

const session: SessionSummary = {
  id: 's',
  startedAt: '2026-05-05T18:00:00.000Z',
  endedAt: null,
  contact: {
    id: 'c',
    name: 'Amado Villaluz',
    pronouns: 'he/him',
    role: 'nurse',
    field: 'health',
    years: 8,
    company: { name: 'Sable', does: 'runs hospitals', public: [] },
    temper: 'busy',
  },
  playbookId: 'full-arc',
  minutes: 20,
  userName: 'Maya',
  turns: 3,
  total: null,
};
const talk: BroughtSummary = {
  id: 'b',
  at: '2026-05-06T09:00:00.000Z',
  userName: '',
  contactName: '',
  contactRole: '',
  company: 'Loomwork',
  playbookId: 'full-arc',
  minutes: 30,
  turns: 18,
  total: 72,
};

it('puts both kinds in one list, newest first, and keeps them apart', () => {
  const entries = entriesOf(
    [session, { ...session, id: 't', startedAt: '2026-05-07T09:00:00.000Z' }],
    [talk],
  );
  expect(entries.map(({ ref }) => `${ref.kind} ${ref.id}`)).toEqual([
    'sessions t',
    'brought b',
    'sessions s',
  ]);
  expect(entries.map(({ state }) => state)).toEqual(['running', 'over', 'running']);
});

it('leaves out what is not known of a real talk', () => {
  expect(entriesOf([], [talk])[0]).toMatchObject({ name: 'A real talk', work: 'Loomwork', total: 72 });
});

it('shows a talk by the take that was kept, and says how many others there are', () => {
  const over = { ...session, endedAt: '2026-05-05T18:20:00.000Z', total: 60 };
  const [kept] = entriesOf([{ ...over, takes: 2, kept: { id: 'k', turns: 9, total: 71 } }], []);
  expect(kept).toMatchObject({ ref: { id: 'k' }, turns: 9, total: 71, takes: 2, state: 'over' });
  const [plain] = entriesOf([over], []);
  expect(plain).toMatchObject({ ref: { id: 's' }, turns: 3, total: 60, takes: 0, take: undefined });
});

it('knows a take that still runs', () => {
  const [take] = entriesOf([{ ...session, take: { root: 'r', turn: 4, goesOn: true } }], []);
  expect(take).toMatchObject({ state: 'running', take: { turn: 4, goesOn: true } });
});
