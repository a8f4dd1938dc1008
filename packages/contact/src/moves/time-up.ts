import { lineSpeech } from './speech.ts';

/** The agreed time is over: lets the user close, or leaves. */
export const timeUp = lineSpeech('time-up');
