import { createRequire } from 'node:module';
import { openAiModel, readModelSettings } from '@anyone-else/llm';
import { median } from './live/figures.ts';
import { startFake } from './live/processes.ts';

const STREAMS = 20;
const TOKENS = 400;
const ROUNDS = 5;
const { OpenAI } = createRequire(new URL('../packages/llm/package.json', import.meta.url))(
  'openai',
) as typeof import('../packages/llm/node_modules/openai/index.js');

const coreTime = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** Microseconds of a core that it takes to read one token of a model's stream, as fast as it comes, by each way. */
export async function measureUpstream(): Promise<Record<string, string>> {
  const fake = await startFake({ tokens: TOKENS, tps: 300 });
  const settings = readModelSettings({ ANYONE_ELSE_MODEL_URL: fake.url, ANYONE_ELSE_MODEL: 'fake-large' });
  if (!settings.ok || settings.value === undefined) throw new Error('settings');
  const messages = [{ role: 'user' as const, content: 'Hello?' }];
  const limit = { tokens: TOKENS, characters: 1_000_000 };
  const client = new OpenAI({ baseURL: fake.url, apiKey: 'none', maxRetries: 0, logLevel: 'off' });
  const speaking = (model: ReturnType<typeof openAiModel>) => async () => {
    for await (const part of model.say({ messages, limit }))
      if (part.type === 'fault') throw new Error(part.failure.fault);
  };
  const ways: Record<string, () => Promise<void>> = {
    'the SDK alone, with its fetch': async () => {
      const stream = await client.chat.completions.create({ model: 'fake-large', stream: true, messages });
      for await (const _ of stream);
    },
    'the client of the product, over fetch': speaking(
      openAiModel(settings.value, { fetch: (input, init) => fetch(input, init) }),
    ),
    'the client of the product, over node:http': speaking(openAiModel(settings.value)),
  };
  const seen: Record<string, number[]> = {};
  try {
    for (let round = -1; round < ROUNDS; round++)
      for (const [name, run] of Object.entries(ways)) {
        const from = coreTime();
        await Promise.all(Array.from({ length: STREAMS }, run));
        seen[name] ??= [];
        if (round >= 0) seen[name].push((coreTime() - from) / (STREAMS * TOKENS));
      }
  } finally {
    await fake.stop();
  }
  return Object.fromEntries(
    Object.entries(seen).map(([name, values]) => [name, `${median(values).toFixed(0)} µs of a core a token`]),
  );
}
