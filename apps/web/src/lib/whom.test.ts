import type { PersonaCard } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { handful, inOrder, lookFor, NOBODY_IS_NEAR, nearTo, sayFound, THESE_ARE_NEAR } from './whom.ts';

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

test('shows who is chosen first, then the user’s own, then who does what they hope for, then the gentle', () => {
  const cards = [
    card('tough', measured('tough')),
    card('gentle', measured('gentle')),
    card('data', { field: 'data', ...measured('tough') }),
    card('mine', { own: true }),
    card('chosen', measured('tough')),
  ];
  expect(ids(handful(cards, { chosen: 'chosen', hopes: 'data manager' }))).toEqual([
    'chosen',
    'mine',
    'data',
    'gentle',
    'tough',
  ]);
});

test('never shows more than a handful', () => {
  const many = Array.from({ length: 30 }, (_none, at) => card(`c${at}`));
  expect(handful(many, { chosen: 'c29', hopes: '' })).toHaveLength(6);
  expect(handful(many, { chosen: 'c29', hopes: '' })[0]?.id).toBe('c29');
});

test('keeps who is chosen in view of a search, and shows no more than a handful of it', () => {
  const cards = Array.from({ length: 9 }, (_none, at) => card(`c${at}`, at < 2 ? { field: 'data' } : {}));
  const look = (chosen: string, find: string) => lookFor(cards, { chosen, hopes: '', find });
  expect(ids(look('c8', 'data').shown)).toEqual(['c0', 'c1', 'c8']);
  expect(ids(look('c0', 'data').shown)).toEqual(['c0', 'c1']);
  expect(look('c8', 'data')).toMatchObject({ found: 2, nobody: '' });
  expect(look('', 'clerk')).toMatchObject({ found: 9 });
  expect(look('', 'clerk').shown).toHaveLength(6);
  expect(look('', ' ')).toMatchObject({ found: undefined, nobody: '' });
});

test('says whether those who are shown instead are near', () => {
  const cards = [card('a'), card('b', { field: 'logistics' })];
  const look = (find: string) => lookFor(cards, { chosen: 'a', hopes: '', find });
  expect(look('logstics')).toMatchObject({ found: 0, nobody: THESE_ARE_NEAR });
  expect(ids(look('logstics').shown)).toEqual(['b', 'a']);
  expect(look('astronaut')).toMatchObject({ found: 0, nobody: NOBODY_IS_NEAR });
  expect(ids(look('astronaut').shown)).toEqual(['a']);
});

test('says a count that agrees with the cards below it', () => {
  const cards = Array.from({ length: 9 }, (_none, at) => card(`c${at}`, at < 2 ? { field: 'data' } : {}));
  const say = (chosen: string, find: string) =>
    sayFound(
      lookFor(cards, { chosen, hopes: '', find }),
      cards.find(({ id }) => id === chosen),
    );
  expect(say('c0', 'data')).toBe('2 people found.');
  expect(say('c8', 'data')).toBe('2 people found, and Name, who is chosen now.');
  expect(say('', 'clerk')).toBe('9 people found; the 6 nearest are here.');
  expect(say('', 'astronaut')).toBe('');
  expect(say('', '')).toBe('');
});

test('comes near what somebody hopes for by the kind of work, then by what it is called', () => {
  const cards = [card('a'), card('b', { role: 'Bus planner' }), card('c', { field: 'supply' })];
  expect(ids(nearTo(cards, 'supply planner'))).toEqual(['c', 'b']);
  expect(nearTo(cards, '')).toEqual([]);
  expect(nearTo(cards, 'the job')).toEqual([]);
});

test('lists their own first, and all by name', () => {
  const cards = [card('c'), card('d', { own: true }), card('a'), card('b', { own: true })];
  expect(ids(inOrder(cards))).toEqual(['b', 'd', 'a', 'c']);
});
