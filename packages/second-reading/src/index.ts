export type { SaidTurn } from './pieces.ts';
export { type ReadAgain, readAgain } from './read-again.ts';
