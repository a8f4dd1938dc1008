import { gzipSync } from 'node:zlib';
import { BROUGHT_FILE_LIMIT } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { asTranscript } from '../src/index.ts';
import { cue, read, refusal, said, TALK, TURNS, times, vtt } from './reading-files.ts';

describe('bytes', () => {
  it('T1 an empty file, T2 only a mark: told', () => {
    for (const file of ['', ' \r\n\t', '\uFEFF', new Uint8Array([0xff, 0xfe])])
      expect(refusal(file)).toMatch(/empty; choose/);
  });
  it('T2 a mark before the words does not matter', () => expect(said(`\uFEFF${TALK}`)).toEqual(TURNS));
  it.each(['utf16le', 'utf16be'])('T3 %s with its mark is read', (encoding) => {
    const file = Buffer.from(`\uFEFF${TALK}`, 'utf16le');
    expect(said(encoding === 'utf16le' ? file : file.swap16())).toEqual(TURNS);
  });
  it('T4 Windows-1252 is read, and told', () => {
    const file = Buffer.from(TALK.replace('secret', '\x93secret\x94 \x80'), 'latin1');
    const draft = read(file, 'talk.txt');
    expect(draft.utterances[1]!.text).toBe('With a “secret” € café.');
    expect(draft.notes).toEqual([expect.stringMatching(/Windows-1252/)]);
  });
  it('T4 a broken byte in a UTF-8 file costs that character only', () => {
    const file = Buffer.concat([
      Buffer.from(`${TALK}Ana: naïve, déjà vu`),
      Buffer.from([0xff]),
      Buffer.from(' end.'),
    ]);
    expect(said(file).at(-1)).toBe('Ana|naïve, déjà vu end.');
    expect(read(file).notes.join()).toMatch(/characters could not be read/);
  });
  it('T5 an image and other kinds of file are told by what they are', () => {
    expect(refusal(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'a.txt')).toMatch(
      /not text/,
    );
    expect(refusal('PK\u0003\u0004secret', 'talk.docx')).toMatch(/Word document/);
    expect(refusal('%PDF-1.7 secret', 'talk.txt')).toMatch(/PDF/);
    expect(refusal('{\\rtf1 secret', 'talk.txt')).toMatch(/rich text/);
    expect(refusal(new Uint8Array(400).fill(7), 'a.txt')).toMatch(/not text/);
  });
  it('T6 a file over the limit is refused unread', () => {
    const file = new Uint8Array(BROUGHT_FILE_LIMIT + 1).fill(97);
    expect(refusal(file)).toMatch(/^too-large: .*4 MB; cut it/);
  });
  it('T7 a compressed file named .json is told', () => {
    expect(refusal(gzipSync(JSON.stringify({ turns: [] })), 'talk.json')).toMatch(/compressed; unpack/);
  });
  it.each(['\r', '\r\n', '\n\r\n', '\u2028'])('T9 line ends %j', (end) => {
    expect(said(TALK.replaceAll('\n', end))).toEqual(TURNS);
    expect(
      said(
        vtt(cue('00:01.000', '00:02.000', 'Ana: one'), cue('00:03.000', '00:04.000', 'Bo: two')).replaceAll(
          '\n',
          end,
        ),
      ),
    ).toEqual(['Ana|one', 'Bo|two']);
  });
  it('T9 mixed line ends', () => {
    expect(said('Ana: one?\rBo: two.\r\nAna: three?\nBo: four.')).toEqual([
      'Ana|one?',
      'Bo|two.',
      'Ana|three?',
      'Bo|four.',
    ]);
  });
});

describe('speakers', () => {
  it('T10 no names: guessed for each utterance, and told', () => {
    const draft = read(
      'Thanks for your time. How did you start?\n\nBy accident.\n\nWhat came next?\n\nLunch.\n',
    );
    expect(draft.guesses).toEqual(['user', 'contact', 'user', 'contact']);
    expect(draft.speakers.map(({ name }) => name)).toEqual(['']);
    expect(draft.notes.join()).toMatch(/does not say who speaks/);
  });
  it('T10 a few lines without names are no talk', () => {
    expect(refusal('A secret shopping list\nmilk')).toMatch(/begin each turn with a name/);
  });
  it('T11 sixty speakers', () => {
    const lines = Array.from({ length: 180 }, (_, i) => `Person Nr${i % 60}: Number ${i}, is that so?`);
    const draft = read(lines.join('\n'));
    expect(draft.speakers).toHaveLength(60);
    expect(draft.speakers.filter(({ guess }) => guess === 'user')).toHaveLength(1);
    expect(draft.utterances).toHaveLength(180);
  });
  it('T12 speakers called __proto__ and constructor', () => {
    const file = JSON.stringify([
      { speaker: '__proto__', text: 'How did you start? Thank you.' },
      { speaker: 'constructor', text: 'By accident.' },
    ]);
    const draft = read(file);
    expect(draft.speakers.map(({ name, guess }) => [name, guess])).toEqual([
      ['__proto__', 'user'],
      ['constructor', 'contact'],
    ]);
    const roles = [
      { speaker: '__proto__', as: 'user' as const },
      { speaker: 'constructor', as: 'contact' as const },
    ];
    const talk = asTranscript(draft, roles);
    expect(talk.ok && talk.value.turns.map(({ speaker }) => speaker)).toEqual(['user', 'contact']);
    expect(({} as { as?: unknown }).as).toBeUndefined();
    expect(said('__proto__: one?\nBo: two.\n__proto__: three?\nBo: four.')[2]).toBe('__proto__|three?');
  });
  it('spellings and additions of a name are one person; two people of one name stay two', () => {
    const names = ['Ana Ruiz (Host)', 'ANA  RUIZ', 'Ana Ruiz (she/her)', 'Bo [External]'];
    const lines = [...names, ...names].map((name, i) => `[00:00:0${i}] ${name}: words ${i}`);
    expect(read(lines.join('\n')).speakers.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Bo']);
    const two = 'Alex: How so?\nAlex (Guest): By accident.\n'.repeat(3);
    expect(read(two).speakers.map(({ name, guess }) => [name, guess])).toEqual([
      ['Alex', 'user'],
      ['Alex (Guest)', 'contact'],
    ]);
  });
  it('a notetaker and a passer-by are left out; a colleague of the contact is not', () => {
    const talk =
      'Ana: Thank you for your time. How did you start?\nBo: By accident, and then I stayed for many years in that kitchen.\nCy: We both did, in the same kitchen, and never left it.\nOtter.ai Notetaker: recording\n'.repeat(
        2,
      );
    expect(read(`${talk}Dee Ray: Hi.\n`).speakers.map(({ name, guess }) => [name, guess])).toEqual([
      ['Ana', 'user'],
      ['Bo', 'contact'],
      ['Cy', 'contact'],
      ['Otter.ai Notetaker', 'left-out'],
      ['Dee Ray', 'left-out'],
    ]);
  });
});

describe('JSON', () => {
  it('T21 another shape is read, or refused with the shape that is', () => {
    expect(refusal('{"speech": "secret"}', 'a.json')).toMatch(/no list of turns; it should look like/);
    expect(refusal('[]')).toMatch(/no list of turns/);
    expect(
      refusal(
        '{"turns": [{"speaker": "user", "text": "secret"}, {"speaker": "narrator", "text": "secret"}]}',
      ),
    ).toMatch(/turns\[1\]\.speaker should be one of "user", "contact"/);
    expect(said('{"transcript": "Ana: one?\\nBo: two.\\nAna: three?\\nBo: four."}')).toHaveLength(4);
  });
  it('T21 duplicate keys, numbers as texts, 1e400', () => {
    const file =
      '[{"speaker":"x","speaker":"Ana","text":"one","start":"1.5","end":"00:00:02,5"},{"speaker":7,"text":"two","start":1e400,"end":-3}]';
    expect(said(file)).toEqual(['Ana|one', 'Speaker 7|two']);
    expect(times(file)).toEqual([
      [1.5, 2.5],
      [undefined, undefined],
    ]);
  });
  it('T21 a fault of the writing is told by its line', () => {
    expect(refusal('{"turns": [\n  {"speaker": "user", "text": "secret"},\n]}')).toMatch(
      /^unreadable-file: Line 3 is not JSON \(at column 1\)/,
    );
    expect(refusal(`${'['.repeat(100_000)}`, 'a.json')).toMatch(/is not JSON/);
    expect(refusal(`${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}`)).toMatch(/no list of turns/);
  });
  it('T21 JSON Lines', () => {
    expect(said('{"speaker":"Ana","text":"one"}\n\n{"speaker":"Bo","text":"two"}\n')).toEqual([
      'Ana|one',
      'Bo|two',
    ]);
  });
  it('T21 a million numbers, and more turns than a talk has', () => {
    expect(refusal(JSON.stringify(Array.from({ length: 1_000_000 }, () => 1)), 'a.json')).toMatch(
      /no list of turns/,
    );
    const many = Array.from({ length: 30_000 }, (_, i) => ({ speaker: i % 2 ? 'a' : 'b', text: 'secret' }));
    expect(refusal(JSON.stringify(many))).toMatch(/^too-large: .*cut the file/);
  });
});
