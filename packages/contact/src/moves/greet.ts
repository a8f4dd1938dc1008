import { lineSpeech } from './speech.ts';

/** Picks up the call. */
export const greet = lineSpeech('greet');
