import { readModelSettings } from '@anyone-else/llm';
import type { FakeOpenAI } from '../../../tests/support/fake-openai.mjs';
import type { EnvironmentModel } from '../src/deps.ts';

/** What the stand-in takes for a key, and nothing may ever print. */
export const KEY = 'canary-key-4711';

/** A model behind the stand-in, set up by the environment as a user would. */
export function modelOf({ baseURL }: FakeOpenAI, changed: Partial<EnvironmentModel> = {}): EnvironmentModel {
  const env = { ANYONE_ELSE_MODEL_URL: baseURL, ANYONE_ELSE_MODEL: 'fake-large', ANYONE_ELSE_MODEL_KEY: KEY };
  const settings = readModelSettings(env);
  if (!settings.ok || settings.value === undefined) throw new Error('settings');
  return { settings: settings.value, plays: false, ...changed };
}
