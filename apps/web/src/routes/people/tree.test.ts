import type { ListedPerson } from '@anyone-else/protocol';
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
  }) as unknown as ListedPerson;

const line = (
  depth: number,
  personId: string | null,
  ledBy: string | null = null,
  name = personId ?? '',
) => ({
  ...{ depth, personId, ledBy, name, entryId: personId === null ? 'e' : null },
});

it('draws each line with its person, and knows which lines go on below it', () => {
  const people = [
    view('ana', { named: ['Noor'] }),
    view('ben', { by: 'ana' }),
    view('cy', { by: 'ben' }),
    view('dee', { by: 'ana' }),
    view('eve'),
  ];
  const tree = [
    line(0, 'ana'),
    line(1, 'ben', 'ana'),
    line(2, 'cy', 'ben'),
    line(1, 'dee', 'ana'),
    line(1, null, 'ana', 'Noor'),
  ];
  const twigs = twigsOf({ people, tree });
  expect(
    twigs.map((twig) => ('view' in twig ? twig.view.person.id : `${twig.by.person.id}: ${twig.named.name}`)),
  ).toEqual(['ana', 'ben', 'cy', 'dee', 'ana: Noor']);
  expect(twigs.map(({ goesOn }) => goesOn)).toEqual([[], [true], [true, false], [true], [false]]);
  expect(twigs.map(({ leads }) => leads)).toEqual([true, true, false, false, false]);
  expect(sayTree(twigs)).toBe('4 people were named by somebody you talked to; one has no page yet.');
  const two = [line(0, 'ana'), line(1, 'ben', 'ana'), line(0, 'dee'), line(1, 'cy', 'dee')];
  expect(twigsOf({ people, tree: two }).map(({ goesOn }) => goesOn)).toEqual([[], [false], [], [false]]);
  expect(twigsOf({ people: [], tree: [] })).toEqual([]);
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
