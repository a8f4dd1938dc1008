import type { Difficulty, Temper } from '@anyone-else/protocol';

export const TEMPER_WORDS: Record<Temper, string> = {
  warm: 'warm',
  busy: 'busy',
  sceptical: 'asks back',
  shy: 'quiet at first',
  rambling: 'likes to talk',
};

export const DIFFICULTY_WORDS: Record<Difficulty, { title: string; means: string }> = {
  gentle: { title: 'Gentle', means: 'Patient with a clumsy question, generous with answers.' },
  'true-to-life': { title: 'True to life', means: 'Answers what you ask, and opens up if you listen.' },
  tough: { title: 'Tough', means: 'Short answers at first. Names have to be earned.' },
};
