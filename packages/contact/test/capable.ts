import { readdirSync, readFileSync } from 'node:fs';
import type { SaidPart, SpeakingModel } from '@anyone-else/llm';
import type { Move, MoveStep, Persona, StoredEvent, Warmth } from '@anyone-else/protocol';
import { type ContactScene, embeddedVoice, modelVoice, type VoiceNote } from '../src/index.ts';
import { line, personas, playbook, setupFor } from './talk.ts';

const folder = new URL('./capable-talks/', import.meta.url);
const AT = '2026-01-05T18:00:00.000Z';

/** A talk as a model would word it that keeps to its part: what was asked, the move, and the model's own words for it. */
export interface CapableTalk {
  contact: string;
  turns: { asked: string; steps: MoveStep[]; cues: string[]; warmth: Warmth; words: string }[];
}

export const capableTalks: CapableTalk[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as CapableTalk);

/** A model that says this, in pieces of so many characters. */
export const scripted = (
  text: string,
  size = 7,
  end: SaidPart = { type: 'end', why: 'stop' },
): SpeakingModel & { left: number } => {
  const model = {
    host: 'model.test',
    name: 'scripted',
    local: true,
    encrypted: true,
    left: 0,
    ask: async () => {
      throw new Error('asked');
    },
    async *say(): AsyncGenerator<SaidPart> {
      try {
        for (let from = 0; from < text.length; from += size)
          yield { type: 'words', text: text.slice(from, from + size) };
        yield end;
      } finally {
        model.left += 1;
      }
    },
  };
  return model;
};

export async function speak(scene: ContactScene, move: Move, model: SpeakingModel) {
  const notes: VoiceNote[] = [];
  let text = '';
  for await (const part of modelVoice(model, embeddedVoice).speak({ scene, move }))
    if (typeof part === 'string') text += part;
    else notes.push(part);
  return { text, notes };
}

export interface Kept {
  scene: ContactScene;
  move: Move;
  words: string;
  text: string;
  notes: VoiceNote[];
  /** Every word the model said was heard, none was added, and the user was told of no trouble. */
  whole: boolean;
}

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Holds such a talk: each turn stands in the log as it was heard. */
export async function holdCapable({ contact, turns }: CapableTalk): Promise<Kept[]> {
  const persona = personas.find(({ id }) => id === contact) as Persona;
  const setup = setupFor(persona, { minutes: 30, voice: 'model' });
  let events: StoredEvent[] = [{ type: 'started', seq: 0, at: AT, setup, seed: 7 }];
  const kept: Kept[] = [];
  for (const { asked, steps, cues, warmth, words } of turns) {
    const seq = events.length;
    const { labels } = line(asked);
    const clientId = `c${seq}-aaaaaaaa`;
    if (asked !== '')
      events = [
        ...events,
        { type: 'user-turn', seq, at: AT, clientId, text: asked, labels, readerVersion: 't' },
      ];
    const scene: ContactScene = { persona, setup, playbook, seed: 7, events };
    const move: Move = { steps, cues, warmth, goodwill: 60, ends: false };
    const { text, notes } = await speak(scene, move, scripted(words));
    const whole = letters(text) === letters(words) && notes.every(({ trouble }) => trouble === undefined);
    kept.push({ scene, move, words, text, notes, whole });
    const voice = notes.at(-1)?.voice ?? 'model';
    events = [
      ...events,
      { type: 'contact-turn', seq: events.length, at: AT, text, interrupted: false, voice, move },
    ];
  }
  return kept;
}
