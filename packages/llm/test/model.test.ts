import {
  createServer as createHttp,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { type FakeOpenAI, type Plan, startFakeOpenAI } from '../../../tests/support/fake-openai.mjs';
import {
  type Ask,
  type Asked,
  type Model,
  type ModelFault,
  openAiModel,
  readModelSettings,
} from '../src/index.ts';
import { ManualTime } from './manual-time.ts';

const KEY = 'canary-key-4711';
const SPOKEN = 'my canary sings at night';
const Answer = z.object({ colour: z.enum(['red', 'blue']), words: z.array(z.string()) });
const GOOD = '{"colour":"blue","words":["as long as it takes to be cut into some tokens"]}';

const question = (changed: Partial<Ask<z.infer<typeof Answer>>> = {}): Ask<z.infer<typeof Answer>> => ({
  task: 'Say a colour.',
  material: SPOKEN,
  shape: { name: 'colour', answer: Answer },
  ...changed,
});

let fake: FakeOpenAI;
let time: ManualTime;
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

function modelAt(
  url = fake.baseURL,
  { name = 'fake-large', key = KEY, fetch = globalThis.fetch } = {},
): Model {
  const env = { ANYONE_ELSE_MODEL_URL: url, ANYONE_ELSE_MODEL: name, ANYONE_ELSE_MODEL_KEY: key };
  const settings = readModelSettings(env);
  if (!settings.ok || settings.value === undefined) throw new Error('settings');
  return openAiModel(settings.value, { fetch, after: time.after, now: time.now });
}

/** A server of the test's own; its address. */
async function serve(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
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

function expectFault(asked: Asked<unknown>, fault: ModelFault): string {
  if (asked.ok) throw new Error('an answer came');
  expect(asked.fault).toBe(fault);
  expect(asked.message).toMatch(/^[^\n<>{}]+[.]$/);
  expect(asked.message).not.toMatch(/canary/);
  return asked.message;
}

describe('a model that answers well', () => {
  it('is asked once, with the task apart from the material and the shape told', async () => {
    const model = modelAt();
    expect(await model.ask(question())).toEqual({ ok: true, value: JSON.parse(GOOD) });
    expect(model).toMatchObject({ host: new URL(fake.url).host, name: 'fake-large', local: true });
    const [{ body, keyLength }] = fake.requests() as [ReturnType<FakeOpenAI['requests']>[number]];
    expect(body.messages).toEqual([
      { role: 'system', content: 'Say a colour.' },
      { role: 'user', content: SPOKEN },
    ]);
    expect(body.response_format?.json_schema).toMatchObject({
      name: 'colour',
      strict: true,
      schema: { required: ['colour', 'words'], additionalProperties: false },
    });
    expect(keyLength).toBe(KEY.length);
    expect(fake.stats()).toMatchObject({ requests: 1, completed: 1 });
  });

  it.each([
    'drip',
    'coalesce',
    'crlf',
    'comments',
    'no-usage',
    'reasoning',
    'fenced-json',
    'prose-json',
    'think',
  ])('is understood however it writes [%s]', async (fault) => {
    fake.configure({ fault });
    expect(await modelAt().ask(question())).toEqual({ ok: true, value: JSON.parse(GOOD) });
    expect(fake.stats().requests).toBe(1);
  });

  it('keeps characters whole that were cut in two on the way [split-utf8]', async () => {
    fake.configure({ fault: 'split-utf8', reply: '{"colour":"red","words":["naïve 東京 👩🏽‍💻"]}' });
    const asked = await modelAt().ask(question());
    expect(asked).toEqual({ ok: true, value: { colour: 'red', words: ['naïve 東京 👩🏽‍💻'] } });
  });

  it('is told nothing of this machine, and no key where none is set', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'canary-other-key');
    vi.stubEnv('OPENAI_ORG_ID', 'canary-org');
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'X-Canary: canary');
    vi.stubEnv('OPENAI_LOG', 'debug');
    let seen: IncomingMessage['headers'] = {};
    const url = await serve((request, response) => {
      seen = request.headers;
      response.writeHead(500).end();
    });
    const asking = modelAt(url, { key: '' }).ask(question());
    await time.pass(500);
    expectFault(await asking, 'not-reachable');
    expect(JSON.stringify(seen)).not.toMatch(/canary|stainless|authorization/i);
    expect(seen['user-agent']).toBe('anyone-else');
  });
});

describe('an endpoint that does not know answers of a given shape', () => {
  it('is asked in words alone, from then on', async () => {
    const formats: boolean[] = [];
    const url = await serve(async (request, response) => {
      let body = '';
      for await (const piece of request) body += piece;
      const hasFormat = 'response_format' in JSON.parse(body);
      formats.push(hasFormat);
      if (hasFormat) {
        const error = { message: 'This response_format type is unavailable now', param: null };
        response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
      } else {
        const choice = { index: 0, delta: { content: GOOD }, finish_reason: 'stop' };
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.end(`data: ${JSON.stringify({ choices: [choice] })}\n\ndata: [DONE]\n\n`);
      }
    });
    const model = modelAt(url);
    expect((await model.ask(question())).ok).toBe(true);
    expect((await model.ask(question())).ok).toBe(true);
    expect(formats).toEqual([true, false, false]);
  });
});

describe('a fault before the answer', () => {
  it.each<[string, Plan, ModelFault, RegExp]>([
    ['401', { fault: '401' }, 'wrong-key', /check ANYONE_ELSE_MODEL_KEY/],
    ['another key', { apiKey: 'another' }, 'wrong-key', /check ANYONE_ELSE_MODEL_KEY/],
    ['403', { fault: '403' }, 'no-rights', /may not be used for fake-large/],
    ['404', { fault: '404' }, 'unknown-model', /knows no model called fake-large/],
    ['other models', { models: 'a,b' }, 'unknown-model', /knows no model called fake-large/],
    ['quota', { fault: 'quota' }, 'no-credit', /credit .* used up/],
    ['429, a long wait', { fault: '429', retryAfter: 90 }, 'busy', /try again in 90 seconds/],
    ['503, a long wait', { fault: '503', retryAfter: 90 }, 'not-reachable', /status 503.*in 90 seconds/],
    ['redirect', { fault: 'redirect' }, 'redirected', /points to another address/],
    ['400', { fault: '400' }, 'not-taken', /status 400/],
    ['422', { fault: '422' }, 'not-taken', /status 422/],
    ['413', { fault: '413' }, 'too-long', /longer than fake-large/],
    ['context-length', { fault: 'context-length' }, 'too-long', /longer than fake-large/],
  ])('is told and not tried again [%s]', async (_name, plan, fault, sentence) => {
    fake.configure(plan);
    expect(expectFault(await modelAt().ask(question()), fault)).toMatch(sentence);
    expect(fake.stats().requests).toBe(1);
  });

  it.each(['500', '502', '503', '529', '408', 'html502', 'drop-before'])(
    'is tried once more after a pause [%s]',
    async (fault) => {
      fake.configure({ fault, retryAfter: 2 });
      const asking = modelAt().ask(question());
      await time.pass(fault === '503' ? 2000 : 500);
      expect(expectFault(await asking, 'not-reachable')).not.toMatch(/html|gateway/i);
      expect(fake.stats().requests).toBe(2);
    },
  );

  it('may be over by the second try', async () => {
    fake.queue({ fault: '500' });
    const asking = modelAt().ask(question());
    await time.pass(500);
    expect((await asking).ok).toBe(true);
  });

  it('that asks to wait is waited for as told, and ends after the second try [429]', async () => {
    fake.configure({ fault: '429', retryAfter: 3 });
    const asking = modelAt().ask(question());
    await time.pass(3000);
    const asked = await asking;
    expect(expectFault(asked, 'busy')).toMatch(/try again in 3 seconds/);
    expect(asked).toMatchObject({ retryAfterSeconds: 3 });
    expect(fake.stats().requests).toBe(2);
  });

  it('may name the time to come back as a date', async () => {
    const date = new Date(time.now() + 40_000).toUTCString();
    const url = await serve((_request, response) => response.writeHead(429, { 'retry-after': date }).end());
    expect(expectFault(await modelAt(url).ask(question()), 'busy')).toMatch(/in 40 seconds/);
  });

  it('is the same where nobody listens', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => closed.once('listening', listening));
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    const asking = modelAt(`http://127.0.0.1:${port}/v1`).ask(question());
    await time.pass(500);
    expect(expectFault(await asking, 'not-reachable')).toMatch(/could not be reached/);
  });

  it.each([301, 302, 307, 308])(
    'never takes the question or the key to another host [%i]',
    async (status) => {
      let reached = 0;
      const elsewhere = await serve((_request, response) => {
        reached++;
        response.end();
      });
      const url = await serve((_request, response) =>
        response.writeHead(status, { location: elsewhere }).end(),
      );
      expectFault(await modelAt(url).ask(question()), 'redirected');
      expect(reached).toBe(0);
    },
  );
});

describe('an answer that cannot be used', () => {
  it.each([
    'drop',
    'truncate',
    'no-done',
    'error-event',
    'bad-line',
    'empty',
    'not-json',
    'length',
    'invalid-json',
    'wrong-schema',
    'control-chars',
    'html',
  ])('is a fault and no answer [%s]', async (fault) => {
    // 'empty' is only empty where no reply is set.
    fake.configure(fault === 'empty' ? { fault, reply: '', tokens: 0 } : { fault });
    expect(expectFault(await modelAt().ask(question()), 'unusable')).toMatch(
      /gave no answer that could be used/,
    );
    expect(fake.stats().requests).toBe(1);
  });

  it('is one that nobody said was over, whole as it looks', async () => {
    const url = await serve((_request, response) => {
      const choice = { index: 0, delta: { content: GOOD }, finish_reason: null };
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(`data: ${JSON.stringify({ choices: [choice] })}\n\n`);
    });
    expectFault(await modelAt(url).ask(question()), 'unusable');
  });

  it.each([
    ['no choices', '{}'],
    ['choices of another kind', '{"choices":7}'],
    ['an empty choice', '{"choices":[null]}'],
    ['no delta', '{"choices":[{"finish_reason":"stop"}]}'],
    ['words of another kind', '{"choices":[{"delta":{"content":{"a":1}},"finish_reason":"stop"}]}'],
    ['nothing', 'null'],
  ])('may be made of something else [%s]', async (_what, event) => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(`data: ${event}\n\ndata: [DONE]\n\n`);
    });
    expectFault(await modelAt(url).ask(question()), 'unusable');
  });

  it.each(['refusal', 'content-filter'])('may be a refusal [%s]', async (fault) => {
    fake.configure({ fault });
    expect(expectFault(await modelAt().ask(question()), 'refused')).toMatch(/declined to answer/);
    expect(fake.stats().requests).toBe(1);
  });

  it('is not read to its end when it has none [huge]', async () => {
    fake.configure({ fault: 'huge', tps: 500 });
    expectFault(await modelAt().ask(question()), 'unusable');
    await vi.waitFor(() => expect(fake.stats().aborted).toBe(1));
    expect(fake.stats().tokens).toBeLessThan(400);
  });

  it('is not read to its end either when it is one endless line', async () => {
    let sent = 0;
    const piece = Buffer.alloc(1024 * 1024, 'x');
    const closed = Promise.withResolvers<void>();
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const more = () => {
        while (!response.destroyed && response.write(piece)) sent++;
        sent++;
      };
      response.on('drain', more).on('close', closed.resolve);
      more();
    });
    expectFault(await modelAt(url).ask(question()), 'unusable');
    await closed.promise;
    expect(sent).toBeLessThan(64);
  });
});

describe('a model that is too slow', () => {
  it('is given up when no word comes at all [stall-before]', async () => {
    fake.configure({ fault: 'stall-before' });
    const asking = modelAt().ask(question());
    await vi.waitFor(() => expect(fake.stats().active).toBe(1));
    await time.pass(25_000);
    expect(expectFault(await asking, 'too-slow')).toMatch(/took too long/);
    await vi.waitFor(() => expect(fake.stats()).toMatchObject({ requests: 1, aborted: 1, active: 0 }));
  });

  it('is given up when it falls silent in the middle [stall]', async () => {
    fake.configure({ fault: 'stall', after: 5 });
    const asking = modelAt().ask(question());
    // Once at the start, and anew with each of the five words.
    await time.pass(25_000, 6);
    expectFault(await asking, 'too-slow');
    await vi.waitFor(() => expect(fake.stats().aborted).toBe(1));
  });

  it('is not kept waiting for by lines without words [stall-pings]', async () => {
    fake.configure({ fault: 'stall-pings', after: 5 });
    const pinged = Promise.withResolvers<void>();
    const watching: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      const decoder = new TextDecoder();
      let pings = 0;
      const watch = new TransformStream<Uint8Array, Uint8Array>({
        transform(piece, out) {
          pings += decoder.decode(piece, { stream: true }).split(': ping').length - 1;
          out.enqueue(piece);
          if (pings >= 3) pinged.resolve();
        },
      });
      return new Response(answer.body!.pipeThrough(watch), answer);
    };
    const asking = modelAt(fake.baseURL, { fetch: watching }).ask(question());
    await pinged.promise;
    expect(time.times(25_000)).toBe(6);
    await time.pass(25_000);
    expectFault(await asking, 'too-slow');
  });

  it('is given up in the end, though words keep coming', async () => {
    fake.configure({ reply: `{"words":["${'on and on '.repeat(200)}`, tps: 200 });
    const asking = modelAt().ask(question());
    await vi.waitFor(() => expect(time.times(25_000)).toBeGreaterThan(3));
    await time.pass(120_000);
    expectFault(await asking, 'too-slow');
    await vi.waitFor(() => expect(fake.stats().aborted).toBe(1));
  });
});

describe('a question that is called off', () => {
  it('stops the other side', async () => {
    fake.configure({ fault: 'stall-before' });
    const calledOff = new AbortController();
    const asking = modelAt().ask(question({ signal: calledOff.signal }));
    await vi.waitFor(() => expect(fake.stats().active).toBe(1));
    calledOff.abort();
    expectFault(await asking, 'cancelled');
    await vi.waitFor(() => expect(fake.stats()).toMatchObject({ aborted: 1, active: 0 }));
  });

  it('stops it in the middle of an answer too', async () => {
    fake.configure({ fault: 'stall' });
    const calledOff = new AbortController();
    const asking = modelAt().ask(question({ signal: calledOff.signal }));
    await vi.waitFor(() => expect(time.times(25_000)).toBe(6));
    calledOff.abort();
    expectFault(await asking, 'cancelled');
    await vi.waitFor(() => expect(fake.stats().aborted).toBe(1));
  });

  it('is not asked at all when it was called off before, nor again after a pause', async () => {
    expectFault(await modelAt().ask(question({ signal: AbortSignal.abort() })), 'cancelled');
    expect(fake.stats().requests).toBe(0);
    fake.configure({ fault: '500' });
    const calledOff = new AbortController();
    const asking = modelAt().ask(question({ signal: calledOff.signal }));
    await vi.waitFor(() => expect(time.waiting).toContain(500));
    calledOff.abort();
    expectFault(await asking, 'cancelled');
    expect(fake.stats().requests).toBe(1);
  });
});
