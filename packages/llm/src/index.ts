export type { World } from './deadline.ts';
export { type HttpFetchOptions, httpFetch } from './http-fetch.ts';
export type { Ask, Asked, Model, ModelFailure, ModelFault, SaidPart, Say, SpeakingModel } from './model.ts';
export { openAiModel } from './openai-model.ts';
export {
  type ModelSettings,
  modelSettingsFrom,
  readModelSettings,
  type SettingsField,
  type SettingsRead,
} from './settings.ts';
