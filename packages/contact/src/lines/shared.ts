import { COURTESIES } from './courtesies.ts';
import { DECLINES } from './declines.ts';
import { ENDINGS } from './endings.ts';
import { REACTIONS } from './reactions.ts';

/**
 * Lines that any contact may say, where a persona's file has none for the moment or its own are used up. No sentence
 * has four words, so that no two contacts are ever heard to say the same thing, only the same "Mm, yes". Short and
 * plain, so that they sit in every mouth; none leads the talk, praises a question or coaches.
 */
export const SHARED = { ...COURTESIES, ...REACTIONS, ...DECLINES, ...ENDINGS };

export type SharedList = keyof typeof SHARED;
