import { expect, test } from 'vitest';
import { heardOf, saidAgain, troubleOf } from './heard.ts';

const turn = {
  type: 'contact-turn',
  seq: 2,
  at: '',
  text: 'It began on a ferry.',
  interrupted: false,
} as const;

test('reads a finished turn out with who says it', () => {
  expect(heardOf(turn, 'Dan', [])).toBe('Dan: It began on a ferry.');
  expect(heardOf({ ...turn, again: true }, 'Dan', [])).toBe('Dan, again: It began on a ferry.');
});

test('says when a turn broke off, and why', () => {
  const broken = { ...turn, interrupted: true, voice: 'model', trouble: 'It hung up.' } as const;
  expect(heardOf(broken, 'Dan', [])).toBe('Dan: It began on a ferry. (broken off) It hung up.');
});

test('tells who took over, and nothing where nobody did', () => {
  expect(troubleOf({ ...turn, voice: 'embedded', trouble: 'It is busy.' }, [])).toBe(
    'The built-in voice took over. It is busy.',
  );
  const said = 'It did not fit, so the built-in voice took it.';
  expect(troubleOf({ ...turn, voice: 'embedded', trouble: said }, [])).toBe(said);
  expect(troubleOf({ ...turn, voice: 'model' }, [])).toBeUndefined();
});

test('knows a turn that broke off and was said again', () => {
  const cut = { ...turn, interrupted: true };
  expect(saidAgain(cut, { ...turn, seq: 3, again: true })).toBe(true);
  expect(saidAgain(cut, { ...turn, seq: 3 })).toBe(false);
  expect(saidAgain(cut, undefined)).toBe(false);
  expect(saidAgain(turn, { ...turn, seq: 3, again: true })).toBe(false);
});

test('tells the same reason at length once, and a turn that breaks off each time', () => {
  const first = { ...turn, voice: 'embedded', trouble: 'It did not fit this turn.' } as const;
  const second = { ...first, seq: 4 };
  expect(troubleOf(first, [first, second])).toBe('The built-in voice took over. It did not fit this turn.');
  expect(troubleOf(second, [first, second])).toBe('The built-in voice again.');
  expect(troubleOf({ ...second, trouble: 'It is busy.' }, [first])).toContain('It is busy.');
  const cut = { ...second, voice: 'model', interrupted: true } as const;
  expect(troubleOf(cut, [{ ...cut, seq: 2 }])).toBe(cut.trouble);
});
