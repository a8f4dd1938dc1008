import { describe, expect, it } from 'vitest';
import { quoteFinder } from '../src/find-quote.ts';

const findQuote = (text: string, quote: string) => quoteFinder(text)(quote);

describe('a quote', () => {
  it.each([
    ['word for word', 'So, how did you start?', 'how did you start?', 'how did you start?'],
    ['with other blanks', 'how did\n  you\u00a0start', 'how did you start', 'how did\n  you\u00a0start'],
    ['with other quotation marks', 'I don’t “get” it', `I don't "get" it`, 'I don’t “get” it'],
    ['between marks of its own', 'So, how did you start?', '“how did you start?”', 'how did you start?'],
    [
      'around what cannot be seen',
      'how di\u200bd you\u{e0041} start',
      'how did you start',
      'how di\u200bd you\u{e0041} start',
    ],
    ['of characters beyond the first plane', 'tell me 👩🏽‍💻 more', 'me 👩🏽‍💻 more', 'me 👩🏽‍💻 more'],
    ['the second time it comes as words', 'restart at the start', 'start', 'start'],
  ])('is found %s, and given as it stands', (_how, text, quote, expected) => {
    expect(findQuote(text, quote)).toBe(expected);
    expect(text).toContain(expected);
  });

  it.each([
    ['words in another order', 'how did you start', 'how you did start'],
    ['another case', 'how did you start', 'How did you start'],
    ['a word more', 'how did you start', 'so how did you start'],
    ['a gap', 'how did you ever start', 'how did you … start'],
    ['a cut word', 'how did you restart it', 'start it'],
    ['a cut word at its end', 'how did you started', 'you start'],
    ['a letter without its accent', 'the cafe\u0301 I like', 'the cafe'],
    ['nothing', 'how did you start', ''],
    ['blanks', 'how did you start', ' \n '],
    ['marks alone', 'she said "so"', '""'],
    ['what cannot be seen alone', 'how\u200b did', '\u200b'],
  ])('is not found with %s', (_what, text, quote) => {
    expect(findQuote(text, quote)).toBeUndefined();
  });

  it('that goes on and on is none', () => {
    const text = 'on and '.repeat(300);
    expect(findQuote(text, text)).toBeUndefined();
    expect(findQuote(text, text.slice(0, 700))).toBe(text.slice(0, 700).trim());
  });
});
