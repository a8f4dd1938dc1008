import { SELF_CHECKS } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { nextTime, SELF_WORDS, sayAllWell } from './self-words.ts';

it('has two sentences at most for next time, only of what was answered with no', () => {
  const all = Object.fromEntries(SELF_CHECKS.map((id) => [id, 'no' as const]));
  expect(nextTime(all)).toEqual([SELF_WORDS['no-favour-asked'].next, SELF_WORDS['they-talked-more'].next]);
  expect(nextTime({ 'kept-the-time': 'no', 'followed-up': 'unsure', 'asked-the-closer': 'yes' })).toEqual([
    SELF_WORDS['kept-the-time'].next,
  ]);
  expect(nextTime({})).toEqual([]);
});

it('says each thing in a sentence of its own for every answer', () => {
  expect(Object.keys(SELF_WORDS).sort()).toEqual([...SELF_CHECKS].sort());
  for (const id of SELF_CHECKS) {
    const { question, yes, no, next } = SELF_WORDS[id];
    expect(question, id).toMatch(/\?$/);
    for (const one of [yes, no, next]) expect(one, id).toMatch(/^[A-Z{].*[.”]$/);
    expect(nextTime({ [id]: 'no' })).toEqual([next]);
  }
});

it('does not call well what hardly anything was said of', () => {
  expect(sayAllWell({ 'kept-the-time': 'yes', 'followed-up': 'unsure' })).toContain('said little');
  expect(sayAllWell(Object.fromEntries(SELF_CHECKS.map((id) => [id, 'unsure' as const])))).toContain(
    'said little',
  );
  expect(sayAllWell(Object.fromEntries(SELF_CHECKS.map((id) => [id, 'yes' as const])))).toContain(
    'Nothing to change',
  );
});
