import { expect, it } from 'vitest';
import { withoutSounds } from '../src/sounds.ts';
import { talks } from './corpus.ts';
import { caption, said } from './reading-files.ts';

it.each([
  ['[laughs] Yes. [Music]', 'Yes.'],
  ['Well (laughs), I stayed.', 'Well, I stayed.'],
  ['I did (laughs). Then [Music]', 'I did. Then'],
  ['[Music]. Hi.', 'Hi.'],
  ['So (crosstalk 00:03:12) we moved.', 'So we moved.'],
  ['♪ ♪ Good evening *sighs*', 'Good evening'],
  ['[LAUGHTER] [clears throat] Right.', 'Right.'],
  ['[upbeat music] [music playing] Hi.', 'Hi.'],
])('sounds are not said: %s', (text, words) => {
  expect(withoutSounds(text)).toBe(words);
  expect(caption(text)).toBe(words);
});

it.each([
  'We used [inaudible] for that.',
  'I play music (badly) and laughs come.',
  'The role [Head of Music] was open.',
  'a[music]b and f(noise)',
  'It is *not* easy.',
])('words are: %s', (text) => expect(withoutSounds(text)).toBe(text));

it("a caption of nothing but sounds is nobody's turn", () =>
  expect(said('[Ana] [Music]\nAna: How so?\nBo: [laughs]\nAna: No?\nBo: Yes.\nAna: Ah.')).toEqual([
    'Ana|How so? No?',
    'Bo|Yes.',
    'Ana|Ah.',
  ]));

it('no word of the corpus is taken for a sound, but the one that is', () => {
  for (const { turns } of talks)
    for (const { text } of turns) expect(withoutSounds(text)).toBe(text.replace('(laughs) ', ''));
});
