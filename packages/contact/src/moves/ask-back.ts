import { lineSpeech } from './speech.ts';

/** A question about the user, now and then, to see whether they turn back. */
export const askBack = lineSpeech('ask-back');
