import { draftThankYou, outcomeOf, type ThankYouInput } from '@anyone-else/letters';
import type { KnownFacts, Letter, Scorecard, TalkOutcome } from '@anyone-else/protocol';
import { findNames, type JudgeInput } from '@anyone-else/scoring';

/** What a letter is drafted from: the talk, how it was read and corrected, and what only a rehearsal knows. */
export interface LetterJob {
  input: JudgeInput;
  scorecard: Pick<Scorecard, 'turns' | 'closer'>;
  known?: KnownFacts | undefined;
  /** The user's own, from the talk; '' for none. */
  notes?: string | undefined;
  /** What the user wrote on the pages of the two, of a talk that is on somebody's page: it goes before the transcript. */
  pages?: Required<Pick<ThankYouInput, 'contact' | 'user'>> | undefined;
}

/** A scored talk as the letters package takes it. */
export function thankYouInputOf({ input, scorecard, known, notes = '', pages }: LetterJob): ThankYouInput {
  const { user = {}, contact = {}, playbook } = input;
  const turns = input.turns.map((turn, at) => ({ ...turn, labels: scorecard.turns[at] ?? null }));
  const names = findNames(turns, [contact.name, user.name]);
  const { closer } = scorecard;
  const noted = notes.trim() === '' ? {} : { notes };
  return {
    turns,
    user: { ...user, ...pages?.user },
    contact: { ...contact, ...pages?.contact },
    closer,
    names,
    playbook,
    ...(known === undefined ? {} : { known }),
    ...noted,
  };
}

/** The thank-you note for a talk of either kind. The same talk gives the same note. */
export const thankYouFor = (job: LetterJob): Letter => draftThankYou(thankYouInputOf(job));

/** What came of a talk of either kind. */
export const outcomeFor = (job: LetterJob): TalkOutcome => outcomeOf(thankYouInputOf(job));
