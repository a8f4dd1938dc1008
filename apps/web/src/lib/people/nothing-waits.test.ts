import type { PersonEntry, PersonView } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { sayNothingWaits } from './nothing-waits.ts';

const wrote = (letter: 'nudge' | 'outreach') =>
  ({ id: letter, at: '2026-11-20T09:00:00.000Z', type: 'wrote', letter, subject: '', body: '' }) as const;
const heard = { id: 'h', at: '2026-11-21T09:00:00.000Z', type: 'heard', answer: 'no', note: '' } as const;
const said = (status: PersonView['status'], log: readonly PersonEntry[], ledBy: unknown = null) =>
  sayNothingWaits({ status, person: { log, page: { ledBy } } } as unknown as PersonView);

test('silence after the one reminder, or for long, is met with a kind sentence', () => {
  expect(said('written-to', [wrote('outreach'), wrote('nudge')])).toContain('rarely about you');
  expect(said('quiet', [wrote('outreach')])).toContain('Somebody else can tell you');
  expect(said('quiet', [wrote('nudge')], { personId: 'ana' })).toContain('led you to {them}');
});

test('whoever answered, or was never written to, is not silent', () => {
  for (const log of [[], [wrote('outreach')], [wrote('nudge'), heard]])
    expect(said('written-to', log)).toContain('When something happens');
  expect(said('quiet', [wrote('outreach'), heard])).toContain('When something happens');
});
