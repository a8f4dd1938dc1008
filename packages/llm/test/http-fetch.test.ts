import { createServer, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { httpFetch } from '../src/index.ts';
import { sseReader } from '../src/sse.ts';
import { fake, hear, line, modelAt, serve } from './endpoint.ts';

const closing: { close(): void }[] = [];
afterEach(() => {
  for (const one of closing.splice(0)) one.close();
});

const SPEECH =
  'data: {"choices":[{"delta":{"content":"Hello."},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n';

/** A server on a bare socket, which may do what no HTTP server does. */
async function bare(take: (socket: Socket, question: number) => void): Promise<string> {
  let questions = 0;
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => {
      if (data.includes('POST ')) take(socket, questions++);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  closing.push(server);
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/v1`;
}
const answer = (body: string) =>
  `HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

it('keeps its line for the next question', async () => {
  const lines = new Set<Socket>();
  const url = await bare((socket) => {
    lines.add(socket);
    socket.write(answer(SPEECH));
  });
  const model = modelAt(url);
  for (let turn = 0; turn < 3; turn++) expect((await hear(model.say(line()))).text).toBe('Hello.');
  expect(lines.size).toBe(1);
});

it('puts a question once more where the kept line turns out to be closed', async () => {
  let questions = 0;
  const url = await bare((socket, question) => {
    questions += 1;
    if (question === 1) socket.resetAndDestroy();
    else socket.write(answer(SPEECH));
  });
  const model = modelAt(url);
  for (let turn = 0; turn < 2; turn++) expect((await hear(model.say(line()))).text).toBe('Hello.');
  expect(questions).toBe(3);
});

it('hangs up as soon as it is called off', async () => {
  fake.configure({ reply: 'word '.repeat(500), tps: 20 });
  const left = new AbortController();
  for await (const part of modelAt().say(line({ signal: left.signal })))
    if (part.type === 'words') left.abort();
  while (fake.stats().active > 0) await new Promise((tick) => setTimeout(tick, 5));
  expect(fake.stats().aborted).toBe(1);
});

it('connects to no address that the look-up refuses', async () => {
  let asked = 0;
  const url = await serve((_request, response) => {
    asked += 1;
    response.end();
  });
  const refusing = httpFetch({
    lookup: (_name, _options, done) => done(Object.assign(new Error('refused'), { code: 'EREFUSED' }), ''),
  });
  const named = url.replace('127.0.0.1', 'localhost');
  await expect(refusing(named, { method: 'POST', body: '{}' })).rejects.toThrow(TypeError);
  expect(asked).toBe(0);
});

it('takes no status for one that there is none', async () => {
  const url = await bare((socket) => socket.end('HTTP/1.1 999 Odd\r\ncontent-length: 0\r\n\r\n'));
  await expect(httpFetch()(url, { method: 'POST', body: '{}' })).rejects.toThrow(TypeError);
});

it('reads events however they are cut', () => {
  const stream =
    ': ping\r\n\r\nevent: x\r\ndata: {"a":1}\r\n\r\ndata:two\ndata: lines\n\nevent: error\ndata: {}\n\ndata: cut off';
  for (const size of [1, 2, 3, 7, stream.length]) {
    const sse = sseReader();
    const data: string[] = [];
    let failed = false;
    for (let at = 0; at < stream.length && !failed; at += size) {
      const read = sse.push(stream.slice(at, at + size));
      data.push(...read.data);
      failed = read.failed === true;
    }
    expect([data, failed]).toEqual([['{"a":1}', 'two\nlines', '{}'], true]);
  }
});
