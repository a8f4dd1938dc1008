import type { Say, SpeakingModel } from '@anyone-else/llm';
import type { ModelTried } from '@anyone-else/protocol';

/** One that thinks first needs room for that too. */
const LIMIT: Say['limit'] = { tokens: 1_000, characters: 500 };

/** Whether the model answers at all. No word of any talk is sent, and its own words are not shown. */
export async function tryModel(model: SpeakingModel, signal: AbortSignal): Promise<ModelTried> {
  const messages: Say['messages'] = [{ role: 'user', content: 'Please answer with the one word: ready' }];
  for await (const part of model.say({ messages, limit: LIMIT, signal })) {
    if (part.type === 'words') return { ok: true, message: `${model.name} at ${model.host} answers.` };
    if (part.type === 'fault') return { ok: false, message: part.failure.message };
  }
  return { ok: false, message: `${model.name} at ${model.host} gave no answer that could be used.` };
}
