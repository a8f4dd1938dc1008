import { describe, expect, it, vi } from 'vitest';
import type { Plan } from '../../../tests/support/fake-openai.mjs';
import type { ModelFault } from '../src/index.ts';
import { expectEnd, fake, hear, KEY_LENGTH, line, modelAt, serve, time } from './endpoint.ts';

const WORDS = 'Well, I sold paint for five years. Then I counted it.';
const say = () => hear(modelAt().say(line()));

describe('a model that speaks', () => {
  it('is sent the messages as they are, the limit and nothing else', async () => {
    fake.configure({ reply: WORDS });
    expect(await say()).toEqual({ text: WORDS, last: { type: 'end', why: 'stop' } });
    const [request] = fake.requests();
    expect(request?.keyLength).toBe(KEY_LENGTH);
    expect(request?.body).toEqual({
      model: 'fake-large',
      messages: line().messages,
      stream: true,
      max_tokens: 200,
    });
  });

  it('is heard word by word, long before its end', async () => {
    fake.configure({ reply: WORDS, fault: 'stall', after: 2 });
    const calledOff = new AbortController();
    const parts = modelAt()
      .say(line({ signal: calledOff.signal }))
      [Symbol.asyncIterator]();
    expect((await parts.next()).value).toEqual({ type: 'words', text: 'Well,' });
    expect((await parts.next()).value).toEqual({ type: 'words', text: ' I' });
    calledOff.abort();
    const { value } = await parts.next();
    expect(value).toMatchObject({ type: 'fault', failure: { fault: 'cancelled' } });
    await vi.waitFor(() => expect(fake.stats()).toMatchObject({ aborted: 1, active: 0 }), {
      timeout: 20_000,
    });
  });

  it.each(['drip', 'coalesce', 'crlf', 'comments', 'no-usage', 'reasoning', 'think'])(
    'is understood however it writes, and its thoughts are not heard [%s]',
    async (fault) => {
      fake.configure({ fault, reply: WORDS });
      expect(await say()).toEqual({ text: WORDS, last: { type: 'end', why: 'stop' } });
    },
  );

  it('keeps characters whole that were cut in two on the way [split-utf8]', async () => {
    fake.configure({ fault: 'split-utf8', reply: 'naïve 東京 👩🏽‍💻' });
    expect((await say()).text).toBe('naïve 東京 👩🏽‍💻');
  });

  it('says no character that does not show [control-chars]', async () => {
    fake.configure({ fault: 'control-chars' });
    expect((await say()).text).toBe('abred esrever zerowidth \u2028line');
  });

  it('stops the other side when nobody listens any more', async () => {
    fake.configure({ reply: 'on and on '.repeat(400), tps: 100 });
    for await (const part of modelAt().say(line())) if (part.type === 'words') break;
    await vi.waitFor(() => expect(fake.stats()).toMatchObject({ aborted: 1, active: 0 }), {
      timeout: 20_000,
    });
  });

  it('is read on while the listener takes their time', async () => {
    fake.configure({ reply: WORDS });
    const parts = modelAt().say(line())[Symbol.asyncIterator]();
    await parts.next();
    await vi.waitFor(() => expect(fake.stats().completed).toBe(1), { timeout: 20_000 });
    await vi.waitFor(() => expect(time.waiting).toEqual([]), { timeout: 20_000 });
    let text = '';
    for await (const part of { [Symbol.asyncIterator]: () => parts })
      if (part.type === 'words') text += part.text;
    expect(`Well,${text}`).toBe(WORDS);
  });
});

describe('an end that a limit makes', () => {
  it('is told as such where the other side cut it [length]', async () => {
    fake.configure({ fault: 'length', reply: WORDS });
    const { text, last } = await say();
    expect(WORDS.startsWith(text) && text.length > 10).toBe(true);
    expect(last).toEqual({ type: 'end', why: 'length' });
  });

  it('comes after so many characters, and stops the other side [huge]', async () => {
    fake.configure({ fault: 'huge', tps: 500 });
    const { text, last } = await hear(modelAt().say(line({ limit: { tokens: 50, characters: 333 } })));
    expect(text).toHaveLength(333);
    expect(last).toEqual({ type: 'end', why: 'length' });
    await vi.waitFor(() => expect(fake.stats().aborted).toBe(1), { timeout: 20_000 });
  });

  it('is asked for under the name that the endpoint knows, from then on', async () => {
    const asked: string[] = [];
    const url = await serve(async (request, response) => {
      let body = '';
      for await (const piece of request) body += piece;
      const { model: _, messages: __, stream: ___, ...limits } = JSON.parse(body);
      asked.push(JSON.stringify(limits));
      if ('max_tokens' in limits) {
        const message = "Unsupported parameter: 'max_tokens' is not supported with this model.";
        response.writeHead(400, { 'content-type': 'application/json' });
        response.end(
          JSON.stringify({ error: { message, param: 'max_tokens', code: 'unsupported_parameter' } }),
        );
        return;
      }
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(
        `data: ${JSON.stringify({ choices: [{ delta: { content: 'Hi.' }, finish_reason: 'stop' }] })}\n\n`,
      );
    });
    const model = modelAt(url);
    expect((await hear(model.say(line()))).text).toBe('Hi.');
    expect((await hear(model.say(line()))).text).toBe('Hi.');
    const completion = '{"max_completion_tokens":2200}';
    expect(asked).toEqual(['{"max_tokens":200}', completion, completion]);
  });
});

describe('a fault before the first word', () => {
  it.each<[string, Plan, ModelFault, RegExp]>([
    ['401', { fault: '401' }, 'wrong-key', /did not accept the key: please check the model settings/],
    ['403', { fault: '403' }, 'no-rights', /may not be used for fake-large/],
    ['404', { fault: '404' }, 'unknown-model', /knows no model called fake-large/],
    ['quota', { fault: 'quota' }, 'no-credit', /credit .* used up/],
    ['429, a long wait', { fault: '429', retryAfter: 90 }, 'busy', /try again in 90 seconds/],
    ['redirect', { fault: 'redirect' }, 'redirected', /points to another address/],
    ['400', { fault: '400' }, 'not-taken', /status 400/],
    ['context-length', { fault: 'context-length' }, 'too-long', /longer than fake-large/],
    ['empty', { fault: 'empty', tokens: 0 }, 'unusable', /gave no answer/],
    ['only blanks', { reply: ' \n ' }, 'unusable', /gave no answer/],
    ['only a thought', { reply: '<think>I wonder. ' }, 'unusable', /gave no answer/],
    ['not-json', { fault: 'not-json' }, 'unusable', /gave no answer/],
    ['refusal', { fault: 'refusal' }, 'refused', /declined to answer/],
    ['error-event', { fault: 'error-event', after: 0 }, 'unusable', /gave no answer/],
    ['no-done', { fault: 'no-done', after: 0 }, 'unusable', /gave no answer/],
  ])('is told and not tried again [%s]', async (_name, plan, fault, sentence) => {
    fake.configure(plan.fault === 'empty' ? { reply: '', ...plan } : plan);
    const { text, last } = await say();
    expect(text.trim()).toBe('');
    expect(expectEnd(last, fault)).toMatch(sentence);
    expect(fake.stats().requests).toBe(1);
  });

  it.each(['500', '502', '503', '529', 'html502', 'drop-before'])(
    'is tried once more after a pause [%s]',
    async (fault) => {
      fake.configure({ fault, retryAfter: 2 });
      const saying = say();
      await time.pass(fault === '503' ? 2000 : 500);
      const { text, last } = await saying;
      expect(text).toBe('');
      expect(expectEnd(last, 'not-reachable')).not.toMatch(/html|gateway/i);
      expect(fake.stats().requests).toBe(2);
    },
  );

  it('is waited for as told [429], and may be over by then', async () => {
    fake.configure({ reply: WORDS });
    fake.queue({ fault: '429', retryAfter: 3 });
    const saying = say();
    await time.pass(3000);
    expect((await saying).text).toBe(WORDS);
  });

  it('is given up in time when no word comes [stall-before]', async () => {
    fake.configure({ fault: 'stall-before' });
    const saying = say();
    await vi.waitFor(() => expect(fake.stats().active).toBe(1), { timeout: 20_000 });
    await time.pass(25_000);
    expect(expectEnd((await saying).last, 'too-slow')).toMatch(/took too long/);
    await vi.waitFor(() => expect(fake.stats()).toMatchObject({ requests: 1, aborted: 1, active: 0 }), {
      timeout: 20_000,
    });
  });

  it('takes no page of a proxy for speech', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<html><body><h1>Please sign in</h1></body></html>');
    });
    const { text, last } = await hear(modelAt(url).say(line()));
    expect(text).toBe('');
    expectEnd(last, 'unusable');
  });
});

describe('a fault after the first word', () => {
  it.each(['drop', 'truncate', 'no-done', 'error-event', 'bad-line'])(
    'breaks the words off, and is never tried again [%s]',
    async (fault) => {
      // At this pace words are read before the line drops; the last of them may be lost with it.
      fake.configure({ fault, reply: WORDS, after: 4, tps: 20 });
      const { text, last } = await say();
      expect(text).toMatch(fault === 'drop' ? /^Well, I( sold( paint)?)?$/ : /^Well, I sold paint$/);
      expect(expectEnd(last, 'broke-off')).toMatch(/broke off in the middle/);
      expect(fake.stats().requests).toBe(1);
    },
  );

  it.each(['stall', 'stall-pings'])('is a silence of 25 seconds, pings or not [%s]', async (fault) => {
    fake.configure({ fault, reply: WORDS, after: 4 });
    const saying = say();
    await time.pass(25_000, 5);
    const { text, last } = await saying;
    expect(text).toBe('Well, I sold paint');
    expectEnd(last, 'too-slow');
    await vi.waitFor(() => expect(fake.stats().aborted).toBe(1), { timeout: 20_000 });
  });

  it('is the end of all patience, though words keep coming', async () => {
    fake.configure({ reply: 'on and on '.repeat(200), tps: 200 });
    const saying = say();
    await vi.waitFor(() => expect(time.times(25_000)).toBeGreaterThan(3), { timeout: 20_000 });
    await time.pass(120_000);
    expectEnd((await saying).last, 'too-slow');
  });

  it('may be a filter [content-filter]', async () => {
    fake.configure({ fault: 'content-filter', reply: WORDS });
    expectEnd((await say()).last, 'refused');
  });
});
