import type { IncomingMessage } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import type { FakeOpenAI, Plan } from '../../../tests/support/fake-openai.mjs';
import type { ModelFault } from '../src/index.ts';
import { expectFault, fake, GOOD, KEY_LENGTH, modelAt, question, SPOKEN, serve, time } from './endpoint.ts';

describe('a model that answers well', () => {
  it('is asked once, with the task apart from the material and the shape told', async () => {
    const model = modelAt();
    expect(await model.ask(question())).toEqual({ ok: true, value: JSON.parse(GOOD) });
    expect(model).toMatchObject({
      host: new URL(fake.url).host,
      name: 'fake-large',
      local: true,
      encrypted: false,
    });
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
    expect(keyLength).toBe(KEY_LENGTH);
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
    ['401', { fault: '401' }, 'wrong-key', /check the model settings/],
    ['another key', { apiKey: 'another' }, 'wrong-key', /check the model settings/],
    ['403', { fault: '403' }, 'no-rights', /may not be used for fake-large/],
    ['404', { fault: '404' }, 'unknown-model', /knows no model called fake-large/],
    ['other models', { models: 'a,b' }, 'unknown-model', /knows no model called fake-large/],
    ['quota', { fault: 'quota' }, 'no-credit', /credit .* used up/],
    ['429, a long wait', { fault: '429', retryAfter: 90 }, 'busy', /try again in 90 seconds/],
    ['429, an hour', { fault: '429', retryAfter: 3600 }, 'busy', /try again later\./],
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

  it.each([0, 1])('that is over in %i seconds is over in a moment', async (retryAfter) => {
    fake.configure({ fault: '429', retryAfter });
    const asking = modelAt().ask(question());
    if (retryAfter > 0) await time.pass(1000 * retryAfter);
    expect(expectFault(await asking, 'busy')).toMatch(/please try again in a moment\./);
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
