import { OwnContactGuess } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { changesIn, correctionsOf, guessFrom, rebased, same, withKept, wrongIn } from './guess.ts';

const GUESS: OwnContactGuess = {
  name: 'Noor Haddad',
  pronouns: 'she/her',
  role: 'Ward nurse',
  field: 'nursing',
  years: 7,
  company: { name: 'St Agnes', does: 'looks after people', public: ['Opened in 1911.', 'Has 300 beds.'] },
  temper: 'busy',
};

test('goes into the form and comes back as it was', () => {
  const form = correctionsOf(GUESS);
  expect(guessFrom(form)).toEqual(GUESS);
  expect(OwnContactGuess.safeParse(guessFrom(form)).success).toBe(true);
  expect(wrongIn(form)).toBeUndefined();
});

test('names the field that cannot be kept', () => {
  const form = correctionsOf(GUESS);
  for (const field of ['name', 'role', 'company', 'field', 'pronouns'] as const)
    expect(wrongIn({ ...form, [field]: ' ' })?.field).toBe(field);
  for (const years of ['', '0', 'six', '61']) expect(wrongIn({ ...form, years })?.field).toBe('years');
  expect(wrongIn({ ...form, facts: 'one\n'.repeat(13) })?.sentence).toContain('13');
  expect(wrongIn({ ...form, facts: `fine\n${'x'.repeat(241)}` })?.sentence).toContain('Fact 2');
});

test('keeps facts one a line, without the empty ones', () => {
  expect(guessFrom({ ...correctionsOf(GUESS), facts: '\n  a b \n\n c\n' }).company.public).toEqual([
    'a b',
    'c',
  ]);
});

test('takes up what was typed before, and nothing that is no text', () => {
  const form = correctionsOf(GUESS);
  const again = withKept(form, { name: 'Noor H.', years: 9, temper: 'angry', junk: 'x' });
  expect(again).toEqual({ ...form, name: 'Noor H.' });
  expect(withKept(form, undefined)).toEqual(form);
  expect(same(form, again)).toBe(false);
});

test('leaves in the browser what was changed, and nothing else that could grow old', () => {
  const form = correctionsOf(GUESS);
  expect(changesIn({ ...form, years: '9' }, form)).toEqual({ years: '9' });
  expect(withKept({ ...form, role: 'Sister' }, changesIn({ ...form, years: '9' }, form))).toEqual({
    ...form,
    role: 'Sister',
    years: '9',
  });
});

test('takes in what another window kept, and leaves what was changed here', () => {
  const before = correctionsOf(GUESS);
  const newer = { ...before, company: 'Acme One', role: 'Sister' };
  const here = { ...before, role: 'Charge nurse', years: '9' };
  expect(rebased(here, before, newer)).toEqual({ ...newer, role: 'Charge nurse', years: '9' });
});
