import type OpenAI from 'openai';
import { isAddress, isLinkLocalAddress, isThisMachine } from './address.ts';
import type { World } from './deadline.ts';
import { eventsOf } from './events.ts';
import type { Met, StatusError } from './faults.ts';
import { httpFetch } from './http-fetch.ts';
import type { ModelSettings } from './settings.ts';
import { strictFetch } from './strict-fetch.ts';

export const REAL: World = {
  fetch: httpFetch(),
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
    if (await leadsAstray(settings, world, signal)) throw new Astray();
    client ??= createClient(settings, world);
    const { chat } = await client;
    return eventsOf(await chat.completions.create(body, { signal }).asResponse(), signal);
  };
}

/** The name of the host stands for an address where machines keep their own secrets: nothing was sent. */
class Astray extends Error {}

/**
 * Whether a harmless name leads where no model answers. Looked up anew for each question; somebody who rules over a
 * name server can still change its mind between this look and the connection.
 */
async function leadsAstray(
  { baseURL }: ModelSettings,
  { addressesOf }: World,
  signal: AbortSignal,
): Promise<boolean> {
  const name = new URL(baseURL).hostname;
  if (addressesOf === undefined || isAddress(name) || isThisMachine(name)) return false;
  const calledOff = new Promise<readonly string[]>((resolve) => {
    if (signal.aborted) resolve([]);
    else signal.addEventListener('abort', () => resolve([]), { once: true });
  });
  // A name that stands for nothing is the connection's to report.
  const found = await Promise.race([addressesOf(name).catch(() => []), calledOff]);
  return found.some(isLinkLocalAddress);
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

/** The fault of a question to which no answer with a status came. */
export const unanswered = (error: unknown): Met => {
  if (error instanceof Astray) return { fault: 'astray' };
  const code = codeOf(error);
  if (code === 'EASTRAY') return { fault: 'astray' };
  if (code === 'ENOTFOUND') return { fault: 'not-reachable', line: 'no-name' };
  if (code === 'ECONNREFUSED') return { fault: 'not-reachable', line: 'closed' };
  return { fault: 'not-reachable' };
};

/** So deep the SDK and fetch wrap what the system said. */
const WRAPPED = 5;

function codeOf(error: unknown): unknown {
  let at = error as { code?: unknown; cause?: unknown; errors?: unknown } | null | undefined;
  for (let depth = 0; depth < WRAPPED && typeof at === 'object' && at !== null; depth++) {
    if (typeof at.code === 'string') return at.code;
    // Several addresses of one name were tried.
    at = (Array.isArray(at.errors) ? at.errors[0] : at.cause) as typeof at;
  }
  return undefined;
}
