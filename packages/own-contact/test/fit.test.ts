import { OwnContactGuess, Persona } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { fileProblem } from '../src/file/problems.ts';
import { FIRST } from './pasted/first.ts';
import { fit, misses } from './pasted/pasted.ts';

describe.each(FIRST.map((pasted) => [pasted.what, pasted] as const))('%s', (_, pasted) => {
  const fitted = fit(pasted);
  const { guess, basedOn, questions, persona } = fitted;

  test('is read as a careful reader would', () => {
    expect(Object.values(misses(pasted)).flat(), JSON.stringify(guess.company.public)).toEqual([]);
    if (pasted.does) expect(guess.company.does).toMatch(pasted.does);
    if (pasted.temper) expect(guess.temper).toBe(pasted.temper);
    if (pasted.most) expect(guess.company.public.length).toBeLessThanOrEqual(pasted.most);
    if (pasted.base !== undefined) expect(basedOn?.personaId ?? null).toBe(pasted.base);
  });

  test('makes questions worth asking', () => {
    expect(questions.length).toBeGreaterThanOrEqual(3);
    expect(questions.length).toBeLessThanOrEqual(6);
    for (const question of questions) {
      expect(question).toMatch(/\?$/);
      expect(question).not.toMatch(/[{}<>@]|\bundefined\b/);
    }
    if (pasted.question) expect(questions.join('\n')).toMatch(pasted.question);
  });

  test('makes a whole file of it', () => {
    expect(Persona.safeParse(persona).success).toBe(true);
    expect(OwnContactGuess.safeParse(guess).success).toBe(true);
    expect(fileProblem(persona)).toBeUndefined();
    expect(new Set(persona.answers.map(({ beat }) => beat)).size).toBe(14);
    expect(fit(pasted)).toEqual(fitted);
  });
});
