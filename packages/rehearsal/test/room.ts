import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContactScene, Voice } from '@anyone-else/contact';
import { loadContent } from '@anyone-else/content';
import type { Labels, Move, Reading, SessionSetup, TurnInContext } from '@anyone-else/protocol';
import type { Reader } from '@anyone-else/reading';
import { openStorage, type Storage } from '@anyone-else/storage';
import { createRehearsal, type Part, type Rehearsal, type RehearsalDeps } from '../src/index.ts';

const content = loadContent();
export const persona = content.personas.get('nurse-informatics-amado')!;
export const playbook = content.playbooks.get('full-arc')!;
export const SETUP: SessionSetup = {
  personaId: persona.id,
  playbookId: playbook.id,
  minutes: 20,
  user: { name: 'Noor', background: 'ward nurse', targetRole: 'clinical informatics' },
  difficulty: 'true-to-life',
};

const move = (ends: boolean): Move => ({
  steps: [{ kind: ends ? 'goodbye' : 'answer' }],
  goodwill: 50,
  warmth: 'neutral',
  cues: [],
  ends,
});

/** A reader that knows two kinds of question, and remembers what it was asked to read. */
export function fakeReader(version = 'fake-1'): Reader & { asked: TurnInContext[] } {
  const asked: TurnInContext[] = [];
  const read = async (turn: TurnInContext): Promise<Reading> => {
    asked.push(turn);
    const labels: Labels = {
      beats: /anyone else/i.test(turn.text) ? ['anyone-else'] : ['journey'],
      acts: ['open-question'],
      fouls: [],
      followUp: false,
    };
    return { labels, confidence: {}, unsure: [], sentences: [] };
  };
  return { asked, version, read, readMany: (turns) => Promise.all(turns.map(read)), close: async () => {} };
}

/** A voice that says back what it was told, word by word. */
export const echo: Voice = {
  name: 'embedded',
  async *speak({ scene }) {
    const last = scene.events.at(-1);
    const text = last?.type === 'user-turn' ? `You said: ${last.text}` : 'Hello, Noor.';
    yield* text.match(/\s*\S+/gu) ?? [];
  },
};

/** A voice whose line drops after so many words. */
export const breaksAfter = (words: number): Voice => ({
  name: 'embedded',
  async *speak() {
    for (let at = 0; at < words; at++) yield at === 0 ? 'word' : ' word';
    throw new Error('the line dropped');
  },
});

/** A voice that fails after so many words the first times, and then says all of it. */
export function failsAtFirst(times: number, words = 2): Voice & { scenes: ContactScene[] } {
  let left = times;
  const scenes: ContactScene[] = [];
  return {
    name: 'embedded',
    scenes,
    async *speak({ scene }) {
      scenes.push({ ...scene, events: [...scene.events] });
      const pieces = ['A', ' whole', ' long', ' answer.'];
      if (left-- <= 0) return yield* pieces;
      yield* pieces.slice(0, words);
      throw new Error('the line dropped');
    },
  };
}

/** A voice that says some words, and the rest only when it is cut off: a model that keeps silent. */
export function waits(words: number): Voice & { waiting(): Promise<void> } {
  let reached = Promise.withResolvers<void>();
  return {
    name: 'model',
    waiting: () => reached.promise,
    async *speak(_request, signal) {
      for (let at = 0; at < words; at++) yield at === 0 ? 'word' : ' word';
      reached.resolve();
      reached = Promise.withResolvers();
      if (!signal?.aborted)
        await new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
    },
  };
}

export interface Room {
  storage: Storage;
  reader: ReturnType<typeof fakeReader>;
  /** A start of the rehearsal, as after each restart of the server. */
  enter(changed?: Partial<RehearsalDeps>): Promise<Rehearsal>;
  close(): Promise<void>;
}

/** A stored session that nothing has been said in, with a clock that moves a second a look. */
export async function makeRoom(): Promise<Room> {
  const folder = mkdtempSync(join(tmpdir(), 'anyone-else-'));
  const storage = await openStorage({ folder });
  const sessionId = 'a-session';
  let seconds = 0;
  const now = () => new Date(Date.UTC(2026, 2, 1, 18, 0, seconds++)).toISOString();
  await storage.createSession({ id: sessionId, setup: SETUP, seed: 7, at: now() });
  const reader = fakeReader();
  return {
    storage,
    reader,
    enter: (changed = {}) =>
      createRehearsal({
        sessionId,
        storage,
        reader,
        persona,
        playbook,
        voice: echo,
        now,
        decide: ({ events }) => {
          const last = events.at(-1);
          return move(last?.type === 'user-turn' && /goodbye/i.test(last.text));
        },
        ...changed,
      }),
    async close() {
      await storage.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export async function all(parts: AsyncIterable<Part>): Promise<Part[]> {
  const heard: Part[] = [];
  for await (const part of parts) heard.push(part);
  return heard;
}

/** The parts as one would tell of them: 'saved 2', 'error conflict', the deltas joined. */
export function told(parts: readonly Part[]): string[] {
  const lines: string[] = [];
  let speaking = '';
  for (const part of parts) {
    if (part.type === 'delta') speaking += part.text;
    else if (speaking !== '') lines.push(`hears “${speaking}”`);
    if (part.type !== 'delta') speaking = '';
    if (part.type === 'saved') lines.push(`saved ${part.seq}`);
    if (part.type === 'event') lines.push(`${part.event.type} ${part.event.seq}`);
    if (part.type === 'standing') lines.push('standing');
    if (part.type === 'error') lines.push(`error ${part.problem.code}`);
  }
  return lines;
}
