import { describe, expect, it } from 'vitest';
import { label } from '../src/model-voice/label.ts';
import { tidy } from '../src/model-voice/tidy.ts';
import { begin, personas } from './talk.ts';

const desmond = personas.find(({ id }) => id === 'analytics-manager-desmond')!;
const { scene } = begin(desmond, 7).talk();

describe('a sentence made ready to be said', () => {
  it.each([
    ['## Well', 'Well'],
    ['1. First, paint.', 'First, paint.'],
    ['It was *really* good.', 'It was really good.'],
    ['*sighs* It was good.', 'It was good.'],
    ['It was good (smiling).', 'It was good.'],
    ['“It was good,” she said.', '"It was good," she said.'],
    ['"It was good.', 'It was good.'],
    ['It’s [our site](https://a.example) now 🎉.', "It's our site now."],
    ['It was good — mostly.', 'It was good, mostly.'],
    ['289004-36175', ''],
    ['***', ''],
  ])('%s', (raw, said) => expect(tidy(raw)).toBe(said));

  it.each([
    ['Desmond: Well.', 'Well.', false],
    ['**Desmond Osei**: Well.', 'Well.', false],
    ['### Response: Well.', 'Well.', false],
    ['Well. User: And?', 'Well.', true],
    ['Maya: And?', '', true],
    ['Half past nine: that was late.', 'Half past nine: that was late.', false],
  ])('%s has no speaker before it', (raw, text, other) => expect(label(raw, scene)).toEqual({ text, other }));
});

describe('everyday speech', () => {
  it.each([
    ['I *think* so.', 'I think so.'],
    ['She *never* looks up.', 'She never looks up.'],
    ['*laughs* Right.', 'Right.'],
    ['*takes a sip of coffee* Right.', 'Right.'],
    ['Stockholm to Turku :( Blackjack.', 'Stockholm to Turku Blackjack.'],
    ['That was fun :-) really.', 'That was fun really.'],
    ['From 2009–2014, with 100–150 shops.', 'From 2009 to 2014, with 100 to 150 shops.'],
    ['He said „never” to me.', 'He said "never" to me.'],
  ])('is made ready to be said: %s', (raw, said) => expect(tidy(raw)).toBe(said));

  it.each([
    ['It is simple, you: wait.', 'It is simple, you: wait.', false],
    ['Me: a croupier?', '', true],
    ['Right. You: And then?', 'Right.', true],
    ['One caller: silence.', 'One caller: silence.', false],
  ])('%s has a speaker before it only where a turn begins', (raw, text, other) =>
    expect(label(raw, scene)).toEqual({ text, other }),
  );
});
