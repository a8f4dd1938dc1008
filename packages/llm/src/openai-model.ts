import type OpenAI from 'openai';
import * as z from 'zod/mini';
import { type Collected, collect } from './collect.ts';
import { type Deadline, startDeadline, type World } from './deadline.ts';
import { failureOf, type Met, metBy, rejectsShape, type StatusError } from './faults.ts';
import { findJson } from './find-json.ts';
import type { Ask, Asked, Model } from './model.ts';
import type { ModelSettings } from './settings.ts';
import { strictFetch } from './strict-fetch.ts';

const TRIES = 2;
/** Between two tries where the other side names no time, and the longest time that is waited as told. */
const PAUSE_MS = 500;
const LONGEST_PAUSE_SECONDS = 10;

const REAL: World = {
  fetch: (input, init) => fetch(input, init),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  now: () => Date.now(),
};

type Body = OpenAI.ChatCompletionCreateParamsStreaming;
type Tried = Collected & { plain?: true };

/** A model behind any endpoint that speaks OpenAI's chat completions. Nothing is sent before the first question. */
export function openAiModel(settings: ModelSettings, world: World = REAL): Model {
  const { host, name, local, encrypted } = settings;
  let client: Promise<OpenAI> | undefined;
  // Once an endpoint turned down a question for naming a shape, it is asked in words alone.
  let plain = false;

  const tryOnce = async (body: Body, deadline: Deadline): Promise<Tried> => {
    let answering = false;
    try {
      client ??= createClient(settings, world);
      const { chat } = await client;
      const stream = await chat.completions.create(body, { signal: deadline.signal });
      answering = true;
      return await collect(stream, deadline);
    } catch (error) {
      if (answering) return { ok: false, met: { fault: 'unusable' } };
      if (!hasStatus(error)) return { ok: false, met: { fault: 'not-reachable' } };
      const met = metBy(error, world.now());
      return rejectsShape(error) ? { ok: false, met, plain: true } : { ok: false, met };
    }
  };

  const askWithin = async <T>({ task, material, shape }: Ask<T>, deadline: Deadline): Promise<Asked<T>> => {
    const fail = (met: Met): Asked<T> => failureOf(met, host, name);
    for (let tries = 1; ; tries++) {
      const format = plain ? {} : { response_format: formatOf(shape) };
      const messages: Body['messages'] = [
        { role: 'system', content: task },
        { role: 'user', content: material },
      ];
      const tried = await tryOnce({ model: name, messages, stream: true, ...format }, deadline);
      const over = deadline.over();
      if (over !== undefined) return fail({ fault: over });
      if (tried.ok) return answerIn(tried.text, shape.answer) ?? fail({ fault: 'unusable' });
      const pause = tried.plain && !plain ? 0 : pauseAfter(tried.met);
      if (tries >= TRIES || pause === undefined) return fail(tried.met);
      plain ||= tried.plain === true;
      if (pause > 0) await deadline.pause(pause);
    }
  };

  return {
    host,
    name,
    local,
    encrypted,
    ask: async (ask) => {
      const deadline = startDeadline(world, settings, ask.signal);
      try {
        return await askWithin(ask, deadline);
      } finally {
        deadline.stop();
      }
    },
  };
}

/** The SDK takes some tens of megabytes and is loaded by the first question. All its settings are given, so it takes none from its own variables. */
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

function formatOf({ name, answer }: Ask<unknown>['shape']): NonNullable<Body['response_format']> {
  const { $schema, ...schema } = z.toJSONSchema(answer);
  return { type: 'json_schema', json_schema: { name, schema, strict: true } };
}

function answerIn<T>(text: string, answer: z.ZodMiniType<T>): Asked<T> | undefined {
  const found = findJson(text);
  const parsed = found && z.safeParse(answer, found.value);
  return parsed?.success ? { ok: true, value: parsed.data } : undefined;
}

/** Milliseconds until another try may help; undefined where none would, or not soon. */
function pauseAfter({ fault, retryAfterSeconds }: Met): number | undefined {
  if (fault !== 'busy' && fault !== 'not-reachable') return undefined;
  if (retryAfterSeconds === undefined) return PAUSE_MS;
  return retryAfterSeconds <= LONGEST_PAUSE_SECONDS ? retryAfterSeconds * 1000 : undefined;
}

const hasStatus = (error: unknown): error is StatusError =>
  typeof error === 'object' && error !== null && typeof (error as StatusError).status === 'number';
