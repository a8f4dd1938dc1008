import type { TranscriptDraft } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { type Cast, castTalk, guessedCast, isTurned, missingFrom, swapped } from './who.ts';

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

const turnsOf = (of: TranscriptDraft, cast: Cast) => castTalk(of, cast).turns;
const namesOf = (of: TranscriptDraft, cast: Cast) => castTalk(of, cast).names;

it('leaves out whom nobody wants to hear, and joins what one person says in a row', () => {
  expect(turnsOf(draft, guessedCast(draft))).toEqual([
    { speaker: 'user', text: 'Thanks for coming. How did you start?', start: 0, end: 5 },
    { speaker: 'contact', text: 'By accident.', start: 5, end: 9 },
  ]);
});

it('swaps both, and the names go with them', () => {
  const cast = guessedCast(draft);
  expect(namesOf(draft, cast)).toEqual({ user: 'Maya Ortiz', contact: 'Dan' });
  const other = swapped(cast);
  expect(namesOf(draft, other)).toEqual({ user: 'Dan', contact: 'Maya Ortiz' });
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

it.each(['Speaker 2', 'spk_0', 'channel 1', 'Me', 'Them', 'dana.oneil@acme.example', 'Interviewer', '?'])(
  'takes no stand-in for a name: %s',
  (name) => {
    const one = {
      ...draft,
      speakers: [speaker(name, 'contact'), speaker('Maya', 'user')],
      utterances: [
        { speaker: name, text: 'By accident.' },
        { speaker: 'Maya', text: 'How so?' },
      ],
    };
    expect(namesOf(one, guessedCast(one))).toEqual({ user: 'Maya' });
  },
);
