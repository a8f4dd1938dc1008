import type { TranscriptDraft } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { guessedCast, isTurned, likelyMinutes, missingFrom, nameOf, swapped, turnsOf } from './who.ts';

const speaker = (name: string, guess: 'user' | 'contact' | 'left-out') => ({
  name,
  utterances: 1,
  words: 1,
  questions: 0,
  sample: '',
  guess,
});
const draft: TranscriptDraft = {
  format: 'vtt',
  speakers: [speaker('Maya Ortiz', 'user'), speaker('Notetaker', 'left-out'), speaker('Dan', 'contact')],
  utterances: [
    { speaker: 'Maya Ortiz', text: 'Thanks for coming.', start: 0, end: 2 },
    { speaker: 'Notetaker', text: 'Recording.', start: 2, end: 3 },
    { speaker: 'Maya Ortiz', text: 'How did you start?', start: 3, end: 5 },
    { speaker: 'Dan', text: 'By accident.', start: 5, end: 9 },
  ],
  notes: [],
};
const nameless: TranscriptDraft = {
  ...draft,
  speakers: [speaker('', 'user')],
  utterances: [
    { speaker: '', text: 'How did you start?' },
    { speaker: '', text: 'By accident.' },
    { speaker: '', text: 'Truly.' },
  ],
};

it('leaves out whom nobody wants to hear, and joins what one person says in a row', () => {
  expect(turnsOf(draft, guessedCast(draft))).toEqual([
    { speaker: 'user', text: 'Thanks for coming. How did you start?', start: 0, end: 5 },
    { speaker: 'contact', text: 'By accident.', start: 5, end: 9 },
  ]);
});

it('swaps both, and the names go with them', () => {
  const cast = guessedCast(draft);
  expect([nameOf('user', draft, cast), nameOf('contact', draft, cast)]).toEqual(['Maya Ortiz', 'Dan']);
  const other = swapped(cast);
  expect([nameOf('user', draft, other), nameOf('contact', draft, other)]).toEqual(['Dan', 'Maya Ortiz']);
  expect(turnsOf(draft, other).map(({ speaker }) => speaker)).toEqual(['contact', 'user']);
  expect([isTurned(draft, cast), isTurned(draft, other)]).toEqual([false, true]);
  const lines = guessedCast(nameless);
  expect([isTurned(nameless, lines), isTurned(nameless, swapped(lines))]).toEqual([false, true]);
});

it('keeps turns apart that the file keeps apart', () => {
  const [first, , second] = draft.utterances;
  const apart = { ...draft, utterances: [first!, second!] };
  expect(turnsOf(apart, guessedCast(apart))).toHaveLength(2);
});

it('takes the name of the one who says most in a role', () => {
  const crowd = [speaker('Aside', 'contact'), { ...speaker('Dan Whitlock', 'contact'), words: 900 }];
  const cast = { roles: crowd.map(({ guess }) => guess), lines: undefined };
  expect(nameOf('contact', { ...draft, speakers: crowd }, cast)).toBe('Dan Whitlock');
});

it('keeps two people in one role apart', () => {
  const cast = { roles: ['user', 'contact', 'contact'] as const, lines: undefined };
  expect(turnsOf(draft, { ...cast, roles: [...cast.roles] }).map(({ text }) => text)).toEqual([
    'Thanks for coming.',
    'Recording.',
    'How did you start?',
    'By accident.',
  ]);
});

it('goes line by line where nobody is named, by the guesses or else by who asks', () => {
  expect(guessedCast(nameless).lines).toEqual(['user', 'contact', 'contact']);
  const guessed = guessedCast({ ...nameless, guesses: ['contact', 'user', 'user'] });
  expect(guessed.lines).toEqual(['contact', 'user', 'user']);
  expect(turnsOf(nameless, guessed)).toEqual([
    { speaker: 'contact', text: 'How did you start?' },
    { speaker: 'user', text: 'By accident. Truly.' },
  ]);
  expect(swapped(guessed).lines).toEqual(['user', 'contact', 'contact']);
});

it('says who is missing', () => {
  const turn = (speaker: 'user' | 'contact') => ({ speaker, text: '' });
  expect(missingFrom([turn('contact')])).toMatch(/you/);
  expect(missingFrom([turn('user')])).toMatch(/talk to/);
  expect(missingFrom([turn('user'), turn('contact')])).toBeUndefined();
});

it('takes no stand-in for a name', () => {
  for (const name of ['Speaker 2', 'A', 'Me', 'Interviewer', '', '?', 'Unknown speaker'])
    expect(
      nameOf('user', { ...draft, speakers: [speaker(name, 'user')] }, { roles: ['user'], lines: undefined }),
    ).toBe('');
});

it('takes the agreed time from the recorded', () => {
  expect([3, 19, 24, 26, 41, 200].map(likelyMinutes)).toEqual([10, 20, 20, 30, 45, 120]);
});
