import type { PersonaCard } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { nameIn, sameName } from './bring.ts';

test('reads the name out of a file, and nothing out of what is none', () => {
  expect(nameIn('{"name":" Denise Abernathy ","role":"HR"}')).toBe('Denise Abernathy');
  for (const text of ['{"name":', 'null', '"Denise"', '{"name":7}', '{"name":" "}', ''])
    expect(nameIn(text)).toBeUndefined();
});

test('knows somebody who is there already', () => {
  const own = [{ id: 'own-1', name: 'Denise Abernathy' }] as PersonaCard[];
  expect(sameName(own, 'denise abernathy')?.id).toBe('own-1');
  expect(sameName(own, 'Denise')).toBeUndefined();
  expect(sameName(own, undefined)).toBeUndefined();
});
