import { describe, expect, it } from 'vitest';
import { type ContactScene, sayEmbedded } from '../src/index.ts';
import { bandOf } from '../src/model-voice/band.ts';
import { createGuard } from '../src/model-voice/guard.ts';
import { sentencesOf } from '../src/said.ts';
import { begin, line, personas } from './talk.ts';

/** Every so-manieth sentence is tried: all of them take minutes. */
const EVERY = 6;
const WORDS = 6;

describe('after a good start of its own a model gives nothing away', () => {
  it.each(personas.map((persona) => [persona.name, persona] as const))(
    'of what %s has not told: no sentence of the file as it stands, and nobody by name',
    (_name, persona) => {
      const { scene } = begin(persona, 7).talk();
      const text = 'How did you get started in this?';
      const { labels } = line(text, 'journey open-question');
      const turn = { type: 'user-turn', clientId: 'c-aaaaaaaa', text, labels, readerVersion: 't' } as const;
      const at = '2026-01-05T18:00:00.000Z';
      const events = [...scene.events, { ...turn, at, seq: scene.events.length }];
      const asked: ContactScene = { ...scene, events };
      const { id, beat } = persona.answers[0]!;
      const step = { kind: 'answer', beat, answerId: id, depth: 'full' } as const;
      const move = { steps: [step], goodwill: 50, warmth: 'neutral', cues: [], ends: false } as const;
      const told = { ...move, steps: [...move.steps], cues: [] };
      const own = sayEmbedded(asked, told);
      const start = sentencesOf(own).slice(0, 2).join(' ');
      const kept = [
        ...persona.threads.flatMap(({ deeper }) => deeper),
        ...persona.offers.map((offer) => offer.text),
        ...persona.answers.slice(1).map(({ full }) => full),
      ].flatMap(sentencesOf);
      const long = kept.filter((one) => one.split(' ').length >= WORDS && !own.includes(one));
      const tried = [
        ...long.filter((_, index) => index % EVERY === 0),
        ...persona.network.map(({ name, company }) => `You want ${name}, over at ${company}.`),
        ...persona.network.map(({ name }) => `There is ${name.toLowerCase()} who did just that.`),
      ];
      expect(tried.length).toBeGreaterThan(8);
      for (const secret of tried) {
        const guard = createGuard(asked, told, bandOf(asked, told));
        const heard = [...guard.push(`${start} ${secret}`), ...guard.end(false)].join(' ');
        expect(heard, secret).toBe(start);
      }
    },
  );
});
