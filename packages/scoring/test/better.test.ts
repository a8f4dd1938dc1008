import { describe, expect, test } from 'vitest';
import { hookIn, takeUp, takeUpThing } from '../src/lessons/hook.ts';

const better = (said: string, earlier = false) => {
  const hook = hookIn(said);
  return hook && takeUp(hook, 1, earlier);
};

describe('a better wording is one that somebody would say', () => {
  test('what it came after in the telling is left out', () => {
    expect(better("Then I write it down so the arguments can't come back.", true)).toMatch(
      /^Earlier you said that you write it down /u,
    );
  });

  test('what follows from it is a thought of its own', () => {
    const words = better('I used to go to bed when the gulls got up, so my standards are low.');
    expect(words).toBe('So you used to go to bed when the gulls got up. What has changed since?');
  });

  test('what they noticed is told back, and not quoted', () => {
    const words = better('I noticed that I was only ever curious about the people next door.');
    expect(words).toMatch(/^So you noticed that you were only ever curious about the people next door\. /u);
  });

  test('a thing named in answer to a question is not taken up without it', () => {
    expect(better("The masking tape, and I'd say it with my head down.") ?? '').not.toContain('masking tape');
  });

  test('but the thing itself can be asked about', () => {
    expect(takeUpThing("I'd say the masking tape, and I'd say it with my head down.")).toBe(
      'Tell me about the masking tape.',
    );
    expect(takeUpThing('It was a film.')).toBeUndefined();
  });

  test.each([
    'Brokers make more than we do, and they go home at five.',
    'Nine to five and I keep to it, apart from launch weeks.',
    'The academy library lends them out and nobody knows it.',
  ])('words that have to be quoted get a question that fits them all: %s', (said) => {
    const words = better(said);
    if (words?.includes('“')) expect(words).toMatch(/(?:tell me more about that|the story behind that)\?$/u);
  });

  test('no loose end at the end', () => {
    expect(better("I'd look for that wherever you apply, because.")).not.toMatch(/because[.”]/u);
  });
});
