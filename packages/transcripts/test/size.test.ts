import { BROUGHT_FILE_LIMIT, TURN_LIMIT } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { readTranscriptFile } from '../src/index.ts';
import { bytes } from './corpus.ts';
import { cue, read } from './reading-files.ts';

describe('size', () => {
  const head = 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n';
  const shapes: [string, (size: number) => string][] = [
    ['T8 one line', (n) => 'a'.repeat(n)],
    ['T8 one line of words', (n) => `Ana: ${'word '.repeat(n / 5)}`],
    ['T8 one caption', (n) => head + 'word, '.repeat(n / 6)],
    ['T27 a bracket pattern', (n) => `Ana: ${'((((a+)+)+)+'.repeat(n / 12)}`],
    ['opened tags', (n) => head + '<'.repeat(n)],
    ['opened tags and one end', (n) => `${head + '<v '.repeat(n / 3)}>`],
    ['opened overrides', (n) => head + '{\\'.repeat(n / 2)],
    ['entities', (n) => head + '&#1'.repeat(n / 3)],
    ['colons', (n) => ':'.repeat(n)],
    ['dots', (n) => `Ana: ${'.'.repeat(n)}`],
    ['blanks', (n) => `Ana: a${' '.repeat(n)}b`],
    ['blank lines', (n) => `Ana: a${'\n'.repeat(n)}b`],
    ['arrows', (n) => '00:00:01.000 --> '.repeat(n / 17)],
    ['digits', (n) => `${'1'.repeat(n)} --> \n`],
    ['names', (n) => Array.from({ length: n / 20 }, (_, i) => `Name${i}: hello there`).join('\n')],
    [
      'rolling captions',
      (n) => `WEBVTT\n\n${cue('00:01.000', '00:02.000', 'a a a a a a a a a').repeat(n / 45)}`,
    ],
    [
      'one rolling caption',
      (n) => `${head}${'a '.repeat(n / 4)}\n\n00:03.000 --> 00:04.000\n${'a '.repeat(n / 4)}`,
    ],
    ['questions', (n) => `Ana: ${'how '.repeat(n / 4)}`],
    ['paragraphs', (n) => 'What?\n\n'.repeat(n / 7)],
    ['brackets', (n) => '['.repeat(n)],
    ['sounds', (n) => `Ana: ${'(music) [laughs '.repeat(n / 16)}`],
    ['marks', (n) => `${head}${'>> a '.repeat(n / 5)}\n\n00:03.000 --> 00:04.000\n>> b`],
    ['tabs', (n) => 'a\t'.repeat(n / 2)],
    ['columns', (n) => 'Ana - how so\nBo - so\n'.repeat(n / 21)],
    ['one name', (n) => 'SPEAKER_00: How? So.\n'.repeat(n / 21)],
    ['openings', (n) => `${'Ana: one?\nBo: two.\n'.repeat(n / 25)}${'Well: no.\n'.repeat(n / 60)}`],
  ];
  // Each as large as a file may be: one step that looked at everything again for every character would take hours.
  it.each(shapes)('%s, of 4 MB', (_, make) => {
    const result = readTranscriptFile(bytes(make(BROUGHT_FILE_LIMIT - 1_000)), '');
    if (result.ok) expect(result.value.utterances.length).toBeGreaterThan(0);
    else expect(result.problem.message).toMatch(/;/);
  });
  it('no utterance is longer than a turn may be, and no word is lost on the way', () => {
    const words = Array.from({ length: 20_000 }, (_, i) => `w${i}${i % 9 === 0 ? '.' : ''}`).join(' ');
    const { utterances } = read(`Ana: ${words}\nBo: yes.\nAna: how?\nBo: so.`);
    expect(Math.max(...utterances.map(({ text }) => text.length))).toBeLessThanOrEqual(TURN_LIMIT);
    expect(
      utterances
        .slice(0, -3)
        .map(({ text }) => text)
        .join(' '),
    ).toBe(words);
    const wall = read(`Ana: ${'😀'.repeat(9_000)}\nBo: yes.\nAna: how?\nBo: so.`).utterances;
    expect(wall.every(({ text }) => text.isWellFormed() && text.length <= TURN_LIMIT)).toBe(true);
  });
});
