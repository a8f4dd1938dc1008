import { describe, expect, it } from 'vitest';
import { findJson } from '../src/find-json.ts';

describe('the JSON in an answer', () => {
  it.each([
    ['bare', '{"a":1}'],
    ['with blanks', '\n {"a":1}\n'],
    ['fenced', '```json\n{"a":1}\n```'],
    ['in prose', 'Sure! Here it is:\n{"a":1}\nHope this helps.'],
    ['after thoughts', '<think>Perhaps {"a":2}?</think>\n{"a":1}'],
    ['after thoughts that were never opened', 'Perhaps {"a":2}?</think>```{"a":1}```'],
  ])('is found %s', (_how, answer) => {
    expect(findJson(answer)).toEqual({ value: { a: 1 } });
  });

  it('may speak of thoughts itself', () => {
    expect(findJson('{"a":"he said </think> twice"}')).toEqual({ value: { a: 'he said </think> twice' } });
  });

  it.each([
    '',
    '   ',
    'no',
    '{"a":1,,}',
    '{"a":',
    '```json\n```',
    '<think>{"a":1}',
    '}{',
    '{"a":1} and {"b":2}',
  ])('is not made up from %j', (answer) => {
    expect(findJson(answer)).toBeUndefined();
  });
});
