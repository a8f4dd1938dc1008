import { sentenceRanges } from '@anyone-else/protocol';

/** The words of a text as they are compared: small, apostrophes straight. */
export const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];

export interface Said {
  text: string;
  asks: boolean;
}

/** The sentences of a text, line by line. */
export const sentencesIn = (text: string): Said[] =>
  text.split('\n').flatMap((line) =>
    sentenceRanges(line).map(({ start, end }) => {
      const said = line.slice(start, end);
      return { text: said, asks: /\?["'”’)]*$/u.test(said) };
    }),
  );

const NUMBER_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|hundred|thousand|half|quarter|dozen|decade|decades';
const DATE_WORDS =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|today|tomorrow|tonight|yesterday|morning|noon|lunch|lunchtime|afternoon|evening|weekend|week|weeks|month|months|year|years|fortnight';
const NUMBER = new RegExp(`\\p{N}+(?:[.,:]\\p{N}+)*|\\b(?:${NUMBER_WORDS})\\b`, 'giu');
const DATE = new RegExp(`\\b(?:${DATE_WORDS})\\b`, 'giu');

const all = (text: string, sign: RegExp): string[] =>
  [...text.matchAll(sign)].map(([word]) => word.toLowerCase());
export const numbersIn = (text: string): string[] => all(text, NUMBER);
export const datesIn = (text: string): string[] => all(text, DATE);

/** What stands between quotation marks. */
export const quotationsIn = (text: string): string[] =>
  [...text.matchAll(/[“"]([^”"\n]{3,600})[”"]/gu)].map(([, words = '']) =>
    words.replace(/[.,!?]$/u, '').trim(),
  );

/** Words with which sentences begin and that name nobody, as far as they are not in every letter already. */
const STARTERS = new Set(
  `a about after all although always an and any anyone anything as asking at because before being both but by can could
  did do does even every everything feel few finally first for from given glad grateful had happy has have having hearing
  here how however i i'd i'll i'm i've if in instead is it it's its it'd just knowing know last learning let like many may
  maybe might more most much my never next no none not nothing now of on once one only or our over perhaps please rather
  reading really should simply since so some somebody someone something sometimes still such surely talking thank thanks that
  that's the their then there there's these they this those though through to today together too until very we we'd we'll
  we've were what what's whatever when whenever where whether which while who whoever why will wishing with within without
  would you you'd you'll you're you've your yours kind kindest warm warmest best many regards sincerely hello hi dear good
  looking hoping wondering working being coming going thinking speaking meeting seeing understandably naturally of course
  ideally alternatively either neither likewise also again another between beyond during except each following recently
  currently lately meanwhile otherwise especially particularly above below against among around across along`.split(
    /\s+/,
  ),
);

/** Names that stand in one text and are no words of the other: capitals within a sentence, and odd ones at its beginning. */
export function strangeNames(text: string, known: ReadonlySet<string>): string[] {
  return sentencesIn(text).flatMap(({ text: sentence }) => {
    const words = [...sentence.matchAll(/(?<![\p{L}\p{N}'’])\p{Lu}[\p{L}\p{M}\p{N}&'’-]*/gu)];
    return words.flatMap(({ 0: word, index }) => {
      const plain = word.toLowerCase().replaceAll('’', "'").replace(/'s$/u, '');
      if (known.has(plain) || /^i(?:'|$)/u.test(plain)) return [];
      const first = /^["“‘(]*$/u.test(sentence.slice(0, index));
      return first && (STARTERS.has(plain) || /(?:ing|ly)$/u.test(plain)) ? [] : [word];
    });
  });
}
