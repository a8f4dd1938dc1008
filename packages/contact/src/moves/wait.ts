import { lineSpeech } from './speech.ts';

/** The user gave nothing to go on: a short word, never a new topic. */
export const wait = lineSpeech('wait');
