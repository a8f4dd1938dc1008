import { describe, expect, it } from 'vitest';
import { speechOf } from '../src/speech.ts';

/** What is said of a text that comes in pieces of so many units. */
function said(text: string, size: number, thinking = false): string {
  const speech = speechOf({ thinking });
  let out = '';
  for (let at = 0; at < text.length; at += size) out += speech.push(text.slice(at, at + size));
  return out + speech.rest();
}

describe('the speech in what a model streams', () => {
  it.each([
    ['plain', 'Well. I sold paint.', 'Well. I sold paint.'],
    ['a thought before', '<think>Hold back.</think>\n\nWell.', 'Well.'],
    ['a thought between', 'Well. <thinking>\nmore?\n</thinking>I sold paint.', 'Well. I sold paint.'],
    ['a thought without end', '<think>I wonder whether', ''],
    ['less than', 'It was < 3 and a <b>, so.', 'It was < 3 and a <b>, so.'],
    ['an end of a turn', 'Well.<|im_end|>\n<|im_start|>user\nHi', 'Well.'],
    ['another', 'Well.<end_of_turn>\n<start_of_turn>user', 'Well.'],
    ['the end of all', 'Well.</s> And', 'Well.'],
    ['colours', 'a\u001B[31mred\u001B[0m', 'ared'],
    ['a character of two units', 'paint 🎨 pots', 'paint 🎨 pots'],
    ['half a character', 'paint \uD83D pots', 'paint  pots'],
  ])('is the same however it is cut: %s', (_what, text, expected) => {
    for (let size = 1; size <= text.length + 1; size++) expect(said(text, size)).toBe(expected);
  });

  it('begins after a thought that the server opened unseen', () => {
    for (let size = 1; size < 30; size++) expect(said('I wonder.</think>\nWell.', size, true)).toBe('Well.');
  });

  it('was no speech where a thought ends that never began', () => {
    const speech = speechOf({ thinking: false });
    expect(speech.push('I wonder. ')).toBe('I wonder. ');
    speech.push('</think>');
    expect(speech.spilled()).toBe(true);
  });
});
