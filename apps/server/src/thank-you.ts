import { draftThankYou } from '@anyone-else/letters';
import type { KnownFacts, Letter, Scorecard } from '@anyone-else/protocol';
import { findNames, type JudgeInput } from '@anyone-else/scoring';

/** What a letter is drafted from: the talk, how it was read and corrected, and what only a rehearsal knows. */
export interface LetterJob {
  input: JudgeInput;
  scorecard: Pick<Scorecard, 'turns' | 'closer'>;
  known?: KnownFacts | undefined;
  /** The user's own, from the talk; '' for none. */
  notes?: string | undefined;
}

/** The thank-you note for a talk of either kind. The same talk gives the same note. */
export function thankYouFor({ input, scorecard, known, notes = '' }: LetterJob): Letter {
  const { user = {}, contact = {}, playbook } = input;
  const turns = input.turns.map((turn, at) => ({ ...turn, labels: scorecard.turns[at] ?? null }));
  const names = findNames(turns, [contact.name, user.name]);
  const { closer } = scorecard;
  const noted = notes.trim() === '' ? {} : { notes };
  return draftThankYou({ turns, user, contact, closer, names, playbook, known, ...noted });
}
