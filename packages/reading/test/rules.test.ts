import { describe, expect, test } from 'vitest';
import { consistent } from '../src/rules.ts';
import { AT, LABELS, type Label } from '../src/vocabulary.ts';

const margins = (above: Partial<Record<Label, number>>): Float64Array => {
  const all = new Float64Array(LABELS.length).fill(-3);
  for (const [label, margin] of Object.entries(above)) all[AT[label as Label]] = margin;
  return all;
};
const given = (above: Partial<Record<Label, number>>): string[] => [...consistent(margins(above))].sort();

describe('consistent', () => {
  test('thanks brings its acknowledgement, an introduction its request', () => {
    expect(given({ thanks: 1 })).toEqual(['acknowledge', 'thanks']);
    expect(given({ introduction: 1 })).toEqual(['introduction', 'request']);
  });

  test('a sure beat brings the likeliest act that asks', () => {
    expect(given({ journey: 2, 'open-question': -0.5 })).toEqual(['journey', 'open-question']);
  });

  test('a doubtful beat goes when nothing asks', () => {
    expect(given({ journey: 0.2, 'self-talk': 1 })).toEqual(['self-talk']);
  });

  test('a follow-up goes when nothing asks', () => {
    expect(given({ followUp: 1, reflect: 1 })).toEqual(['reflect']);
  });

  test('a question gets its likeliest topic when that was nearly given, and only then', () => {
    expect(given({ 'closed-question': 1, other: -0.3 })).toEqual(['closed-question', 'other']);
    expect(given({ 'closed-question': 1, other: -0.9 })).toEqual(['closed-question']);
    expect(given({ 'closed-question': 1, thanks: -0.1 })).toEqual(['closed-question']);
  });

  test('nothing above its threshold, nothing given', () => {
    expect(given({})).toEqual([]);
  });
});
