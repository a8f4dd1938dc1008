import type { Difficulty, Temper } from '@anyone-else/protocol';

export const TEMPER_WORDS: Record<Temper, string> = {
  warm: 'warm',
  busy: 'busy',
  sceptical: 'asks back',
  shy: 'quiet at first',
  rambling: 'likes to talk',
};

/** What each temper is like to talk to; pronouns as `inPronouns` has it. */
export const TEMPER_MEANS: Record<Temper, string> = {
  warm: 'glad to talk',
  busy: 'short answers, an eye on the clock',
  sceptical: '{they} {want|wants} to know why you ask',
  shy: '{they} {open|opens} up if you listen',
  rambling: 'you hear more than you asked',
};

export const DIFFICULTY_WORDS: Record<Difficulty, { title: string; means: string }> = {
  gentle: { title: 'Gentle', means: 'Patient with a clumsy question, generous with answers.' },
  'true-to-life': { title: 'True to life', means: 'Answers what you ask, and opens up if you listen.' },
  tough: { title: 'Tough', means: 'Short answers at first. Names have to be earned.' },
};

/** 'quiet at first' at the start of a line. */
export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
