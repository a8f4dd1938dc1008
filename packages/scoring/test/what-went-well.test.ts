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

  test('not for what came back where that was no answer', () => {
    const back = (more = {}) =>
      score(goodTalk(), more).wentWell.filter(({ why }) => /came back|brought/u.test(why));
    expect(back().length).toBeGreaterThan(0);
    const theirs = goodTalk().flatMap(({ speaker }, at) => (speaker === 'contact' ? [at] : []));
    expect(back({ noAnswer: theirs })).toEqual([]);
    const lost = goodTalk().map((turn) =>
      turn.speaker === 'contact' ? they(`I don't know, I'd be making it up. ${turn.text}`) : turn,
    );
    expect(score(lost).wentWell.filter(({ why }) => /came back|brought/u.test(why))).toEqual([]);
  });

  test('nor by a turn that asked two things at once', () => {
    const doubled = goodTalk().map((turn) =>
      turn.labels?.followUp
        ? { ...turn, text: `${turn.text} And how did you take that? What came of it all?` }
        : turn,
    );
    expect(score(doubled).wentWell.filter(({ why }) => /came back|brought/u.test(why))).toEqual([]);
  });

  test('no praise without proof', () => {
    expect(score([you('Hi.'), they('Hello.')]).wentWell).toEqual([]);
  });
});
