import { describe, expect, test } from 'vitest';
import { hookIn, takeUp, withoutStutter } from '../src/lessons/hook.ts';
import { kindOf } from '../src/lessons/invitation.ts';
import { retold, toldTo, willDo } from '../src/lessons/retell.ts';
import { corpusTalks } from './talks.ts';

const hook = (words: string) => ({ words, kind: kindOf(words).kind, pull: 5 });

describe('their words, given back in speech', () => {
  test.each([
    ['I nearly quit twice', 'you nearly quit twice'],
    ['I was tired for three years', 'you were tired for three years'],
    ["I wasn't ready, and I'm not ready now", "you weren't ready, and you are not ready now"],
    ['We lost our best client in my first month', 'you lost your best client in your first month'],
    [
      'My grandfather had a stroke when I was fourteen',
      'your grandfather had a stroke when you were fourteen',
    ],
    ['The owner paid me for it', 'the owner paid you for it'],
    ['What I needed was a walk at noon', 'what you needed was a walk at noon'],
    ['Friday I cost everything', 'Friday you cost everything'],
    ['In 2021 I knew that the list was lost', 'in 2021 you knew that the list was lost'],
    ['Nobody told us', 'nobody told you'],
  ])('%s → %s', (words, wanted) => {
    expect(retold({ ...hook(words), kind: 'story' })).toBe(wanted);
  });

  test.each([
    'I would hire you on the spot',
    'I left and was hired next door',
    'the ones who stay talk more quietly',
    'everyone tired and angry',
    'Serve: you will not panic',
    'She said ‘never again’ to me',
    'my best starter was fifty four she had raised five boys nothing scared her',
  ])('better quoted: %s', (words) => {
    expect(retold({ ...hook(words), kind: 'story' })).toBeUndefined();
    expect(takeUp({ ...hook(words), kind: 'story' })).toContain(`You said “${words}”.`);
  });

  test.each([
    ['the three worst frequencies', 'Tell me about the three worst frequencies.'],
    ['My daughter’s kindergarten drawing', 'Tell me about your daughter’s kindergarten drawing.'],
  ])('a thing of which nothing is said is asked about: %s', (words, wanted) => {
    expect(takeUp({ words, kind: 'plain', pull: 5 })).toBe(wanted);
  });

  test.each([
    ['If something comes on a Friday you you don’t have a weekend.', 'you don’t have a weekend'],
    ['We um, wrote it in in ten lines, uh, once.', 'We wrote it in ten lines once'],
    ['Er, I nearly, nearly quit that winter.', 'I nearly quit that winter'],
  ])('ums and words said twice over are not given back: %s', (said, words) => {
    expect(hookIn(said)?.words).toContain(words);
    expect(hookIn(said)?.words).not.toMatch(/\b(?:uh|um|er)\b|\b(\w+) \1\b/iu);
  });

  test('what is meant twice stays twice', () => {
    expect(withoutStutter('I knew that that was a very, very long year; she had had five. Ern errs.')).toBe(
      'I knew that that was a very, very long year; she had had five. Ern errs.',
    );
  });

  test.each([
    'So I did see something, but I haven’t had time to read it.',
    'I’m not sure what I can do for you, we are only five people.',
    'I really haven’t opened your mail, it was a bad week with three deadlines.',
    'I can’t promise anything, we lost two posts in spring.',
    'We’re not hiring, we let three people go because of the budget.',
    'You’d have to apply on the page, I never see the letters.',
  ])('an excuse or a refusal is nothing to take up: %s', (said) => {
    expect(hookIn(said)).toBeUndefined();
  });

  test('of what was said long before, nobody asks who he or it was', () => {
    const words = { ...hook('They framed it'), kind: 'story' as const };
    expect(retold(words)).toBe('they framed it');
    expect(retold(words, true)).toBeUndefined();
  });

  test.each([
    [
      'Take one form that your nurses hate, and redraw it',
      'to take one form that my nurses hate, and redraw it',
    ],
    ['Write down what you skip', 'to write down what I skip'],
    ["Don't wait for the posting", 'not to wait for the posting'],
    ['Never send a portfolio to anybody first', 'never to send a portfolio to anybody first'],
    ['Send me two pages by May', 'to send you two pages by May'],
    ['Ask the people around you', 'to ask the people around me'],
  ])('advice: %s → told %s', (words, wanted) => {
    expect(toldTo({ ...hook(words), kind: 'advice' })).toBe(wanted);
  });

  test.each([
    'Work is hard in spring',
    'Keep it, doors are not till six',
    'Go to the conference, they have a weekend for beginners',
    "Write me two lines and I'll forward them",
  ])('no advice to pass on: %s', (words) => {
    expect(toldTo({ ...hook(words), kind: 'advice' })).toBeUndefined();
  });

  test('advice becomes a promise, but for what one should leave', () => {
    expect(willDo({ ...hook('Read two contracts first'), kind: 'advice' })).toBe('read two contracts first');
    expect(willDo({ ...hook("Don't read it at night"), kind: 'advice' })).toBeUndefined();
  });

  test('in no talk does it speak of the contact as me, nor of you as was', () => {
    let turned = 0;
    for (const { id, input } of corpusTalks())
      for (const turn of input.turns.filter(({ speaker }) => speaker === 'contact')) {
        const found = hookIn(turn.text);
        const said = found && retold(found);
        if (!said) continue;
        turned++;
        expect(said, id).not.toMatch(/\b(?:I|me|my|we|us|our|you was|you am|you has|undefined)\b/u);
        expect(said, id).not.toMatch(/^\s|\s$|[“”"]|\.$/u);
      }
    expect(turned).toBeGreaterThan(200);
  });
});
