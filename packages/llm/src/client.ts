import type OpenAI from 'openai';
import type { World } from './deadline.ts';
import type { StatusError } from './faults.ts';
import type { ModelSettings } from './settings.ts';
import { strictFetch } from './strict-fetch.ts';

export const REAL: World = {
  fetch: (input, init) => fetch(input, init),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  now: () => Date.now(),
};

export type Body = OpenAI.ChatCompletionCreateParamsStreaming;

/** Begins one streamed answer; rejects with what the SDK throws. */
export type Begin = (body: Body, signal: AbortSignal) => Promise<AsyncIterable<unknown>>;

/** The SDK behind one function. It takes some tens of megabytes and is loaded by the first question. */
export function beginWith(settings: ModelSettings, world: World): Begin {
  let client: Promise<OpenAI> | undefined;
  return async (body, signal) => {
    client ??= createClient(settings, world);
    const { chat } = await client;
    return await chat.completions.create(body, { signal });
  };
}

/** All its settings are given, so it takes none from its own variables. */
async function createClient({ baseURL, key, totalMs }: ModelSettings, { fetch }: World): Promise<OpenAI> {
  const { default: Client } = await import('openai');
  return new Client({
    baseURL,
    apiKey: 'set by strictFetch',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    // Ours ends earlier.
    timeout: 2 * totalMs,
    // It would print pieces of an answer.
    logLevel: 'off',
    fetch: strictFetch(fetch, key),
  });
}

export const hasStatus = (error: unknown): error is StatusError =>
  typeof error === 'object' && error !== null && typeof (error as StatusError).status === 'number';
