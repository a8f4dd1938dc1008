import { lineSpeech } from './speech.ts';

/** Takes a thanks, a reaction, a bit of small talk or of the user's own story; also joins two answers. */
export const receive = lineSpeech('receive');
