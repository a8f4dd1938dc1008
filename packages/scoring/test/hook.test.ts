import { describe, expect, test } from 'vitest';
import { hookIn, takeUp } from '../src/lessons/hook.ts';

describe('the words worth taking up', () => {
  test.each([
    [
      'I see. The year after that was the hardest of my life, and nobody told me so.',
      'The year after that was the hardest of my life',
    ],
    [
      'Sure. Take one form that your nurses hate, and redraw it.',
      'Take one form that your nurses hate, and redraw it',
    ],
    ['Right. I was a porter. What about you?', 'I was a porter'],
  ])('%s', (text, wanted) => {
    const hook = hookIn(text);
    expect(text).toContain(hook?.words);
    expect(hook?.words.startsWith(wanted.slice(0, 12))).toBe(true);
  });

  test.each([
    'Sure.',
    'Thanks, bye!',
    'No.',
    'I have to go now, my next call is waiting.',
    "Let's see. What would you like to know?",
  ])('nothing in: %s', (text) => {
    expect(hookIn(text)).toBeUndefined();
  });

  test('the question fits what was said', () => {
    const ask = (text: string) => takeUp(hookIn(text)!, 0);
    expect(ask('I nearly quit in the second winter.')).toBe(
      'So you nearly quit in the second winter. What was that like for you?',
    );
    expect(ask('We look for people who can say no politely.')).toMatch(
      /What does that look like in somebody new\?$/u,
    );
    expect(ask('Ask me in five years, nobody knows it now.')).not.toMatch(/in my place/u);
    expect(ask('There wasn’t a thing wrong with her; she had only been hired twice.')).not.toMatch(
      /got you through/u,
    );
    expect(ask('Read two contracts before anything else.')).toMatch(/How would you begin, in my place\?$/u);
  });
});
