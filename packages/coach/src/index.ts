export { hintFor } from './hint/hint-for.ts';
export type { HintInput, PreparedToAsk } from './hint/input.ts';
export { marksOf } from './marks.ts';
export { type MarkedTalk, progressOf } from './progress.ts';
export { compareTakes, type Parting, type TakeRead } from './take-comparison.ts';
