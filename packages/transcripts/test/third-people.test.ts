import { describe, expect, it } from 'vitest';
import { read, said } from './reading-files.ts';

/** Forty lines by two, with lines put in after the ones of these numbers. */
function talk(put: Record<number, string>, end = '\n'): string {
  const lines = Array.from({ length: 40 }, (_, i) =>
    i % 2 === 0 ? `Ana: What came next, in year ${i}?` : `Dana: I stayed, and it was fine in year ${i}.`,
  );
  return lines.map((line, i) => `${line}${end}${put[i] === undefined ? '' : `${put[i]}${end}`}`).join('');
}
const captions = (text: string) =>
  `WEBVTT\n\n${text
    .trim()
    .split('\n')
    .map((line, i) => `00:${10 + i}.000 --> 00:${10 + i}.900\n${line}\n\n`)
    .join('')}`;
const names = (text: string) => read(text).speakers.map(({ name }) => name);

describe('somebody who comes in once', () => {
  const HELLO = 'Priya: Hi both! I only wanted to say that the room is ours until six.';
  it.each([
    ['lines', talk({ 39: HELLO })],
    ['lines with blank ones between', talk({ 7: HELLO }, '\n\n')],
    ['captions', captions(talk({ 7: HELLO }))],
  ])('speaks for themselves, in %s', (_, text) => {
    expect(names(text)).toEqual(['Ana', 'Dana', 'Priya']);
    expect(said(text).filter((line) => line.includes('Hi both'))).toEqual([HELLO.replace(': ', '|')]);
  });
  it.each([
    'Fine: that was the word for it.',
    'Money: there was none.',
    'Sadly: it ended.',
    'What I learned: to wait.',
  ])('but an opening is speech: %s', (opening) => {
    const text = talk({ 7: opening });
    expect(names(text)).toEqual(['Ana', 'Dana']);
    expect(said(text)[7]).toBe(`Dana|I stayed, and it was fine in year 7. ${opening}`);
  });
  it('and so are several of them', () => {
    const text = talk({ 7: 'Kitchens: hot.', 9: 'Bakeries: hotter.', 11: 'Offices: cold.' });
    expect(names(text)).toEqual(['Ana', 'Dana']);
  });
});

describe('paragraphs that begin with the same word', () => {
  const HONESTLY = 'Honestly: it was a hard year, and nobody asked.';
  it.each([
    ['lines', talk({ 5: HONESTLY, 17: HONESTLY, 31: HONESTLY })],
    ['paragraphs', talk({ 5: HONESTLY, 17: HONESTLY, 31: HONESTLY }, '\n\n')],
    ['captions', captions(talk({ 5: HONESTLY, 17: HONESTLY, 31: HONESTLY }))],
    ['a word not known', talk({ 5: 'Gist: all.', 17: 'Gist: nothing.', 31: 'Gist: some.' })],
  ])('go on where they stand, in %s', (_, text) => {
    expect(names(text)).toEqual(['Ana', 'Dana']);
    expect(said(text)[5]).toMatch(/^Dana\|I stayed, and it was fine in year 5\. (?:Honestly|Gist): /);
  });
  it('which is told', () =>
    expect(read(talk({ 5: HONESTLY, 17: HONESTLY, 31: HONESTLY })).notes).toEqual([
      expect.stringMatching(/taken for speech/),
    ]));
  it.each([
    ['speaks after both', talk({ 4: 'Priya: Yes.', 17: 'Priya: No.', 31: 'Priya: Yes.' })],
    ['is answered by the same', talk({ 5: 'Priya: So?\nDana: So.', 17: 'Priya: No.', 31: 'Priya: Yes.' })],
    ['is called', talk({ 5: 'Priya: Yes.', 17: 'Priya: No.\nAna: Thanks, Priya.', 31: 'Priya: Yes.' })],
    ['opens the talk', `Priya: Hello.\n${talk({ 17: 'Priya: No.', 31: 'Priya: Yes.' })}`],
  ])('but somebody who %s is a person', (_, text) => expect(names(text)).toContain('Priya'));
});
