import { expect, it } from 'vitest';
import { turnAround } from '../src/turn-around.ts';

it.each([
  ['send you the form', 'send me the form'],
  ['send you both an email', 'send us both an email'],
  ['give Ana your number', 'give Ana my number'],
  ['send you our old text', 'send me your old text'],
  ['ask my boss about you', 'ask your boss about me'],
  ['show Ana where your kiosk is', 'show Ana where my kiosk is'],
  ['write down what you did and where you were', 'write down what I did and where I was'],
  ['record yourself on a call', 'record myself on a call'],
  ['send you the page that I use', 'send me the page that you use'],
  ['tell her what you are after', 'tell her what I am after'],
  ['send you the set I was trained on', 'send me the set you were trained on'],
])('%s → %s', (said, turned) => {
  expect(turnAround(said)).toBe(turned);
});

it.each(['tell you what we do here', 'see if the two suit you or not you', 'take this one'])(
  'leaves alone what it is not sure of: %s',
  (said) => {
    expect(turnAround(said)).toBeUndefined();
  },
);
