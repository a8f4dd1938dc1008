import { expect, it } from 'vitest';
import { stepsBack } from './help.ts';

it('says what stepped back, where it was advised', () => {
  expect(stepsBack('arc', 'coach', 'arc')).toBe('The hints step back this time; they are one click away.');
  expect(stepsBack('alone', 'coach', 'alone')).toMatch(/^The hints/);
  expect(stepsBack('alone', 'arc', 'alone')).toBe('The arc steps back this time; it is one click away.');
});

it('says nothing where the user chose it, or nothing changed, or nobody knows', () => {
  expect(stepsBack('alone', 'coach', 'arc')).toBeUndefined();
  expect(stepsBack('arc', 'arc', 'arc')).toBeUndefined();
  expect(stepsBack('coach', 'arc', 'coach')).toBeUndefined();
  expect(stepsBack('arc', null, 'arc')).toBeUndefined();
  expect(stepsBack('arc', undefined, 'arc')).toBeUndefined();
});
