import type { Move } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { type ContactScene, decide, sayEmbedded } from '../src/index.ts';
import { scripted, speak } from './capable.ts';
import { begin, line, personas } from './talk.ts';

const femi = personas.find(({ id }) => id === 'product-manager-femi')!;

/** A scene in which this was just asked, and the words heard for what a model says then. */
function asked(text: string, marks: string): ContactScene {
  const { scene } = begin(femi, 7).talk();
  const { labels } = line(text, marks);
  const turn = { type: 'user-turn', clientId: 'c-aaaaaaaa', text, labels, readerVersion: 't' } as const;
  const at = '2026-01-05T18:00:00.000Z';
  return { ...scene, events: [...scene.events, { ...turn, at, seq: scene.events.length }] };
}
const STORY: Move = {
  steps: [{ kind: 'answer', beat: 'journey', answerId: 'journey-ferry', depth: 'full' }],
  goodwill: 50,
  warmth: 'neutral',
  cues: [],
  ends: false,
};
const answerId = femi.answers.find(({ full }) => full.includes('croupier'))!.id;
const story: Move = { ...STORY, steps: [{ ...STORY.steps[0]!, answerId }] };
const HOW = asked('How did you get started in this?', 'journey open-question');
const GOOD =
  'I was a croupier on the ferry from Stockholm to Turku for five years, dealing blackjack to people in tracksuits.';
const END = 'Then I wanted to sleep at night, and a studio needed someone calm for its angry emails.';

describe('a favour that the move does not hold', () => {
  it.each([
    "I'll mention you to our hiring manager.",
    'Happy to look over your portfolio any time.',
    'My boss Karin Lindqvist is the one you want to know.',
    "Just drop me a line and I'll sort you out.",
    "I'd hire a teacher tomorrow, so apply.",
    'I earn about 62 thousand a year now.',
    "That's roughly €5,400 a month these days.",
    'Text me on 0707 123 456.',
    'Write to me at femi@example.com.',
    'You should talk to my friend Robert.',
    'You should really talk with hanneke over on moss post.',
    "You'd be a great fit here, honestly, we'd hire you.",
    "Send me your CV and I'll put in a good word.",
    "I could introduce you to the studio's owner.",
    'We are hiring just now.',
    'Leave it with me.',
    'Consider it done.',
  ])('is not heard in the middle of an answer: %s', async (favour) => {
    const { text } = await speak(HOW, story, scripted(`${GOOD} ${favour} ${END}`));
    expect(text.startsWith(GOOD)).toBe(true);
    expect(text).not.toContain(favour);
  });

  it.each([
    'Consider it done.',
    'Leave it with me.',
    "You're in.",
    'Fine, next week then.',
    "Okay, I'll see to it.",
    'Sure, no problem.',
    "I'd love to, let me see what I can do for you on Monday.",
    'Well, I might be able to slip your name into the pile, no promises.',
    "I know who reads those, I'll have a word.",
  ])('is not heard where the move says no: %s', async (grant) => {
    const scene = asked('Can you get me an interview?', 'request asked-for-job');
    const move = decide(scene);
    expect(move.steps).toMatchObject([{ kind: 'deflect', deflection: 'askedForJob' }]);
    const { text, notes } = await speak(scene, move, scripted(grant));
    expect(text).toBe(sayEmbedded(scene, move));
    expect(notes).toEqual([{ voice: 'embedded', trouble: expect.stringMatching(/did not fit/) }]);
  });

  it('is heard as a no in other words', async () => {
    const scene = asked('Can you get me an interview?', 'request asked-for-job');
    const words = "Not on a first call, sorry. I don't really do that.";
    expect((await speak(scene, decide(scene), scripted(words))).text).toBe(words);
  });
});

describe('everyday speech', () => {
  it.each([
    "I talk to players all day now, and that's what I did on the ferry too.",
    'So these days I meet with Finance, which is a table in a ferry with worse carpets.',
    'Let me share the short one, with the ferry in it.',
    'I could send you down the wrong path here.',
    "I'll ask them what they think, people in tracksuits mostly.",
    'I play a part in everything now, emails and all.',
    "I'm a program manager by now, if you squint.",
    "That's still an open question at the studio.",
    "Here's the short version, with the blackjack.",
    "I'd be happy to read your mind, but no.",
    'One note: people in tracksuits tip best.',
    'My question: who gets up first?',
    'And the system: nobody at the table talks.',
  ])('is no promise, label or talk of a machine: %s', async (words) => {
    const { text, notes } = await speak(HOW, story, scripted(`${GOOD} ${words} ${END}`));
    expect(text).toBe(`${GOOD} ${words} ${END}`);
    expect(notes).toEqual([{ voice: 'model' }]);
  });
});

describe('quotes, smileys and brackets', () => {
  const heard = async (words: string) => (await speak(HOW, story, scripted(words, 5))).text;

  it('around a whole turn or each of its paragraphs are no words', async () => {
    expect(await heard(`“${GOOD} ${END}”`)).toBe(`${GOOD} ${END}`);
    expect(await heard(`“${GOOD}”\n\n“${END}”`)).toBe(`${GOOD} ${END}`);
    expect(await heard(`«${GOOD}» ${END}`)).toBe(`${GOOD} ${END}`);
  });

  it('that are never closed swallow nothing', async () => {
    const sad = GOOD.replace(' for five years', ' :( for five years');
    expect(await heard(`${sad} ${END}`)).toBe(`${GOOD} ${END}`);
    expect(await heard(`${GOOD.replace(' dealing', ' (dealing')} ${END}`)).toMatch(
      /dealing blackjack to people in tracksuits\. Then I wanted to sleep/,
    );
  });

  it('that make a list are left out, its lines are said', async () => {
    const list = '- A croupier on the ferry for five years\n- Angry emails at a studio after that';
    expect(await heard(list)).toMatch(
      /^A croupier on the ferry for five years\. Angry emails at a studio after that\./,
    );
  });
});
