import { readdirSync, readFileSync } from 'node:fs';
import { type Chance, createChance, deriveSeed, TranscriptDraft } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { asTranscript, readTranscriptFile } from '../src/index.ts';
import { bytes, talks } from './corpus.ts';
import { NAMED } from './dialects.ts';

const FOLDER = new URL('samples/', import.meta.url);
const ROUNDS = 150;
/** Pieces that mean something to one reader or another. */
const TOKENS = [
  '\r',
  '\n\n',
  '\u0000',
  '-->',
  '00:00:05.000 --> 00:00:06.000',
  '→',
  '<v ',
  '</v>',
  '<',
  '&#',
  '&amp;',
  'NOTE',
  '\nNOTE\n',
  'WEBVTT',
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  ': ',
  '\nSpeaker 1: ',
  '[00:01:02] ',
  '  0:03\n',
  '>> ',
  '- ',
  '**',
  '\ufeff',
  '\ud83d',
  '\u202e',
  '9'.repeat(30),
  'e400',
  '__proto__',
  '. ',
];

const pick = <T>(list: readonly T[], chance: Chance): T => list[chance.below(list.length)]!;

/** One change: a token put in, a stretch cut out, doubled, or moved, or single bytes turned over. */
function mutate(file: Uint8Array, chance: Chance): Uint8Array {
  const at = chance.below(file.length + 1);
  const to = Math.min(file.length, at + chance.below(60));
  const [head, piece, tail] = [file.subarray(0, at), file.subarray(at, to), file.subarray(to)];
  const rest = [head, piece, tail];
  switch (chance.below(5)) {
    case 0:
      return Buffer.concat([head, bytes(pick(TOKENS, chance)), piece, tail]);
    case 1:
      return Buffer.concat([head, tail]);
    case 2:
      return Buffer.concat([...rest, piece]);
    case 3:
      return Buffer.concat([head, piece, piece, tail]);
    default: {
      const copy = Uint8Array.from(file);
      if (copy.length > 0) copy[chance.below(copy.length)] = chance.below(256);
      return copy;
    }
  }
}

it.each(readdirSync(FOLDER))('%s, changed in places, is read or refused, never thrown at', (name) => {
  const file = readFileSync(new URL(name, FOLDER));
  for (let round = 0; round < ROUNDS; round += 1) {
    const chance = createChance(deriveSeed(1, name, round));
    let changed: Uint8Array = file;
    for (let i = 0; i <= chance.below(6); i += 1) changed = mutate(changed, chance);
    const result = readTranscriptFile(changed, pick([name, '', 'talk.json', 'talk.txt'], chance));
    if (!result.ok) {
      expect(['unreadable-file', 'too-large']).toContain(result.problem.code);
      expect(result.problem.message).toMatch(/^[^\n]+\.$/);
      continue;
    }
    const draft = result.value;
    expect(TranscriptDraft.parse(draft)).toEqual(draft);
    if (draft.guesses !== undefined) expect(draft.guesses).toHaveLength(draft.utterances.length);
    for (const { speaker, text } of draft.utterances) {
      expect(text.trim()).not.toBe('');
      expect(draft.speakers.some((one) => one.name === speaker)).toBe(true);
    }
    const talk = asTranscript(
      draft,
      draft.speakers.map(({ name: speaker, guess }) => ({ speaker, as: guess })),
    );
    if (!talk.ok) expect(talk.problem.message).toMatch(/say which speaker|by one speaker/);
  }
});

describe('a fault in one place of a file costs no word in another', () => {
  const GARBAGE = [
    '%%%',
    '00:99 --> x',
    '--> -->',
    '<v',
    '&#;',
    'NOTE',
    'STYLE',
    '17',
    '{',
    'x: y: z',
    '[00:00',
    'Ana',
    '**',
    '>>',
    '9:99',
  ];
  const formats = [
    'teams.vtt',
    'zoom.vtt',
    'named.srt',
    'no-blank-lines.srt',
    'colon.txt',
    'clock-colon.txt',
    'clock-name.txt',
    'otter.txt',
    'rev.txt',
  ];

  it.each(formats)('%s', (name) => {
    const chance = createChance(deriveSeed(2, name));
    for (let round = 0; round < 60; round += 1) {
      const talk = pick(talks, chance);
      // Words that nobody says, so that each can be found again.
      const turns = talk.turns.map(({ speaker }, i) => ({
        speaker,
        text: `Word${i}x is said, word${i}y too.`,
      }));
      const lines = NAMED[name]!({ ...talk, turns }).split('\n');
      const at = 3 + chance.below(lines.length - 6);
      const near = lines.slice(Math.max(0, at - 6), at + 7).join(' ');
      if (chance.below(2) === 0) lines[at] = pick(GARBAGE, chance);
      else lines.splice(at, chance.below(2), pick(GARBAGE, chance), pick(GARBAGE, chance));
      const result = readTranscriptFile(bytes(lines.join('\n')), name);
      if (!result.ok) throw new Error(result.problem.message);
      const text = result.value.utterances.map((one) => one.text).join(' ');
      for (let i = 0; i < turns.length; i += 1)
        for (const word of [`Word${i}x`, `word${i}y`])
          if (!near.includes(word)) expect(text.includes(word), `${word} in round ${round}`).toBe(true);
    }
  });
});
