import { lineSpeech } from './speech.ts';

/** Does not know, and says so. */
export const notMine = lineSpeech('not-mine');
