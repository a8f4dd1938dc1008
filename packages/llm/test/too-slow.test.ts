import { describe, expect, it, vi } from 'vitest';
import { expectFault, fake, modelAt, question, time } from './endpoint.ts';

describe('a model that is too slow', () => {
  it('is given up when no word comes at all [stall-before]', async () => {
    fake.configure({ fault: 'stall-before' });
    const asking = modelAt().ask(question());
    await vi.waitFor(() => expect(fake.stats().active).toBe(1), { timeout: 20_000 });
    await time.pass(25_000);
    expect(expectFault(await asking, 'too-slow')).toMatch(/took too long/);
    await vi.waitFor(() => expect(fake.stats()).toMatchObject({ requests: 1, aborted: 1, active: 0 }), {
      timeout: 20_000,
    });
  });

  it('is given up when it falls silent in the middle [stall]', async () => {
    fake.configure({ fault: 'stall', after: 5 });
    const asking = modelAt().ask(question());
    // Once at the start, and anew with each of the five words.
    await time.pass(25_000, 6);
    expectFault(await asking, 'too-slow');
    await vi.waitFor(() => expect(fake.stats().aborted).toBe(1), { timeout: 20_000 });
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
    await vi.waitFor(() => expect(time.times(25_000)).toBeGreaterThan(3), { timeout: 20_000 });
    await time.pass(120_000);
    expectFault(await asking, 'too-slow');
    await vi.waitFor(() => expect(fake.stats().aborted).toBe(1), { timeout: 20_000 });
  });
});

describe('a question that is called off', () => {
  it('stops the other side', async () => {
    fake.configure({ fault: 'stall-before' });
    const calledOff = new AbortController();
    const asking = modelAt().ask(question({ signal: calledOff.signal }));
    await vi.waitFor(() => expect(fake.stats().active).toBe(1), { timeout: 20_000 });
    calledOff.abort();
    expectFault(await asking, 'cancelled');
    await vi.waitFor(() => expect(fake.stats()).toMatchObject({ aborted: 1, active: 0 }), {
      timeout: 20_000,
    });
  });

  it('stops it in the middle of an answer too', async () => {
    fake.configure({ fault: 'stall' });
    const calledOff = new AbortController();
    const asking = modelAt().ask(question({ signal: calledOff.signal }));
    await vi.waitFor(() => expect(time.times(25_000)).toBe(6), { timeout: 20_000 });
    calledOff.abort();
    expectFault(await asking, 'cancelled');
    await vi.waitFor(() => expect(fake.stats().aborted).toBe(1), { timeout: 20_000 });
  });

  it('is not asked at all when it was called off before, nor again after a pause', async () => {
    expectFault(await modelAt().ask(question({ signal: AbortSignal.abort() })), 'cancelled');
    expect(fake.stats().requests).toBe(0);
    fake.configure({ fault: '500' });
    const calledOff = new AbortController();
    const asking = modelAt().ask(question({ signal: calledOff.signal }));
    await vi.waitFor(() => expect(time.waiting).toContain(500), { timeout: 20_000 });
    calledOff.abort();
    expectFault(await asking, 'cancelled');
    expect(fake.stats().requests).toBe(1);
  });
});
