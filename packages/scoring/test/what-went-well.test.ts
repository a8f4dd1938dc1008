import { describe, expect, test } from 'vitest';
import { goodTalk, score, they, you } from './talks.ts';

describe('what went well', () => {
  test('up to three things, in her own words, in the order of the talk', () => {
    const { wentWell } = score(goodTalk());
    expect(wentWell).toHaveLength(3);
    expect(wentWell.map(({ turn }) => turn)).toEqual(
      wentWell.map(({ turn }) => turn).toSorted((a, b) => a - b),
    );
    expect(wentWell.map(({ quote }) => quote)).toContain(
      'Is there anyone else I should talk to, perhaps somebody who came from nursing?',
    );
  });

  test('no praise without proof', () => {
    expect(score([you('Hi.'), they('Hello.')]).wentWell).toEqual([]);
  });
});
