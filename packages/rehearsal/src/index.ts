export { createChannel } from './channel.ts';
export type { RehearsalDeps } from './deps.ts';
export { saidAgain } from './hints.ts';
export { Refused } from './log.ts';
export type { Part } from './part.ts';
export { createRehearsal, type Rehearsal } from './rehearsal.ts';
export { readSession, type ScoreDeps, scoreSession, type TalkRead } from './score.ts';
export { standingOf, transcriptOf } from './talk.ts';
export { DEFAULT_PLAYBOOK, readBrought, readTranscript } from './transcript.ts';
