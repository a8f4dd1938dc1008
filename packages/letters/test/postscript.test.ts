import { expect, it } from 'vitest';
import { readLetter } from '../src/check/read-letter.ts';

const read = (below: string) =>
  readLetter('outreach', {
    subject: 'A question',
    body: `Hello Ana,\n\nI write to ask for help.\n\nKind regards,\nMaya Lind\n${below}`,
  });

it('reads what stands below the name as part of the letter', () => {
  for (const below of [
    'PS: Nice talk',
    '\nP.S. I have attached my résumé.',
    'May I pick your brain one of these days?',
  ]) {
    const { sentences, ending } = read(below);
    expect(sentences.join(' '), below).toContain(below.trim().split(' ').at(-1));
    expect(ending, below).toBe('Kind regards,\nMaya Lind');
  }
});

it('takes a job and a number below the name for what they are', () => {
  const { sentences, ending } = read('Middle-school teacher\n+351 210 000 000');
  expect(sentences).toEqual(['I write to ask for help.']);
  expect(ending).toContain('Middle-school teacher');
});
