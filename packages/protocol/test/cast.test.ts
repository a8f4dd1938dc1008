import { expect, it } from 'vitest';
import { castDraft, type DraftRole, isPersonName, type TranscriptDraft } from '../src/index.ts';

const draftOf = (lines: [string, string][], more: Partial<TranscriptDraft> = {}): TranscriptDraft => ({
  format: 'text',
  speakers: [...new Set(lines.map(([name]) => name))].map((name) => ({
    name,
    utterances: 1,
    words: 1,
    questions: 0,
    sample: '',
    guess: 'user',
  })),
  utterances: lines.map(([speaker, text], i) => ({ speaker, text, start: i * 10, end: i * 10 + 5 })),
  notes: [],
  ...more,
});
const as = (roles: Record<string, DraftRole>) =>
  Object.entries(roles).map(([speaker, role]) => ({ speaker, as: role }));

const talk = draftOf([
  ['Ana Lim', 'Thanks for coming.'],
  ['Notetaker', 'Recording.'],
  ['Ana Lim', 'How did you start?'],
  ['Dana', 'By accident.'],
  ['Priya Shah', 'I was there, and I remember it better than Dana does.'],
]);

it('leaves out whom nobody wants to hear, and joins what they had cut in two', () => {
  const { turns, names } = castDraft(talk, as({ 'Ana Lim': 'user', Dana: 'contact' }));
  expect(turns).toEqual([
    { speaker: 'user', text: 'Thanks for coming. How did you start?', start: 0, end: 25 },
    { speaker: 'contact', text: 'By accident.', start: 30, end: 35 },
  ]);
  expect(names).toEqual({ user: 'Ana Lim', contact: 'Dana' });
});

it('keeps two people on one side apart, and names the one who says most', () => {
  const { turns, names } = castDraft(
    talk,
    as({ 'Ana Lim': 'user', Dana: 'contact', 'Priya Shah': 'contact' }),
  );
  expect(turns.map(({ speaker }) => speaker)).toEqual(['user', 'contact', 'contact']);
  expect(names.contact).toBe('Priya Shah');
});

it('joins what is given to one side line by line, and takes the guesses where nothing is given', () => {
  const nameless = draftOf(
    [
      ['', 'How did you start?'],
      ['', 'By accident.'],
      ['', 'Truly.'],
    ],
    { guesses: ['user', 'contact', 'contact'] },
  );
  expect(castDraft(nameless, []).turns.map(({ text }) => text)).toEqual([
    'How did you start?',
    'By accident. Truly.',
  ]);
  const { turns, names } = castDraft(nameless, { utterances: ['user', 'user', 'contact'] });
  expect(turns.map(({ text }) => text)).toEqual(['How did you start? By accident.', 'Truly.']);
  expect(names).toEqual({});
});

it('gives no name where one stands for both sides', () => {
  const one = draftOf([
    ['Ana Lim', 'How did you start?'],
    ['Ana Lim', 'By accident.'],
  ]);
  expect(castDraft(one, { utterances: ['user', 'contact'] }).names).toEqual({});
});

it('makes no turn longer than is taken', () => {
  const long = draftOf([
    ['', 'a'.repeat(5_000)],
    ['', 'b'.repeat(5_000)],
  ]);
  expect(castDraft(long, { utterances: ['user', 'user'] }).turns).toHaveLength(2);
});

it('takes no stand-in for a name', () => {
  for (const name of [
    ...['', '?', 'A', 'Q', 'Me', 'me', 'You', 'I', 'Them', 'they', 'Host', 'Guest', 'Guest 2', 'Interviewee'],
    ...[
      'Speaker 2',
      'speaker_01',
      'SPEAKER_00',
      'spk_0',
      'channel 1',
      'Participant 12',
      'Person B',
      'User 1',
    ],
    ...['Unknown', 'Unknown Speaker', 'Unknown speaker 3', 'dana.oneil@acme.example', '+44 7700 900123'],
    ...['8:orgid:2f1c', '12'],
  ])
    expect(isPersonName(name), name).toBe(false);
  for (const name of [
    'Ana',
    'Dana O’Neil',
    "O'Neil, Dana",
    'Dr. Amara Obi',
    'Guest Lecturer',
    '李雷',
    'Theya',
    'Ian',
  ])
    expect(isPersonName(name), name).toBe(true);
});
