import { describe, expect, it, vi } from 'vitest';
import { expectFault, fake, GOOD, modelAt, question, serve } from './endpoint.ts';

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
    await vi.waitFor(() => expect(fake.stats().aborted).toBe(1), { timeout: 20_000 });
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
