import type { QuestionCheck } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { closerOf, densityOf, shortly } from './paper.ts';

const question = (id: string) => ({ id, text: `Question ${id}?` });
const checks = (beats: Record<string, QuestionCheck['beats']>) => (id: string) => ({
  beats: beats[id] ?? [],
  items: [],
});
const MISSING = { beat: 'anyone-else' as const, act: 'End', neverLeaveOut: true, suggestions: ['Who else?'] };

test('the foot of the page is the user’s own question for names, or the playbook’s where they have none', () => {
  const list = [question('a'), question('b')];
  expect(closerOf(list, checks({ b: ['anyone-else'] }), [])).toEqual({ id: 'b', text: 'Question b?' });
  expect(closerOf(list, checks({}), [MISSING])).toEqual({ text: 'Who else?' });
  expect(closerOf(list, checks({}), [])).toBeUndefined();
});

test('the more there is to ask, the closer it is set', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ text: `${at}`.padEnd(90, 'x') }));
  expect([8, 16, 30, 90].map((count) => densityOf(many(count)))).toEqual([
    'roomy',
    'close',
    'tight',
    'tight long',
  ]);
});

test('what is known is cut at a word', () => {
  expect(shortly(['Founded in 2012.\n\n140 people', undefined], 100)).toBe('Founded in 2012 · 140 people');
  expect(shortly(['Founded in 2012'], 10)).toBe('Founded …');
});
