import { afterEach, expect, test } from 'vitest';
import { createSpelling, type Spelling } from '../src/index.ts';

let spelling: Spelling | undefined;
afterEach(() => spelling?.close());

const ASK = { text: 'I recieve it.', known: [] };

test('it is loaded when first asked, leaves memory when nobody asks, and comes back', async () => {
  spelling = createSpelling({ idleMs: 20 });
  expect(spelling.loaded).toBe(false);
  for (const time of ['first', 'again']) {
    const slips = await spelling.check(ASK);
    expect(
      slips?.map(({ instead }) => instead[0]),
      time,
    ).toEqual(['receive']);
    expect(spelling.loaded).toBe(true);
    await expect.poll(() => spelling?.loaded).toBe(false);
  }
});

test('several ask at once, and too many are told so', async () => {
  spelling = createSpelling({ most: 3 });
  const asked = await Promise.all([1, 2, 3, 4, 5].map(() => spelling!.check(ASK)));
  expect(asked.map((slips) => slips?.length)).toEqual([1, 1, 1, undefined, undefined]);
  expect(await spelling.check(ASK)).toHaveLength(1);
});

test('a check that takes too long ends, and the next one begins anew', async () => {
  spelling = createSpelling({ loadMs: 0, deadlineMs: 1 });
  await expect(spelling.check(ASK)).rejects.toMatchObject({ name: 'SpellingFailed' });
  expect(spelling.loaded).toBe(false);
});

test('closed while it works, whoever waits is told', async () => {
  spelling = createSpelling();
  const asked = spelling.check(ASK);
  const told = expect(asked).rejects.toMatchObject({ name: 'SpellingFailed' });
  await spelling.close();
  await told;
});
