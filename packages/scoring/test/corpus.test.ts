import { beforeAll, describe, expect, test } from 'vitest';
import { findNames, isSpecificCloser, judge } from '../src/index.ts';
import { type CorpusTalk, corpusTalks } from './talks.ts';

const RANK = { poor: 0, fair: 1, good: 2 } as const;
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

let talks: CorpusTalk[];
let totals: Map<string, number>;
beforeAll(() => {
  talks = corpusTalks();
  totals = new Map(talks.map(({ id, input }) => [id, judge(input).total]));
});

/** Pairs of talks of different quality, and in how many of them the better one has the higher total. */
function pairs(of: readonly CorpusTalk[]): { right: number; all: number } {
  let [right, all] = [0, 0];
  for (const better of of)
    for (const worse of of) {
      if (RANK[better.gold.quality] <= RANK[worse.gold.quality]) continue;
      all++;
      if ((totals.get(better.id) ?? 0) > (totals.get(worse.id) ?? 0)) right++;
    }
  return { right, all };
}

describe('on the corpus, with its hand-made labels', () => {
  test('a good talk scores above a fair one, and a fair one above a poor one', () => {
    expect(talks.length).toBeGreaterThan(100);
    const { right, all } = pairs(talks);
    console.log(`good > fair > poor: ${percent(right, all)} of ${all} pairs`);
    expect(right / all).toBeGreaterThan(0.97);
  });

  test('… and so it does within the talks of each author', () => {
    for (const author of new Set(talks.map(({ id }) => id.charAt(0)))) {
      const { right, all } = pairs(talks.filter(({ id }) => id.startsWith(author)));
      console.log(`  author ${author}: ${percent(right, all)} of ${all} pairs`);
      expect(right / all, author).toBeGreaterThan(0.93);
    }
  });

  test('the question whom else to talk to is found where it was asked', () => {
    for (const { id, gold, input } of talks) {
      const { asked, turn } = judge(input).closer;
      expect({ asked, turn }, id).toEqual({ asked: gold.closer.asked, turn: gold.closer.turn });
    }
  });

  test('whether it was narrowed is told from its wording', () => {
    const asked = talks.filter(({ gold }) => gold.closer.turn !== null);
    const right = asked.filter(
      ({ gold, input }) => isSpecificCloser(input.turns[gold.closer.turn!]!.text) === gold.closer.specific,
    );
    console.log(`closer narrowed or not: ${percent(right.length, asked.length)} of ${asked.length} right`);
    expect(right.length / asked.length).toBeGreaterThan(0.95);
  });

  test('the people put forward are found, and nobody else', () => {
    let [found, right, wanted] = [0, 0, 0];
    for (const { gold, input } of talks) {
      const names = findNames(input.turns, [input.contact?.name, input.user?.name]).map(({ name }) =>
        name.toLowerCase(),
      );
      const first = gold.names.map((name) =>
        name
          .split(' ')
          .find((word) => !/^(?:Mrs?|Ms)\.?$/u.test(word))!
          .toLowerCase(),
      );
      found += names.length;
      wanted += first.length;
      right += names.filter((name) => first.some((one) => name.split(' ').includes(one))).length;
    }
    console.log(`names: precision ${percent(right, found)}, recall ${percent(right, wanted)} of ${wanted}`);
    expect(right / found).toBeGreaterThan(0.95);
    expect(right / wanted).toBeGreaterThan(0.95);
  });

  test('every quote stands word for word in its turn', () => {
    for (const { id, input } of talks) {
      const card = judge(input);
      const shown = [
        ...Object.values(card.dimensions).flatMap(({ checks }) => checks.flatMap(({ evidence }) => evidence)),
        ...card.wentWell,
      ];
      for (const { turn, quote } of shown) {
        expect(quote.trim(), id).not.toBe('');
        expect(input.turns[turn]?.text.includes(quote), `${id} turn ${turn}: ${quote}`).toBe(true);
        expect(quote.length).toBeLessThanOrEqual(160);
      }
    }
  });

  test('what stands in “quotes” in a better wording was said by the contact before', () => {
    let quoted = 0;
    for (const { id, input } of talks)
      for (const { turn, better } of judge(input).doDifferently)
        for (const [, words] of better.matchAll(/“([^”]+)”/gu)) {
          quoted++;
          const said = input.turns
            .slice(0, turn + 1)
            .some((it) => it.speaker === 'contact' && it.text.includes(words!));
          expect(said, `${id}: ${words}`).toBe(true);
        }
    expect(quoted).toBeGreaterThan(5);
  });

  test('there are at most two things to do differently, at turns of the user, and one for next time when all is met', () => {
    for (const { id, input } of talks) {
      const card = judge(input);
      const missed = Object.values(card.dimensions).some(({ checks }) =>
        checks.some(({ outcome }) => outcome === 'missed'),
      );
      expect(card.doDifferently.length, id).toBeLessThanOrEqual(2);
      if (!missed)
        expect(card.doDifferently.map(({ why }) => why).join(), id).toMatch(/^(?:Nothing here|$)/u);
      else expect(card.doDifferently.map(({ why }) => why).join(), id).not.toContain('needs mending');
      for (const { turn, better, why } of card.doDifferently) {
        expect(input.turns[turn]?.speaker, id).toBe('user');
        expect(better, id).not.toMatch(/\{\{|undefined|\s[,.?]|^[a-z]/u);
        expect(why, id).not.toMatch(/\b(?:beat|foul|act|undefined|confidence|likeab|hireab)/iu);
      }
    }
  });

  test('no two checks share an id, so that a lesson points at one', () => {
    for (const { input } of talks.slice(0, 3)) {
      const ids = Object.values(judge(input).dimensions).flatMap(({ checks }) => checks.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('the same talk gives the same scorecard, byte for byte', () => {
    for (const { input } of talks.slice(0, 20))
      expect(JSON.stringify(judge(structuredClone(input)))).toBe(JSON.stringify(judge(input)));
  });
});
