import {
  createServer as createHttp,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import * as z from 'zod/mini';
import { type FakeOpenAI, startFakeOpenAI } from '../../../tests/support/fake-openai.mjs';
import {
  type Ask,
  type Asked,
  httpFetch,
  type ModelFault,
  openAiModel,
  readModelSettings,
  type SaidPart,
  type Say,
  type SpeakingModel,
} from '../src/index.ts';
import { ManualTime } from './manual-time.ts';

const KEY = 'canary-key-4711';
export const KEY_LENGTH = KEY.length;
export const SPOKEN = 'my canary sings at night';
const Answer = z.object({ colour: z.enum(['red', 'blue']), words: z.array(z.string()) });
export const GOOD = '{"colour":"blue","words":["as long as it takes to be cut into some tokens"]}';

export const question = (
  changed: Partial<Ask<z.infer<typeof Answer>>> = {},
): Ask<z.infer<typeof Answer>> => ({
  task: 'Say a colour.',
  material: SPOKEN,
  shape: { name: 'colour', answer: Answer },
  ...changed,
});

/** An endpoint and a clock for each test of the file that imports this. */
export let fake: FakeOpenAI;
export let time: ManualTime;
let servers: { close(): void }[];
let printed: string[];
beforeEach(async () => {
  fake = await startFakeOpenAI({ reply: GOOD, apiKey: KEY });
  time = new ManualTime();
  servers = [];
  printed = [];
  for (const to of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, to).mockImplementation((...words) => void printed.push(words.map(String).join(' ')));
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await fake.close();
  for (const server of servers) server.close();
  expect(printed, 'nothing is ever printed').toEqual([]);
  expect(time.waiting, 'no timer is left behind').toEqual([]);
});

export function modelAt(
  url = fake.baseURL,
  { name = 'fake-large', key = KEY, fetch = httpFetch() } = {},
): SpeakingModel {
  const env = { ANYONE_ELSE_MODEL_URL: url, ANYONE_ELSE_MODEL: name, ANYONE_ELSE_MODEL_KEY: key };
  const settings = readModelSettings(env);
  if (!settings.ok || settings.value === undefined) throw new Error('settings');
  return openAiModel(settings.value, { fetch, after: time.after, now: time.now });
}

/** A server of the test's own; its address. */
export async function serve(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server: Server = createHttp(handle).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  servers.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

/** The sentence that the user is told; it names no word of theirs and no key. */
export function expectFault(asked: Asked<unknown>, fault: ModelFault): string {
  if (asked.ok) throw new Error('an answer came');
  expect(asked.fault).toBe(fault);
  expect(asked.message).toMatch(/^[^\n<>{}]+[.]$/);
  expect(asked.message).not.toMatch(/canary/);
  return asked.message;
}

export const line = (changed: Partial<Say> = {}): Say => ({
  messages: [{ role: 'user', content: SPOKEN }],
  limit: { tokens: 200, characters: 4000 },
  ...changed,
});

/** All that was said, and how it ended; there is one end, and it is the last part. */
export async function hear(parts: AsyncIterable<SaidPart>): Promise<{ text: string; last: SaidPart }> {
  const all: SaidPart[] = [];
  for await (const part of parts) all.push(part);
  const last = all.pop();
  if (last === undefined || last.type === 'words') throw new Error('no end came');
  const words = all.map((part) => {
    if (part.type !== 'words') throw new Error('an end came too early');
    return part.text;
  });
  return { text: words.join(''), last };
}

/** How it went wrong, and the sentence that the user is told. */
export function expectEnd(last: SaidPart, fault: ModelFault): string {
  if (last.type !== 'fault') throw new Error('it ended well');
  return expectFault(last.failure, fault);
}
