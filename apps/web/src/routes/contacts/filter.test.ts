import type { PersonaCard } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { ANYBODY, EASES, fieldsOf, readFilter, sift, wider, writeFilter } from './filter.ts';

const card = (id: string, field: string, temper: PersonaCard['temper']): PersonaCard => ({
  id,
  name: id,
  pronouns: 'they/them',
  role: 'Worker',
  field,
  years: 3,
  company: { name: 'Firm', does: 'works', public: [] },
  temper,
});
const CARDS = [card('a', 'nursing', 'busy'), card('b', 'law', 'warm'), card('c', 'law', 'shy')];

test('stands in the address and comes back from it', () => {
  const filter = { find: 'data & care', field: 'law', temper: 'shy', ease: 'tough' } as const;
  expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
  expect(writeFilter({ ...ANYBODY, find: '  ' })).toBe('');
});

test('takes what an address says wrong for nothing', () => {
  expect(readFilter(new URLSearchParams('temper=angry&ease=1&x=y'))).toEqual(ANYBODY);
});

test('narrows by every part at once', () => {
  expect(sift(CARDS, { ...ANYBODY, field: 'law', temper: 'shy' }).map(({ id }) => id)).toEqual(['c']);
  expect(sift(CARDS, { ...ANYBODY, ease: 'tough' })).toEqual([]);
  expect(sift(CARDS, ANYBODY)).toHaveLength(3);
});

test('loses nobody who has not been tried by script', () => {
  const simulation = { ease: 'tough' } as NonNullable<PersonaCard['simulation']>;
  const cards = [...CARDS, { ...card('d', 'law', 'warm'), simulation }];
  const all = EASES.flatMap((ease) => sift(cards, { ...ANYBODY, ease }));
  expect(all.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
});

test('offers nothing that shows everybody, which has a button of its own', () => {
  expect(wider(CARDS, { ...ANYBODY, find: 'astronaut' })).toEqual([]);
});

test('says which part alone shuts people out, and leaves out what would help nobody', () => {
  expect(wider(CARDS, { ...ANYBODY, field: 'law', temper: 'busy' })).toEqual([
    { part: 'field', brings: 1 },
    { part: 'temper', brings: 2 },
  ]);
  expect(wider(CARDS, { ...ANYBODY, field: 'law', ease: 'tough' })).toEqual([{ part: 'ease', brings: 2 }]);
});

test('lists each field once', () => {
  expect(fieldsOf(CARDS)).toEqual(['law', 'nursing']);
});
