import type { Dimension, Outcome } from './vocabulary.ts';

/** `means` takes the contact's pronouns as `inPronouns` has it. */
export const DIMENSION_WORDS: Record<Dimension, { title: string; means: string }> = {
  focus: { title: 'Focus', means: 'Was the talk about {them}?' },
  arc: { title: 'Arc', means: 'Did it go somewhere, in a good order?' },
  closer: { title: 'Closer', means: 'Did you ask who else to talk to?' },
  craft: { title: 'Craft', means: 'How were the questions put?' },
  courtesy: { title: 'Courtesy', means: 'Thanks, time and tact.' },
};

export const OUTCOME_WORDS: Record<Outcome, string> = {
  met: 'met',
  missed: 'missed',
  'n/a': 'did not apply',
};
