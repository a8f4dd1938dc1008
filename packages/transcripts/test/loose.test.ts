import { describe, expect, it } from 'vitest';
import { talks } from './corpus.ts';
import { read, refusal, said } from './reading-files.ts';

const WORDS = ['How did you start?', 'Two things: luck - and time.', 'And then?', 'Lunch (with friends).'];
const write = (line: (name: string, words: string, i: number) => string) =>
  WORDS.map((words, i) => line(i % 2 === 0 ? 'Ana Lim' : 'Bo', words, i)).join('\n');
const TURNS = WORDS.map((words, i) => `${i % 2 === 0 ? 'Ana Lim' : 'Bo'}|${words}`);

describe('names set off loosely', () => {
  it.each<[string, Parameters<typeof write>[0]]>([
    ['Ana - words', (name, words) => `${name} - ${words}`],
    ['Ana – words, apart', (name, words) => `${name} – ${words}\n`],
    ['Ana⇥words', (name, words) => `${name}\t${words}`],
    ['Ana⇥0:03⇥words', (name, words, i) => `${name}\t0:0${i}\t${words}`],
    ['0:03⇥Ana⇥words', (name, words, i) => `0:0${i}\t${name}\t${words}`],
    ['[00:00:03] Ana - words', (name, words, i) => `[00:00:0${i}] ${name} - ${words}`],
    ['(Ana) words', (name, words) => `(${name}) ${words}`],
  ])('%s', (_, line) => expect(said(write(line))).toEqual(TURNS));

  it('keep the times before them', () =>
    expect(read(write((name, words, i) => `0:1${i}\t${name}\t${words}`)).utterances[3]!.start).toBe(13));

  it('are read back from every talk of the corpus', () => {
    for (const set of [' - ', '\t'])
      for (const talk of talks) {
        const lines = talk.turns.map(({ speaker, text }) => `${talk[speaker]}${set}${text}`);
        expect(said(lines.join('\n')).length, talk.file).toBe(talk.turns.length);
      }
  });

  it('are none where the same words only begin some lines', () => {
    const talk = 'Well - I came by train.\n\nSo did I?\n\nWell - it rained.\n\nDid it?\n\nIt did.\n';
    expect(new Set(read(talk).speakers.map(({ name }) => name))).toEqual(new Set(['']));
  });
});

describe('tables', () => {
  it.each([
    'Speaker,Start,Text\nAna,0:03,"How, secret?"\nBo,0:05,So.\nAna,0:07,And?\nBo,0:09,Yes.',
    'start;end;speaker;text\n1;2;Ana;How?\n3;4;Bo;So.',
    '"Ana","How so?"\n"Bo","Secret."\n"Ana","And?"\n"Bo","Yes."',
    'Timestamp\tName\tTranscript\n0:03\tAna\tHow?\n0:05\tBo\tSo.',
  ])('are refused with the mend: %j', (text) =>
    expect(refusal(text, 'talk.csv')).toMatch(/table \(CSV\); save/),
  );
  it.each([
    'Ana: Speaker, start, text?\nBo: So.\nAna: And?\nBo: Yes.',
    'Names, times\n\nAna: How?\nBo: So.\nAna: And?\nBo: Yes.',
  ])('talks with commas are none: %j', (text) => expect(said(text).length).toBeGreaterThan(3));
});
