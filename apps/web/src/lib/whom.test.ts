import type { PersonaCard } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { handful, isFound, ownFirst } from './whom.ts';

const card = (id: string, more: Partial<PersonaCard> = {}): PersonaCard => ({
  id,
  name: `Name ${id}`,
  pronouns: 'she/her',
  role: 'Clerk',
  field: 'filing',
  years: 4,
  company: { name: 'Paper & Co', does: 'keeps paper', public: [] },
  temper: 'warm',
  ...more,
});
const measured = (ease: 'gentle' | 'true-to-life' | 'tough') => ({
  simulation: {
    talks: 1,
    turns: 1,
    warmed: 1,
    cooled: 1,
    onTopic: 1,
    words: { median: 1, p95: 1 },
    asksBack: 0,
    praises: 0,
    repeats: 0,
    leaks: 0,
    turnsToWarm: 1,
    ease,
  },
});
const ids = (cards: readonly PersonaCard[]) => cards.map(({ id }) => id);

test('finds by half a word, without accents, in their field’s other words too', () => {
  const nurse = card('n', { role: 'Nurse informatics lead', fieldWords: ['RN', 'hospital'], name: 'Zoë' });
  for (const find of ['nurs', 'Nurses', 'zoe', 'hospital inform', '  '])
    expect(isFound(nurse, find)).toBe(true);
  for (const find of ['nurse pilot', 'urse']) expect(isFound(nurse, find)).toBe(false);
});

test('shows who is chosen first, then the user’s own, then who does what they hope for, then the gentle', () => {
  const cards = [
    card('tough', measured('tough')),
    card('gentle', measured('gentle')),
    card('data', { field: 'data', ...measured('tough') }),
    card('mine', { own: true }),
    card('chosen', measured('tough')),
  ];
  expect(ids(handful(cards, { chosen: 'chosen', find: '', hopes: 'data manager' }))).toEqual([
    'chosen',
    'mine',
    'data',
    'gentle',
    'tough',
  ]);
  expect(ids(handful(cards, { chosen: 'gentle', find: 'data', hopes: '' }))).toEqual(['gentle', 'data']);
});

test('never shows more than a handful', () => {
  const many = Array.from({ length: 30 }, (_none, at) => card(`c${at}`));
  expect(handful(many, { chosen: 'c29', find: '', hopes: '' })).toHaveLength(6);
  expect(handful(many, { chosen: 'c29', find: '', hopes: '' })[0]?.id).toBe('c29');
});

test('puts their own first and leaves the order otherwise', () => {
  expect(ids(ownFirst([card('a'), card('b', { own: true }), card('c')]))).toEqual(['b', 'a', 'c']);
});
