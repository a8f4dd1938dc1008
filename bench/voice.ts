import { performance } from 'node:perf_hooks';
import { decide, embeddedVoice, modelVoice, sayEmbedded } from '@anyone-else/contact';
import type { SpeakingModel } from '@anyone-else/llm';
import type { StoredEvent } from '@anyone-else/protocol';
import { line, personas, playbook, setupFor } from '../packages/contact/test/talk.ts';
import { share } from './live/figures.ts';

const CONTACTS = 6;
const TURNS = 8;
const ASKED = [
  line('How did you get started in this?', 'journey open-question'),
  line('What does a typical day look like?', 'day-to-day open-question'),
  line('Who else should I talk to?', 'open-question'),
  line('What is the hardest part?', 'open-question'),
];

/** A model that says the file's own words, at once. */
const saying = (text: string): SpeakingModel => ({
  host: 'nowhere',
  name: 'none',
  local: true,
  encrypted: true,
  ask: async () => {
    throw new Error('It only speaks.');
  },
  async *say() {
    for (const word of text.match(/\s*\S+/g) ?? []) yield { type: 'words', text: word };
    yield { type: 'end', why: 'stop' };
  },
});

/** What the voice of a model costs beside the model: its orders, and the guard over what it says. */
export async function measureVoice(): Promise<Record<string, string>> {
  const took: number[] = [];
  for (const round of ['cold', 'warm'])
    for (const persona of personas.slice(0, CONTACTS)) {
      const setup = setupFor(persona, { minutes: 30, voice: 'model' });
      const at = '2026-01-05T18:00:00.000Z';
      const events: StoredEvent[] = [{ type: 'started', seq: 0, at, setup, seed: 7 }];
      for (let turn = 0; turn < TURNS; turn++) {
        const scene = { persona, playbook, setup, seed: 7, events: [...events] };
        const move = decide(scene);
        const text = sayEmbedded(scene, move);
        const from = performance.now();
        for await (const _ of modelVoice(saying(text), embeddedVoice).speak({ scene, move }));
        if (round === 'warm') took.push(performance.now() - from);
        events.push({
          type: 'contact-turn',
          seq: events.length,
          at,
          text,
          interrupted: false,
          voice: 'model',
          move,
        });
        const { text: said, labels } = ASKED[turn % ASKED.length]!;
        events.push({
          type: 'user-turn',
          seq: events.length,
          at,
          clientId: `client-${turn}`,
          text: said,
          labels,
          readerVersion: 'none',
        });
      }
    }
  return {
    [`a turn of a model's voice beside the model (${took.length} turns), p50 / p95`]: `${share(took, 0.5).toFixed(1)} / ${share(took, 0.95).toFixed(1)} ms`,
  };
}
