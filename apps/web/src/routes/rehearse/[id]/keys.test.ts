import { expect, it } from 'vitest';
import { commandOf, sayKeys } from './keys.ts';

const up = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

it('takes Alt and a letter, wherever the layout has it', () => {
  expect(commandOf({ ...up, altKey: true, code: 'KeyN' }, false)).toBe('notes');
  expect(commandOf({ ...up, altKey: true, code: 'KeyZ' }, false)).toBeUndefined();
  expect(commandOf({ ...up, code: 'KeyN' }, false)).toBeUndefined();
});

it('leaves AltGr and the letters of a Mac to whoever writes', () => {
  expect(commandOf({ ...up, altKey: true, ctrlKey: true, code: 'KeyN' }, false)).toBeUndefined();
  expect(commandOf({ ...up, altKey: true, code: 'KeyN' }, true)).toBeUndefined();
  expect(commandOf({ ...up, ctrlKey: true, shiftKey: true, code: 'KeyN' }, true)).toBe('notes');
  expect(sayKeys('notes', true)).toBe('⌃⇧N');
});
