import { decide, embeddedVoice, modelVoice, sayEmbedded } from '@anyone-else/contact';
import { openAiModel, readModelSettings } from '@anyone-else/llm';
import type { Labels, Persona, SessionSetup, StoredEvent } from '@anyone-else/protocol';
import { createRehearsal, type Part, type Rehearsal, type RehearsalDeps } from '@anyone-else/rehearsal';
import { type Line, playbook, setupFor } from '../../packages/contact/test/talk.ts';
import { ManualTime } from '../../packages/llm/test/manual-time.ts';
import type { FakeOpenAI, Plan } from './fake-openai.mjs';

type ContactTurn = Extract<StoredEvent, { type: 'contact-turn' }>;

/** A log in memory, as a session's is in the storage. */
function memory(setup: SessionSetup, seed: number): RehearsalDeps['storage'] & { log: StoredEvent[] } {
  const log: StoredEvent[] = [{ type: 'started', seq: 0, at: '2026-01-05T18:00:00.000Z', setup, seed }];
  return {
    log,
    claim: async () => ({ fence: 1, nextSeq: log.length }),
    events: async () => [...log],
    append: async (_id, _claim, event) => {
      log.push(event);
      return { kind: 'stored', seq: event.seq };
    },
  };
}

export interface ModelTalk {
  rehearsal: Rehearsal;
  time: ManualTime;
  /** The words of each answer, made from what the file says for the move; the file's own words when missing. */
  reply: ((own: string) => string) | undefined;
  /** How the next answers are given. */
  plan: Plan;
  say(line: Line, signal?: AbortSignal): Promise<Part[]>;
  /** The last turn of the contact as it is stored. */
  last(): ContactTurn;
  turns(): ContactTurn[];
}

/** A talk through the real rehearsal, voice and client, with a model behind the stand-in of an endpoint. */
export async function modelTalk(
  fake: FakeOpenAI,
  persona: Persona,
  { seed = 7, setup = setupFor(persona, { minutes: 45, voice: 'model' }) } = {},
): Promise<ModelTalk> {
  const settings = readModelSettings({
    ANYONE_ELSE_MODEL_URL: fake.baseURL,
    ANYONE_ELSE_MODEL: 'fake-large',
  });
  if (!settings.ok || settings.value === undefined) throw new Error('settings');
  const time = new ManualTime();
  const model = openAiModel(settings.value, { fetch: globalThis.fetch, after: time.after, now: time.now });
  const storage = memory(setup, seed);
  const labels = new Map<string, Labels>();
  const talk: Pick<ModelTalk, 'reply' | 'plan'> = { reply: undefined, plan: {} };
  const rehearsal = await createRehearsal({
    sessionId: 'a-talk',
    storage,
    reader: {
      version: 'scripted',
      read: async ({ text }) => ({ labels: labels.get(text)!, confidence: {}, unsure: [], sentences: [] }),
    },
    persona,
    playbook,
    voice: modelVoice(model, embeddedVoice),
    now: () => '2026-01-05T18:00:00.000Z',
    decide: (scene) => {
      const move = decide(scene);
      const own = sayEmbedded(scene, move);
      const reply = talk.reply?.(own) ?? own;
      fake.configure({ fault: '', after: 5, tps: 0, ...talk.plan, reply });
      return move;
    },
  });
  const turns = () => storage.log.filter((event): event is ContactTurn => event.type === 'contact-turn');
  let said = 0;
  return Object.assign(talk, {
    rehearsal,
    time,
    turns,
    last: () => turns().at(-1)!,
    say: async ({ text, labels: marks }: Line, signal?: AbortSignal) => {
      labels.set(text, marks);
      said += 1;
      return await all(rehearsal.say(`client-${said}-aaaa`, text, signal));
    },
  });
}

export async function all(parts: AsyncIterable<Part>): Promise<Part[]> {
  const heard: Part[] = [];
  for await (const part of parts) heard.push(part);
  return heard;
}

/** What was heard, as it came. */
export const heardIn = (parts: readonly Part[]): string =>
  parts.map((part) => (part.type === 'delta' ? part.text : '')).join('');
