import { createChance, Hint } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { type HintInput, hintFor } from '../src/index.ts';
import { hintedTalks, playbooks } from './talks.ts';

const inputs = hintedTalks()
  .flat()
  .map(({ input }) => input);
const NOBODY = { name: 'A. B.', pronouns: '', role: 'nurse', company: { name: 'their company' } };

test('at any moment of any talk, by any plan: one whole, short hint in plain words', () => {
  const chance = createChance(5);
  for (let round = 0; round < 300; round++) {
    const input = inputs[chance.below(inputs.length)]!;
    const { text, better, about, ...rest } = hintFor({
      ...input,
      // Also while the contact has yet to answer, and before anything was said.
      turns: input.turns.slice(0, chance.below(input.turns.length + 1)),
      playbook: playbooks[chance.below(playbooks.length)]!,
      minutesSpoken: chance.below(40),
      minutesAgreed: chance.below(3) === 0 ? 5 : input.minutesAgreed,
      ...(chance.below(4) === 0
        ? { contact: NOBODY, user: { name: 'M', background: '', targetRole: '' } }
        : {}),
    });
    expect(Hint.safeParse({ text, better, about, ...rest }).success).toBe(true);
    for (const words of [text, better ?? 'Nothing.']) {
      expect(words).not.toMatch(/\{\{|undefined|NaN| {2}|\bnull\b|their company|!/u);
      expect(words.trim().length).toBeGreaterThan(5);
    }
    expect(text.length - (about?.quote.length ?? 0)).toBeLessThan(420);
    expect(text).toMatch(/[.?”]$/u);
  }
});

test('the same moment gives the same hint', () => {
  for (const input of inputs.slice(0, 60))
    expect(hintFor(input)).toEqual(hintFor(structuredClone(pick(input))));
});

/** Only what the coach may know: a whole contact's file in its place changes nothing. */
const pick = ({ contact, ...input }: HintInput): HintInput => ({
  ...input,
  contact: {
    name: contact.name,
    pronouns: contact.pronouns,
    role: contact.role,
    company: { name: contact.company.name },
  },
});
