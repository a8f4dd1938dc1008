import type { PersonView } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { inParts, sought } from './order.ts';
import { sayTree, twigsOf } from './tree.ts';

const view = (
  id: string,
  { by = null as string | null, named = [] as string[], status = 'wished-for', next = null as unknown } = {},
) =>
  ({
    person: {
      id,
      page: {
        name: id,
        role: 'Nurse',
        company: 'Sable',
        how: '',
        ground: [],
        ledBy: by === null ? null : { personId: by },
      },
    },
    status,
    next,
    named: named.map((name) => ({ name, role: '', company: '', why: '', entryId: 'e', personId: null })),
  }) as unknown as PersonView;

const drawn = (people: PersonView[]) =>
  twigsOf(people).map(
    (twig) => `${'.'.repeat(twig.depth)}${'view' in twig ? twig.view.person.id : `(${twig.named.name})`}`,
  );

it('hangs everybody below the one who led to them, and leaves out who stands alone', () => {
  const people = [
    view('ana', { named: ['Noor'] }),
    view('ben', { by: 'ana' }),
    view('cy', { by: 'ben' }),
    view('dee', { by: 'ana' }),
    view('eve'),
  ];
  expect(drawn(people)).toEqual(['ana', '.ben', '..cy', '.dee', '.(Noor)']);
  const twigs = twigsOf(people);
  expect(twigs.map(({ goesOn }) => goesOn)).toEqual([[], [true], [true, false], [true], [false]]);
  expect(sayTree(twigs)).toBe('4 people were named by somebody you talked to; one has no page yet.');
});

it('loses nobody to a circle, to a page that is gone, or to themself', () => {
  expect(drawn([view('ana', { by: 'ben' }), view('ben', { by: 'ana' })])).toEqual(['ana', '.ben']);
  expect(drawn([view('ana', { by: 'gone', named: ['Noor'] })])).toEqual(['ana', '.(Noor)']);
  expect(drawn([view('ana', { by: 'ana', named: ['Noor'] })])).toEqual(['ana', '.(Noor)']);
});

it('stays quick with three hundred in a row', () => {
  const people = Array.from({ length: 300 }, (_none, at) =>
    view(`p${at}`, { by: at === 0 ? null : `p${at - 1}` }),
  );
  expect(drawn(people)).toHaveLength(300);
});

it('puts an answer that is owed first, then what has a day, then what waits', () => {
  const people = [
    view('idle'),
    view('waits', { next: { kind: 'write', by: null } }),
    view('later', { next: { kind: 'check-in', by: '2026-12-01T00:00:00.000Z' } }),
    view('owed', { next: { kind: 'answer', by: '2026-12-09T00:00:00.000Z' } }),
    view('soon', { next: { kind: 'nudge', by: '2026-11-20T00:00:00.000Z' } }),
  ];
  expect(inParts(people, 'next')[0]!.people.map(({ person }) => person.id)).toEqual([
    'owed',
    'soon',
    'later',
    'waits',
    'idle',
  ]);
});

it('sets out by where one stands, and finds by the beginning of words', () => {
  const people = [view('ana'), view('ben', { status: 'talked' }), view('cy', { status: 'quiet' })];
  expect(inParts(people, 'status').map(({ status }) => status)).toEqual(['talked', 'wished-for', 'quiet']);
  expect(sought(people, 'nur an').map(({ person }) => person.id)).toEqual(['ana']);
  expect(sought(people, ' ')).toHaveLength(3);
});
