import { lineSpeech } from './speech.ts';

/** Did not follow. */
export const unclear = lineSpeech('unclear');
