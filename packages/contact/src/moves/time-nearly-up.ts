import { lineSpeech } from './speech.ts';

/** Says once that the end is near. */
export const timeNearlyUp = lineSpeech('time-nearly-up');
