export { hintFor } from './hint/hint-for.ts';
export type { HintInput, PreparedToAsk } from './hint/input.ts';
export { marksOf } from './marks.ts';
export { checkQuestion } from './preparation/check-question.ts';
export { missingBeats } from './preparation/missing.ts';
export { guardedFacts, knownFacts, type Preparing } from './preparation/preparing.ts';
export { promptsFor } from './preparation/prompts.ts';
export { type MarkedTalk, progressOf } from './progress.ts';
export { compareTakes, type Parting, type TakeRead } from './take-comparison.ts';
