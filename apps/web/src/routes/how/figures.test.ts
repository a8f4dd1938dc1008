import type { Accuracy } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { groupsOf, ofTen, percent } from './figures.ts';

const row = (label: string) => ({ label, given: 5, precision: 1, recall: 1, f1: 1 });

it('says shares out of ten and out of a hundred', () => {
  expect([0, 0.927, 0.9, 1].map(ofTen)).toEqual(['0.0', '9.3', '9.0', '10.0']);
  expect(percent(0.948)).toBe('95 %');
});

it('puts labels in the order of the vocabulary, and loses none', () => {
  const byLabel = ['rude', 'followUp', 'journey', 'newcomer', 'thanks', 'reflect'].map(row);
  expect(groupsOf({ byLabel } as Accuracy).map(({ rows }) => rows.map(({ label }) => label))).toEqual([
    ['thanks', 'journey'],
    ['reflect', 'followUp'],
    ['rude'],
    ['newcomer'],
  ]);
});
