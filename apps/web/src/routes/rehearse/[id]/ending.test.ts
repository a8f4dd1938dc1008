import { type Labels, NO_LABELS, type PublicEvent } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { endingOf, farewellOf } from './ending.ts';

const at = '2026-05-05T18:00:00Z';
const talk = (labels: Partial<Labels> | null, by: 'user' | 'contact' = 'contact'): PublicEvent[] => [
  { type: 'contact-turn', seq: 1, at, text: 'Hello.', interrupted: false },
  ...(labels === null
    ? []
    : [
        {
          type: 'user-turn',
          seq: 2,
          at,
          clientId: 'client-1',
          text: 'Said.',
          labels: { ...NO_LABELS, ...labels },
        } satisfies PublicEvent,
      ]),
  { type: 'contact-turn', seq: 3, at, text: 'Goodbye.', interrupted: false },
  { type: 'ended', seq: 4, at, by },
];

it('knows a goodbye that the user began', () => {
  expect(endingOf(talk({ acts: ['close'] }))).toBe('goodbye');
  expect(endingOf(talk({ beats: ['thanks'], acts: ['acknowledge'] }))).toBe('goodbye');
  expect(endingOf(talk({ beats: ['thanks', 'stay-in-touch'], acts: ['closed-question'] }))).toBe('goodbye');
  expect(farewellOf('goodbye', 'Desmond').title).not.toContain('had to go');
});

it('says so when the contact went by themself', () => {
  expect(endingOf(talk({ beats: ['thanks', 'day-to-day'], acts: ['open-question'] }))).toBe('left');
  expect(endingOf(talk({ beats: ['thanks'], acts: ['closed-question'] }))).toBe('left');
  expect(endingOf(talk({ beats: ['journey'], acts: ['open-question'] }))).toBe('left');
  expect(endingOf(talk({ beats: ['thanks'], fouls: ['rude'] }))).toBe('left');
  expect(endingOf(talk(null))).toBe('left');
  expect(farewellOf('left', 'Desmond').title).toBe('Desmond had to go.');
});

it('leaves the end to the user who made it', () => {
  expect(endingOf(talk({ acts: ['close'] }, 'user'))).toBe('user');
  expect(endingOf(talk({ acts: ['close'], fouls: ['rude'] }))).toBe('user');
  expect(endingOf([])).toBe('user');
});
