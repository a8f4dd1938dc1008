export type { RehearsalDeps } from './deps.ts';
export { Refused } from './log.ts';
export type { Part } from './part.ts';
export { createRehearsal, type Rehearsal } from './rehearsal.ts';
export { type ScoreDeps, scoreSession } from './score.ts';
export { standingOf, transcriptOf } from './talk.ts';
