import { expect, test } from 'vitest';
import { remembered } from '../src/remembered.ts';

/** Scores that tell what they were made of, and how often that was done. */
function counting() {
  const asked: string[] = [];
  const score = remembered(async (before, texts) => {
    asked.push([before, ...texts].join('|'));
    return texts.map((text) => Float32Array.of(before.length, text.length));
  });
  return { asked, score };
}

test('the same words after the same words are scored once', async () => {
  const { asked, score } = counting();
  const first = await score('Hello.', ['What is it? How?', 'What is it?', 'How?']);
  expect(await score('Hello.', ['What is it? How?', 'What is it?', 'How?'])).toEqual(first);
  expect(asked).toHaveLength(1);
});

test('other words, before or after, are not taken for them', async () => {
  const { asked, score } = counting();
  await score('a', ['b', 'c']);
  await score('a b', ['c']);
  await score('a', ['b c']);
  await score('', ['a', 'b', 'c']);
  expect(asked).toHaveLength(4);
});

test('what failed is tried again', async () => {
  let tries = 0;
  const score = remembered(async () => {
    if (++tries === 1) throw new Error('no');
    return [];
  });
  await expect(score('a', ['b'])).rejects.toThrow('no');
  expect(await score('a', ['b'])).toEqual([]);
});

test('only the last few hundred are kept, and none that is very long', async () => {
  const { asked, score } = counting();
  for (let turn = 0; turn <= 300; turn++) await score('', [`turn ${turn}`]);
  await score('', ['turn 0']);
  await score('', ['turn 300']);
  expect(asked.filter((words) => words === '|turn 0')).toHaveLength(2);
  expect(asked.filter((words) => words === '|turn 300')).toHaveLength(1);
  const long = 'so '.repeat(2_000);
  await score('', [long]);
  await score('', [long]);
  expect(asked.filter((words) => words === `|${long}`)).toHaveLength(2);
});
