// The limit: a bare `ws` server that hands the words of a model on, through the SDK as it comes. It reads no turn, decides
// nothing and keeps nothing. It takes a turn as a talk does, and answers with the frames that a talk answers with.
//   MODEL_URL=http://127.0.0.1:9901/v1 node bench/live/relay.ts
import { createRequire } from 'node:module';
import { type WebSocket, WebSocketServer } from 'ws';

// The very one that the product has.
const { OpenAI } = createRequire(new URL('../../packages/llm/package.json', import.meta.url))(
  'openai',
) as typeof import('../../packages/llm/node_modules/openai/index.js');
const client = new OpenAI({ baseURL: process.env.MODEL_URL, apiKey: 'none', maxRetries: 0, logLevel: 'off' });
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });

async function answer(socket: WebSocket, key: string, text: string): Promise<void> {
  const stream = await client.chat.completions.create({
    model: 'fake-large',
    stream: true,
    messages: [
      { role: 'system', content: `You are somebody. They told you beforehand: ${key}.` },
      { role: 'user', content: text },
    ],
  });
  let said = '';
  for await (const chunk of stream) {
    const piece = chunk.choices[0]?.delta.content ?? '';
    if (piece === '') continue;
    said += piece;
    socket.send(JSON.stringify({ type: 'delta', seq: 0, text: piece }));
  }
  socket.send(JSON.stringify({ type: 'event', event: { type: 'contact-turn', seq: 0, text: said } }));
}

server.on('connection', (socket, request) => {
  const key = request.url?.slice(1) ?? '';
  socket.on('message', (data) => {
    const { text } = JSON.parse(data.toString()) as { text: string };
    answer(socket, key, text).catch((error: unknown) => console.error(String(error)));
  });
});
server.on('listening', () => console.log(`ws://127.0.0.1:${(server.address() as { port: number }).port}`));
