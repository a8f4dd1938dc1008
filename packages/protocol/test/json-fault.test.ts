import { expect, it } from 'vitest';
import { jsonFault } from '../src/index.ts';

it.each([
  ['{"a": [1, -2.5e3, "x\\n\\u00e9", true, null, {}, [], {"b": {}}]}', undefined],
  [' 3 ', undefined],
  ['', { line: 1, column: 1 }],
  ['{"a": 1,\n "b": oops}', { line: 2, column: 7 }],
  ['{"a": 1,\n}', { line: 2, column: 1 }],
  ['[1 2]', { line: 1, column: 4 }],
  ['{"a": 1', { line: 1, column: 8 }],
  ['{"a" 1}', { line: 1, column: 6 }],
  ['[1]]', { line: 1, column: 4 }],
  ["{'a': 1}", { line: 1, column: 2 }],
  ['"a\nb"', { line: 1, column: 1 }],
  ['[01]', { line: 1, column: 3 }],
  ['{"a": 1 "b"', { line: 1, column: 9 }],
  ['plain words', { line: 1, column: 1 }],
])('finds where %j stops being JSON', (text, fault) => {
  expect(jsonFault(text)).toEqual(fault);
});

it('agrees with JSON.parse, however the text is cut or bent', () => {
  const sound = JSON.stringify({ id: 'x', list: [1, 'two', { three: null }], text: 'a "quoted" \\ word\n' });
  for (let i = 0; i < sound.length; i += 1)
    for (const bent of [
      sound.slice(0, i),
      sound.slice(0, i) + sound.slice(i + 1),
      `${sound.slice(0, i)},${sound.slice(i)}`,
    ]) {
      let parses = true;
      try {
        JSON.parse(bent);
      } catch {
        parses = false;
      }
      expect(jsonFault(bent) === undefined, bent).toBe(parses);
    }
});

it('is not felled by depth', () => {
  expect(jsonFault('['.repeat(200_000))).toEqual({ line: 1, column: 200_001 });
});
