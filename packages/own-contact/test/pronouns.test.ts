import { expect, test } from 'vitest';
import { inPronouns } from '../src/fit/pronouns.ts';
import { contacts } from './pasted/pasted.ts';

test.each([
  [
    'She works eight till four, swims at five, and pairs with Mirela.',
    'she/her',
    'they/them',
    'They work eight till four, swim at five, and pair with Mirela.',
  ],
  [
    "He's married, and he's been a nurse; his boss trusts him.",
    'he/him',
    'they/them',
    "They're married, and they've been a nurse; their boss trusts them.",
  ],
  [
    "They don't drive. They live with a partner and ride one route.",
    'they/them',
    'she/her',
    "She doesn't drive. She lives with a partner and rides one route.",
  ],
  [
    'Her team likes her, and the mistake was hers.',
    'she/her',
    'he/him',
    'His team likes him, and the mistake was his.',
  ],
  ['He told her story to himself.', 'he/him', 'she/her', 'She told her story to herself.'],
  ['They are 46.', 'they/them', 'they/them', 'They are 46.'],
])('%s', (text, from, to, told) => expect(inPronouns(text, from, to)).toBe(told));

const OWN = { 'she/her': /\b(?:she|hers?|herself)\b/i, 'he/him': /\b(?:he|him|his|himself)\b/i };

test.each(contacts.map((persona) => [persona.id, persona] as const))(
  '%s can be told of anybody',
  (_, { story, voice, pronouns }) => {
    for (const to of ['she/her', 'he/him', 'they/them']) {
      const told = inPronouns(`${story} ${voice}`, pronouns, to);
      const left = OWN[pronouns as keyof typeof OWN];
      if (to !== pronouns && left !== undefined) expect(told).not.toMatch(left);
      expect(told).not.toMatch(
        /\b(?:they (?:is|was|has|does|\p{L}+[^su]s)|(?<!as if )s?he (?:are|were|have|do|don't))\b/iu,
      );
    }
  },
);
