import { expect, it } from 'vitest';
import { inPronouns } from '../src/pronouns.ts';

const kept = (pronouns: string) => inPronouns('{They} {have|has} kept {their} view to {themself}.', pronouns);

it('speaks of a contact as their card has it', () => {
  expect(kept('she/her')).toBe('She has kept her view to herself.');
  expect(kept('he/him')).toBe('He has kept his view to himself.');
  expect(kept('they/them')).toBe('They have kept their view to themself.');
});

it('takes pronouns it does not know as they/them', () => {
  expect(kept('–')).toBe('They have kept their view to themself.');
  expect(kept('')).toBe('They have kept their view to themself.');
});

it('leaves a sentence without marks alone', () => {
  expect(inPronouns('They said more.', 'she/her')).toBe('They said more.');
});
