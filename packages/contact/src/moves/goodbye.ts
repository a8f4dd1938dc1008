import { lineSpeech } from './speech.ts';

/** Takes leave. */
export const goodbye = lineSpeech('goodbye');
