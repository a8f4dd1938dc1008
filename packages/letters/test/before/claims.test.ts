import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../src/index.ts';
import { CLAIMS, POLITE } from './claims.ts';
import { inputOf } from './people.ts';

const ANA = inputOf(
  {
    name: 'Ana Lima',
    role: 'product designer',
    company: 'Harbour Labs',
    pronouns: 'she/her',
    why: 'her talk on night shifts; she moved from the wards into design',
    ground: ['both studied at Leeds', 'mutual friend: Jo Marsh'],
    how: 'her article on night shifts, and her posts',
    notes: 'getting divorced, made redundant in May, has three kids, plays the cello',
  },
  { name: 'Jonas Weber', background: 'ward nurse', targetRole: 'product designer' },
);

const letter = (sentence: string) => ({
  subject: 'From nursing to design',
  body: `Hi Ana,\n\nI'm a nurse and hope for some advice from you. ${sentence}\n\nJonas`,
});
const itemsOf = (sentence: string) => checkLetter('outreach', letter(sentence), ANA).items;
const verdictOf = (sentence: string, id = 'facts') =>
  itemsOf(sentence).find((item) => item.id === id)?.verdict;

describe('what is said of somebody without a ground', () => {
  it.each(CLAIMS)('%s', (sentence, verdict) => {
    expect(verdictOf(sentence)).toBe(verdict);
    // Nor is it a reason, or what connects the two.
    for (const { verdict: other, quote } of itemsOf(sentence))
      if (other === 'good') expect(quote).not.toBe(sentence);
  });

  it.each(POLITE)('is not seen in %s', (sentence) => expect(verdictOf(sentence)).toBe('good'));

  it.each([
    'One thing we have in common: kasia!! (from reception).',
    'Your work at some 3PL in Leeds, Brightwell i think interests me.',
    'A small thing connects us: nothing really.',
  ])('nor is a note to oneself praised: %s', (sentence) => {
    const input = { ...ANA, page: { ...ANA.page, ground: ['kasia!! (from reception)'] } };
    const { items } = checkLetter('outreach', letter(sentence), input);
    expect(items.find(({ id }) => id === 'no-placeholder')?.verdict).toBe('mend');
    for (const { verdict, quote } of items) if (verdict === 'good') expect(quote).not.toBe(sentence);
  });
});
