import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Persona, PersonaCard } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { findPeople } from './find.ts';
import { nearestPeople } from './nearest.ts';

const FILES = join(import.meta.dirname, '../../../../packages/content/contacts');
/** The contacts that ship, as far as a search looks at them. */
const CARDS = readdirSync(FILES)
  .filter((name) => name.endsWith('.json'))
  .map((name): PersonaCard => {
    const { temper = 'warm', ...file } = JSON.parse(readFileSync(join(FILES, name), 'utf8')) as Persona;
    return { ...file, temper };
  });
const first = (cards: readonly PersonaCard[]) => cards.map(({ name }) => name.split(' ')[0]);
const found = (text: string) => first(findPeople(CARDS, text));
const near = (text: string) => first(nearestPeople(CARDS, text));

describe('finds people by', () => {
  test('each word of the example that stands in the box, and all of them', () => {
    expect(found('nurse')).toContain('Amado');
    expect(found('data')).toContain('Desmond');
    expect(found('logistics')).toContain('Marisol');
    expect(found('nurse, data, logistics')).toEqual(expect.arrayContaining(['Amado', 'Desmond', 'Marisol']));
  });

  test.each([
    ['nurse or data', 'Amado'],
    ['the data thing', 'Desmond'],
    ['recruiting', 'Errol'],
    ['designing', 'Odalys'],
    ['I would like to work with wind turbines', 'Jodie'],
    ['helping children', 'Idris'],
    ['working with people', 'Errol'],
    ['nursing', 'Amado'],
    ['Teachers', 'Theo'],
    ['programming', 'Ruta'],
    ['  hospital inform', 'Amado'],
    ['Wárd', 'Amado'],
  ])('%s', (text, name) => {
    expect(found(text)).toContain(name);
  });

  test('most of what was typed, best first', () => {
    expect(found('hospital nurse')[0]).toBe('Amado');
    expect(found('security fraud insurance analyst')[0]).toBe('Aileen');
  });

  test('a word that is in half of all roles only where nothing else was said', () => {
    expect(found('data manager')).toEqual(found('data'));
    expect(found('manager').length).toBeGreaterThan(3);
  });
});

test('looks for a kind of work, whatever those who do it are called', () => {
  expect(found('supply planner')).toEqual(['Marisol']);
  expect(found('planner')).toEqual(expect.arrayContaining(['Jun', 'Jodie', 'Marisol']));
  expect(found('software developer')[0]).toBe('Ruta');
  expect(found('pay')).toEqual(['Errol']);
  expect(found('finance analyst')).toEqual([]);
});

test('finds nobody by half a word from the middle, nor by a word that nobody’s work has', () => {
  expect(found('urse')).toEqual([]);
  expect(found('astronaut')).toEqual([]);
});

test('leaves everybody where nothing was typed that could point to somebody', () => {
  for (const text of ['', '  ', 'the job', '?!']) expect(found(text)).toHaveLength(CARDS.length);
});

describe('says who is nearest', () => {
  test.each([
    ['kids', 'Idris'],
    ['school', 'Theo'],
    ['sales', 'Kuben'],
    ['administration', 'Marisol'],
    ['nusre', 'Amado'],
    ['logstics', 'Marisol'],
    ['purchasing', 'Marisol'],
    ['bookkeeping', 'Errol'],
    ['accounting', 'Errol'],
    ['finance analyst', 'Desmond'],
    ['wedding planner', 'Jun'],
  ])('to %s', (text, name) => {
    expect(near(text)).toContain(name);
    expect(near(text).length).toBeLessThanOrEqual(3);
  });

  test('and nobody where nothing is near', () => {
    expect(near('astronaut')).toEqual([]);
  });
});
