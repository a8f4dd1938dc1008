import type { Move, StoredEvent } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { type ContactScene, cuesHeardIn, decide, sayEmbedded } from '../src/index.ts';
import { bandOf } from '../src/model-voice/band.ts';
import { promptOf } from '../src/model-voice/prompt.ts';
import { sentencesOf } from '../src/said.ts';
import { scripted, speak } from './capable.ts';
import { begin, line, personas } from './talk.ts';

const at = '2026-01-05T18:00:00.000Z';
const who = (id: string) => personas.find((persona) => persona.id.includes(id))!;

const then = (scene: ContactScene, text: string, marks: string): ContactScene => {
  const { labels } = line(text, marks);
  const turn = { type: 'user-turn', clientId: `c-${scene.events.length}aaaaaaa`, text, labels } as const;
  return {
    ...scene,
    events: [...scene.events, { ...turn, readerVersion: 't', at, seq: scene.events.length }],
  };
};
const said = (scene: ContactScene, text: string, move: Move): ContactScene => {
  const seq = scene.events.length;
  const cues = cuesHeardIn(text, scene, move);
  const turn: StoredEvent = {
    type: 'contact-turn',
    seq,
    at,
    text,
    interrupted: false,
    voice: 'model',
    move: { ...move, cues },
  };
  return { ...scene, events: [...scene.events, turn] };
};
const started = (id: string) =>
  then(begin(who(id), 7).talk().scene, 'How did you get started in this?', 'journey open-question');
const full = (id: string, answerId: string, cues: string[] = []): Move => {
  const { beat } = who(id).answers.find((answer) => answer.id === answerId)!;
  const step = { kind: 'answer', beat, answerId, depth: 'full' } as const;
  return { steps: [step], goodwill: 50, warmth: 'neutral', cues, ends: false };
};
const answerWith = (id: string, words: string) =>
  who(id).answers.find(({ full }) => full.includes(words))!.id;

describe('what the built-in voice adds', () => {
  it('is only what was not said yet, after a full stop', async () => {
    const scene = started('jodie');
    const move = full('jodie', answerWith('jodie', 'half-way up'));
    const model = 'We take people halfway up before there is any offer';
    const { text } = await speak(scene, move, scripted(`${model}\nUser: And?`));
    expect(text.startsWith(`${model}.`)).toBe(true);
    expect(text.match(/half-?way up/giu)).toHaveLength(1);
    expect(text).toMatch(/second platform/);
  });

  it('is nothing where the model told it in its own words, however few it shares with the file', async () => {
    const scene = started('femi');
    const move = full('femi', answerWith('femi', 'croupier'));
    const words =
      "Cards, believe it or not. A ferry, a blackjack table, and me in a bow tie. You learn to see who is leaving before they do, which is my whole job now. Then I wanted a normal night's sleep, so I answered furious letters for some people who make games.";
    const { text, notes } = await speak(scene, move, scripted(words));
    expect({ text, notes }).toEqual({ text: words, notes: [{ voice: 'model' }] });
  });

  it('is no second yes to the time', async () => {
    const { scene } = begin(who('jodie'), 7, { minutes: 30 }).talk();
    const now = then(scene, 'Is thirty minutes still all right?', 'time-check closed-question');
    const move = decide(now);
    expect(move.steps[0]).toMatchObject({ kind: 'time-check' });
    for (const words of ["Yeah, thirty's right. Kettle's on.", 'All fine here.', '30 it is.'])
      expect((await speak(now, { ...move, steps: move.steps.slice(0, 1) }, scripted(words))).text).toBe(
        words,
      );
  });
});

describe('a cue that the model put otherwise', () => {
  const cueOf = (id: string) => who(id).threads.find(({ cue }) => cue === 'on the ferry')!.id;
  const scene = started('femi');
  const move = full('femi', answerWith('femi', 'croupier'), [cueOf('femi')]);

  it.each([
    'I was a croupier on the Stockholm to Turku ferry for five years, dealing blackjack to people in tracksuits. Then a studio needed someone calm for its angry emails.',
    'I was a croupier for five years, dealing blackjack to people in tracksuits. Then a studio needed someone calm for its angry emails.',
  ])('can be taken up all the same: %s', async (words) => {
    const { text } = await speak(scene, move, scripted(words));
    expect(text.startsWith(words)).toBe(true);
    const next = then(
      said(scene, text, move),
      'What happened then, on the ferry?',
      'journey open-question follow',
    );
    expect(decide(next).steps).toContainEqual(
      expect.objectContaining({ kind: 'go-deeper', threadId: cueOf('femi'), level: 1 }),
    );
  });

  it('is said by the built-in voice where nothing of it was heard, and the user is told', async () => {
    const words =
      'I dealt blackjack to people in tracksuits. Then a studio needed someone calm for its angry emails, and I wanted to sleep at night.';
    const { text, notes } = await speak(scene, move, scripted(words));
    expect(text).toMatch(/ on the ferry /);
    expect(notes.at(-1)?.trouble).toMatch(/built-in voice added/);
    expect(cuesHeardIn(text, scene, move)).toContain(cueOf('femi'));
  });
});

describe('a model that says its last turn again', () => {
  it('is not heard again, and the user is told who finished the turn', async () => {
    const odalys = who('odalys');
    const first = started('odalys');
    const [one, other] = odalys.answers;
    const told = full('odalys', one!.id);
    const now = then(
      said(first, sayEmbedded(first, told), told),
      'And a typical day?',
      'day-to-day open-question',
    );
    const move = full('odalys', other!.id);
    const again = await speak(now, move, scripted(sayEmbedded(first, told)));
    expect(again.text).toBe(sayEmbedded(now, move));
    expect(again.notes).toEqual([{ voice: 'embedded', trouble: expect.stringMatching(/did not fit/) }]);

    const [opening] = sentencesOf(sayEmbedded(now, move));
    const mixed = await speak(now, move, scripted(`${opening} ${sayEmbedded(first, told)}`));
    for (const sentence of sentencesOf(sayEmbedded(first, told))) expect(mixed.text).not.toContain(sentence);
    expect(mixed.notes.at(-1)?.trouble).toMatch(/built-in voice/);
  });
});

describe('the words that are asked for', () => {
  it('are a word or two where the file has no more', () => {
    const scene = started('marisol');
    const move: Move = {
      ...full('marisol', who('marisol').answers[0]!.id),
      steps: [{ kind: 'wait', list: 'silences', line: 0 }],
    };
    const asked = promptOf(scene, move, bandOf(scene, move)).at(-1)!.content;
    expect(asked).toContain('A word or two, spoken');
    expect(asked).not.toMatch(/Between \d+ and/);
  });
});
