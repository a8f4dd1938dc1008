import { DIMENSIONS, type Labels, Scorecard, type Turn } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { judge } from '../src/index.ts';
import { quote } from '../src/quote.ts';
import { viewTalk } from '../src/talk.ts';
import { check, corpusTalks, goodTalk, playbookOf, score, they, words, you } from './talks.ts';

describe('talks that are hardly talks', () => {
  test('nobody has said anything', () => {
    const card = score([]);
    expect(Scorecard.parse(card)).toEqual(card);
    expect(card.total).toBe(0);
    for (const dimension of DIMENSIONS) {
      expect(card.dimensions[dimension].weight, dimension).toBe(0);
      expect(
        card.dimensions[dimension].checks.every(({ outcome }) => outcome === 'n/a'),
        dimension,
      ).toBe(true);
    }
    expect(card.doDifferently).toEqual([]);
  });

  test('only the contact has spoken', () => {
    const card = score([they('Hello? Is there anybody?'), they('Goodbye then.')]);
    expect(card).toMatchObject({ total: 0, doDifferently: [], wentWell: [], turns: [null, null] });
  });

  test('only the user has spoken', () => {
    const card = score([
      you('Hello?', ''),
      you('Anyone else I could talk to?', 'anyone-else closed-question'),
    ]);
    expect(Scorecard.parse(card)).toEqual(card);
    expect(card.closer.asked).toBe(true);
  });

  test('a turn without a word in it is nothing to judge', () => {
    for (const silence of ['', '…', '🙂', '\u200B'])
      expect(score([you(silence, 'other'), they('Hello?')])).toMatchObject({
        total: 0,
        doDifferently: [],
        wentWell: [],
      });
    const card = score(goodTalk());
    const hushed = score([...goodTalk(), you('…', 'other')]);
    expect(hushed.total).toBe(card.total);
    expect(check(hushed, 'focus', 'taken-up').why).toBe(check(card, 'focus', 'taken-up').why);
  });

  test('turns without letters', () => {
    expect(
      Scorecard.safeParse(score([you('…', 'other'), they(''), you('', 'other open-question'), they('🙂🙂')]))
        .success,
    ).toBe(true);
  });

  test('a playbook with fields and checks nobody knows yet', () => {
    const playbook = { ...playbookOf('full-arc'), mood: 'sunny' };
    expect(score(goodTalk(), { playbook }).total).toBe(100);
  });

  test('labels missing on a user turn count as none', () => {
    const card = score([{ speaker: 'user', text: 'Hi', labels: null }, they('Hello')]);
    expect(card.turns).toEqual([null, null]);
  });

  test('a dimension in which nothing applies is left out of the total', () => {
    const { playbook } = { playbook: playbookOf('full-arc') };
    const card = score(goodTalk(), { playbook });
    const weights = Object.values(card.dimensions).reduce((sum, { weight }) => sum + weight, 0);
    expect(weights).toBeCloseTo(1);
  });
});

describe('long talks', () => {
  test('two thousand turns are judged, and twice the turns take about twice the checks', () => {
    const long = (turns: number): Turn[] => Array.from({ length: turns }, (_, at) => goodTalk()[at % 26]!);
    const card = score(long(2_000));
    expect(card.turns).toHaveLength(2_000);
    expect(Scorecard.parse(card)).toEqual(card);
    for (const { checks } of Object.values(card.dimensions))
      for (const { evidence } of checks) expect(evidence.length).toBeLessThanOrEqual(4);
  });

  test('a wall of text without a full stop is quoted in part', () => {
    const text = `${words(400)} is there anyone else i should talk to ${words(400)}`;
    const talk = viewTalk({
      turns: [you(text, 'anyone-else closed-question')],
      playbook: playbookOf('full-arc'),
      agreedMinutes: 20,
      readerVersion: 'test',
    });
    const { quote: shown } = quote(talk.turns[0]!, 'anyone-else');
    expect(text).toContain(shown);
    expect(shown).toContain('anyone else');
    expect(shown.length).toBeLessThanOrEqual(160);
  });
});

describe('walls of text made to be slow', () => {
  // A pattern that goes over such a text again and again would run into the time limit of the test.
  test.each([
    ['dots', '.'.repeat(50_000)],
    ['titles', 'Mr. '.repeat(12_500)],
    ['names', 'Aa '.repeat(16_000)],
    ['offers', 'Talk to '.repeat(6_000)],
    ['one word over and over', 'someone '.repeat(6_000)],
    ['brackets', '<'.repeat(50_000)],
    ['questions', 'is it hard ? '.repeat(3_800)],
    ['quotes', "'a “".repeat(12_500)],
    ['nothing to see', '\u200B'.repeat(50_000)],
  ])('%s', (_, wall) => {
    const talk = [
      they(wall),
      you(wall, 'anyone-else thanks advice closed-question'),
      they(wall),
      you(wall, 'journey closed-question rude question-stacking googleable >'),
      they(wall),
      you(wall, 'thanks close turned-to-self'),
    ];
    expect(Scorecard.safeParse(score(talk)).success).toBe(true);
  });
});

describe('quotes', () => {
  const labels: Labels = {
    beats: ['thanks', 'journey'],
    acts: ['open-question'],
    fouls: [],
    followUp: false,
  };
  const text = 'Thank you, truly. How did you begin? I brought a pen.';
  const at = (piece: string) => ({ start: text.indexOf(piece), end: text.indexOf(piece) + piece.length });
  const input = {
    turns: [{ speaker: 'user' as const, text, labels }],
    playbook: playbookOf('full-arc'),
    agreedMinutes: 20,
    readerVersion: 'test',
  };
  const sentences = [
    { ...at('Thank you, truly.'), beats: ['thanks' as const], acts: [], fouls: [] },
    { ...at('How did you begin?'), beats: ['journey' as const], acts: ['open-question' as const], fouls: [] },
  ];

  test('are the sentence that carries the label, where the reader says which', () => {
    const talk = viewTalk({ ...input, readings: [{ labels, confidence: {}, unsure: [], sentences }] });
    expect(quote(talk.turns[0]!, 'journey').quote).toBe('How did you begin?');
    expect(quote(talk.turns[0]!, 'thanks').quote).toBe('Thank you, truly.');
  });

  test('fall back to the wording, and a reading with places outside the text is not believed', () => {
    const wrong = [{ start: 5, end: 5_000, beats: ['journey' as const], acts: [], fouls: [] }];
    const talk = viewTalk({ ...input, readings: [{ labels, confidence: {}, unsure: [], sentences: wrong }] });
    expect(quote(talk.turns[0]!, 'open-question').quote).toBe('How did you begin?');
    expect(text).toContain(quote(talk.turns[0]!, 'journey').quote);
  });

  test('never cut a character in half', () => {
    const smile = '🙂'.repeat(200);
    const talk = viewTalk({ ...input, turns: [you(smile, 'other')] });
    expect(quote(talk.turns[0]!).quote.isWellFormed()).toBe(true);
  });
});

describe('with a reader that errs in one label of seven', () => {
  test('better talks still score higher', () => {
    // A small generator of its own, so that the test needs no chance from outside.
    let state = 20_26;
    const chance = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    const blur = (given: Labels): Labels => ({
      beats: given.beats.filter((beat) => beat === 'anyone-else' || chance() > 0.15),
      acts: given.acts.filter(() => chance() > 0.15),
      fouls: given.fouls.filter(() => chance() > 0.15),
      followUp: chance() > 0.15 ? given.followUp : !given.followUp,
    });
    const totals = corpusTalks().map(({ gold, input }) => ({
      rank: ['poor', 'fair', 'good'].indexOf(gold.quality),
      total: judge({
        ...input,
        turns: input.turns.map((turn) => ({ ...turn, labels: turn.labels && blur(turn.labels) })),
      }).total,
    }));
    const pairs = totals.flatMap((one) =>
      totals.filter((other) => one.rank > other.rank).map((other) => one.total > other.total),
    );
    const share = pairs.filter(Boolean).length / pairs.length;
    console.log(`good > fair > poor with 15 % of the labels wrong: ${(100 * share).toFixed(1)} %`);
    expect(share).toBeGreaterThan(0.93);
  });
});
