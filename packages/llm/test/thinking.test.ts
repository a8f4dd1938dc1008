import type { ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { expectEnd, hear, line, modelAt, serve, time } from './endpoint.ts';

const piece = (delta: object, finish?: string) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish ?? null }] })}\n\n`;

/** An endpoint at which a model thinks first; `answer` gets what room it was given. */
async function thinker(answer: (response: ServerResponse, tokens: number) => void) {
  const rooms: number[] = [];
  const url = await serve(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { max_tokens: tokens } = JSON.parse(body);
    rooms.push(tokens);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    answer(response, tokens);
  });
  return { model: modelAt(url), rooms };
}

describe('a model that thinks first', () => {
  it.each<[string, (text: string) => object]>([
    ['beside its words', (text) => ({ reasoning_content: text })],
    ['under another name', (text) => ({ reasoning: text })],
    ['within them', (text) => ({ content: `<think>${text}` })],
  ])('is given room where its thoughts took all of it, from then on: %s', async (_how, thought) => {
    const { model, rooms } = await thinker((response, tokens) => {
      response.write(piece(thought('They ask how it began. ')));
      if (tokens < 1000) return response.end(`${piece({}, 'length')}data: [DONE]\n\n`);
      if ('content' in thought('')) response.write(piece({ content: '</think>' }));
      response.end(`${piece({ content: 'With paint.' })}${piece({}, 'stop')}data: [DONE]\n\n`);
    });
    expect(await hear(model.say(line()))).toEqual({
      text: 'With paint.',
      last: { type: 'end', why: 'stop' },
    });
    expect((await hear(model.say(line()))).text).toBe('With paint.');
    expect(rooms).toEqual([200, 2200, 2200]);
  });

  it('is given it once: thoughts that fill that too are no answer', async () => {
    const { model, rooms } = await thinker((response) => {
      response.end(`${piece({ reasoning: 'Hm.' })}${piece({}, 'length')}data: [DONE]\n\n`);
    });
    expectEnd((await hear(model.say(line()))).last, 'unusable');
    expect(rooms).toEqual([200, 2200]);
  });

  it('is not waited for without end, however steadily it thinks', async () => {
    const { model } = await thinker((response) => {
      const timer = setInterval(() => response.write(piece({ reasoning_content: 'hm ' })), 5);
      response.on('close', () => clearInterval(timer));
    });
    const hearing = hear(model.say(line()));
    await vi.waitFor(() => expect(time.times(25_000)).toBeGreaterThan(4), { timeout: 20_000 });
    expect(time.times(50_000), 'one wait for all thoughts in a row').toBe(1);
    await time.pass(50_000);
    expectEnd((await hearing).last, 'too-slow');
  });

  it('has that wait behind it with the first word, and says it all however long it thought', async () => {
    const words = 'With paint, for five years. '.repeat(7);
    const { model } = await thinker((response) => {
      for (let at = 0; at < 300; at++)
        response.write(piece({ reasoning_content: 'They ask how it began. ' }));
      response.end(`${piece({ content: words })}${piece({}, 'stop')}data: [DONE]\n\n`);
    });
    const { text } = await hear(model.say(line({ limit: { tokens: 50, characters: 200 } })));
    expect(text).toBe(words.slice(0, 200));
    expect(time.waiting).toEqual([]);
  });

  it('may mark its thoughts with brackets', async () => {
    const { model } = await thinker((response) => {
      for (const content of ['[TH', 'INK]Hm', '.[/THI', 'NK]Paint. [I', ' mean it.]'])
        response.write(piece({ content }));
      response.end(`${piece({}, 'stop')}data: [DONE]\n\n`);
    });
    expect((await hear(model.say(line()))).text).toBe('Paint. [I mean it.]');
  });
});
