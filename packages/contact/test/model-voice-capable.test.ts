import type { Move, Persona } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { type ContactScene, sayEmbedded } from '../src/index.ts';
import { bandOf } from '../src/model-voice/band.ts';
import { createGuard } from '../src/model-voice/guard.ts';
import { sentencesOwed } from '../src/model-voice/owed.ts';
import { capableTalks, holdCapable } from './capable.ts';
import { begin, line, personas } from './talk.ts';

/** Of the turns that a model words as this person would, so many are heard as they are. */
const WHOLE = 0.9;

describe('a capable model that keeps to its part', () => {
  it('is tried in enough turns', () => {
    expect(capableTalks.length).toBeGreaterThanOrEqual(4);
    expect(capableTalks.flatMap(({ turns }) => turns).length).toBeGreaterThanOrEqual(40);
  });

  it.each(capableTalks.map((talk) => [talk.contact, talk] as const))(
    'keeps nearly all its turns as %s, and never loses one to the built-in voice without a word of why',
    async (_contact, talk) => {
      const turns = await holdCapable(talk);
      const lost = turns.filter(({ whole }) => !whole).map(({ words, text }) => ({ words, text }));
      expect(lost.length, JSON.stringify(lost, null, 1)).toBeLessThanOrEqual((1 - WHOLE) * turns.length);
      for (const { notes } of turns)
        if (notes.at(-1)?.voice === 'embedded') expect(notes.at(-1)?.trouble).toMatch(/did not fit/);
    },
  );

  it('says other words than the file', async () => {
    const turns = (await Promise.all(capableTalks.map(holdCapable))).flat();
    const copied = turns.filter(({ scene, move, words }) => sayEmbedded(scene, move) === words);
    expect(copied).toEqual([]);
  });
});

const move = (step: Move['steps'][number]): Move => ({
  steps: [step],
  goodwill: 50,
  warmth: 'neutral',
  cues: [],
  ends: false,
});

function after(persona: Persona): ContactScene {
  const { scene } = begin(persona, 7).talk();
  const text = 'Would you tell me about it?';
  const { labels } = line(text);
  const turn = { type: 'user-turn', clientId: 'c-aaaaaaaa', text, labels, readerVersion: 't' } as const;
  const at = '2026-01-05T18:00:00.000Z';
  return { ...scene, events: [...scene.events, { ...turn, at, seq: scene.events.length }] };
}

describe("the file's own words, said as they stand", () => {
  it.each(personas.map((persona) => [persona.name, persona] as const))(
    'pass for their own moves: %s',
    (_name, persona) => {
      const scene = after(persona);
      const moves = [
        ...persona.answers.flatMap(({ beat, id }) =>
          (['full', 'brief'] as const).map((depth) => move({ kind: 'answer', beat, answerId: id, depth })),
        ),
        ...persona.threads.flatMap(({ id, deeper }) =>
          deeper.map((_, at) => move({ kind: 'go-deeper', threadId: id, level: at + 1 })),
        ),
        ...persona.offers.map((_, offer) => move({ kind: 'offer', offer })),
      ];
      for (const one of moves) {
        const own = sayEmbedded(scene, one);
        const guard = createGuard(scene, one, bandOf(scene, one));
        const heard = [...guard.push(own), ...guard.end(false)].join(' ');
        expect({ heard, stopped: guard.stopped() }).toEqual({ heard: own, stopped: undefined });
        expect(sentencesOwed(scene, one, heard)).toEqual([]);
      }
    },
  );
});
