import type { PersonaCard } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { alonePlace, someoneNew } from './unmet.ts';

const card = (id: string, more: object = {}) => ({ id, name: id.toUpperCase(), ...more }) as PersonaCard;
const easy = card('easy', { simulation: { ease: 'gentle' } });
const usual = card('usual', { simulation: { ease: 'true-to-life' } });
const own = card('own', { own: true });

it('finds somebody whom the user has not met, true to life first', () => {
  expect(someoneNew([own, easy, usual], [])?.id).toBe('usual');
  expect(someoneNew([own, easy, usual], [{ contact: 'USUAL' }])?.id).toBe('easy');
  expect(someoneNew([own, easy, usual], [{ contact: 'USUAL' }, { contact: 'EASY' }])).toBeUndefined();
});

it('finds somebody near the work they hope for, sooner than anybody else', () => {
  const company = { name: 'Company', does: 'work' };
  const clerk = card('usual', { role: 'Clerk', field: '', company, simulation: { ease: 'true-to-life' } });
  const buses = card('buses', { role: 'Urban planner', field: 'buses', company });
  const food = card('food', { role: 'Manager', field: 'supply chain', company });
  const all = [clerk, buses, food];
  expect(someoneNew(all, [], 'supply planner')?.id).toBe('food');
  expect(someoneNew(all, [{ contact: 'FOOD' }], 'supply planner')?.id).toBe('buses');
  expect(someoneNew(all, [], 'astronaut')?.id).toBe('usual');
});

it('leads to the set-up on one’s own', () => {
  expect(alonePlace(usual)).toBe('/?with=usual&help=alone#whom');
  expect(alonePlace(undefined)).toBe('/?help=alone#whom');
});
