export type { Ask, Asked, Model, ModelFault } from './model.ts';
