import type { TakeSummary, TakeTree } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { goesWith } from './keeping.ts';

const take = (id: string, turns: number): TakeSummary => ({
  id,
  of: id === 'root' ? null : 'root',
  turn: 0,
  startedAt: '2026-05-05T18:00:00.000Z',
  endedAt: '2026-05-05T18:20:00.000Z',
  turns,
  begins: '',
  total: 60,
  own: 4,
  early: false,
});
const tree = (kept: string): TakeTree => ({
  root: 'root',
  kept,
  takes: [take('root', 39), take('short', 23), take('long', 41)],
});

it('says what goes with a take that ends sooner, and nothing of one that goes as far', () => {
  expect(goesWith(tree('root'), 'short')).toBe('This take ends at turn 23; 16 turns of the first would go.');
  expect(goesWith(tree('long'), 'root')).toBe(
    'This take ends at turn 39; 2 turns of the one kept now would go.',
  );
  expect(goesWith(tree('root'), 'long')).toBe('');
  expect(goesWith(tree('root'), 'nobody')).toBe('');
});
