import type { Slip } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { carried, nameOf, oneText, spotOf } from './slips.ts';

const letter = { subject: 'Teh switch', body: 'I recieve mail.' };
const text = oneText(letter);
const slip = (word: string, within = text): Slip => {
  const from = within.indexOf(word);
  return { from, to: from + word.length, kind: 'spelling', text: '', instead: [] };
};
const words = (slips: readonly Slip[], after: string) => slips.map(({ from, to }) => after.slice(from, to));

it('knows in which box a slip stands', () => {
  expect(spotOf(slip('Teh'), letter)).toEqual({ box: 'subject', from: 0, to: 3 });
  expect(spotOf(slip('recieve'), letter)).toEqual({ box: 'body', from: 2, to: 9 });
  expect(spotOf(slip('switch\n\nI'), letter)).toBeUndefined();
  const note = { subject: '', body: 'I recieve mail.' };
  expect(spotOf(slip('recieve', oneText(note)), note)).toEqual({ box: 'body', from: 2, to: 9 });
});

it('keeps a slip in its place while other words are typed', () => {
  const slips = [slip('Teh'), slip('recieve')];
  const after = text.replace('I ', 'Now I often ');
  expect(words(carried(slips, text, after), after)).toEqual(['Teh', 'recieve']);
  const shorter = text.replace(' switch', '');
  expect(words(carried(slips, text, shorter), shorter)).toEqual(['Teh', 'recieve']);
});

it('lets a slip go whose own word was touched', () => {
  const slips = [slip('Teh'), slip('recieve')];
  for (const [old, now, left] of [
    ['recieve', 'receive', ['Teh']],
    ['recieve', 'recieved', ['Teh']],
    ['recieve', 'perrecieve', ['Teh']],
    ['Teh', 'The', ['recieve']],
    ['recieve mail', 'recieve, mail', ['Teh', 'recieve']],
  ] as const) {
    const after = text.replace(old, now);
    expect(words(carried(slips, text, after), after), now).toEqual(left);
  }
  expect(carried(slips, text, '')).toEqual([]);
});

it('knows a slip again by its words', () => {
  expect(nameOf(slip('recieve'), text)).toBe(nameOf(slip('recieve', letter.body), letter.body));
});
