import { lineSpeech } from './speech.ts';

/** Declines, in the person's own way, what shouldn't have been asked. */
export const deflect = lineSpeech('deflect');
