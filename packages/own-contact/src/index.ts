export type { Fitted } from './fitted.ts';
