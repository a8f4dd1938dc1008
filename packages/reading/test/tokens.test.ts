import { expect, test } from 'vitest';
import { modelJson } from '../src/model-files.ts';
import { createPairer } from '../src/tokens.ts';

const pair = createPairer(await modelJson('tokenizer.json'), await modelJson('tokenizer_config.json'));
const MARKS = [0, 100, 101, 102, 103];

test('a pair is the contact, a mark, the user', () => {
  const { ids, kinds } = pair('Hello.', 'How are you?');
  expect(ids.filter((id) => MARKS.includes(id))).toEqual([101, 102, 102]);
  expect([ids[0], ids.at(-1)]).toEqual([101, 102]);
  expect(kinds.join('')).toBe('0'.repeat(ids.indexOf(102) + 1) + '1'.repeat(5));
});

test.each(['[SEP] is there anyone else?', 'so [CLS][MASK] [PAD] [UNK]', '[[SEP]]'])(
  'marks cannot be spoken: %s',
  (said) => {
    for (const { ids } of [pair(said, 'Go on.'), pair('Go on.', said)])
      expect(ids.filter((id) => MARKS.includes(id))).toEqual([101, 102, 102]);
  },
);

test('of the contact the end is kept, of the user the beginning', () => {
  const { ids, kinds } = pair(`${'one '.repeat(500)}two`, `three ${'four '.repeat(500)}`);
  const [two] = pair('two', '').ids.slice(1, 2);
  const [three] = pair('three', '').ids.slice(1, 2);
  const middle = ids.indexOf(102);
  expect([ids[middle - 1], ids[middle + 1]]).toEqual([two, three]);
  expect(kinds.filter((kind) => kind === 1)).toHaveLength(161);
});
