export type { World } from './deadline.ts';
export type { Ask, Asked, Model, ModelFailure, ModelFault } from './model.ts';
export { openAiModel } from './openai-model.ts';
export { type ModelSettings, readModelSettings, type SettingsRead } from './settings.ts';
