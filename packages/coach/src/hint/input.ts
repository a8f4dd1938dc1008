import type {
  AskedQuestion,
  Beat,
  Foul,
  Hint,
  PersonaCard,
  Playbook,
  PreparedQuestion,
  SessionSetup,
  Turn,
} from '@anyone-else/protocol';

/**
 * A question that the user prepared. `beats` and `fouls` are what the reader makes of it; without the beats the coach cannot
 * tell its place, and with a foul it does not propose the question as it stands.
 */
export type PreparedToAsk = PreparedQuestion & { beats?: readonly Beat[]; fouls?: readonly Foul[] };

/** What the coach may know: what was said aloud, the plan, the clock, and what the user brought. Never the contact's file. */
export interface HintInput {
  /** All turns so far, with the labels of the user's. */
  turns: readonly Turn[];
  playbook: Playbook;
  /** Minutes of speaking so far, and minutes agreed. */
  minutesSpoken: number;
  minutesAgreed: number;
  contact: Pick<PersonaCard, 'name' | 'pronouns' | 'role'> & {
    company: Pick<PersonaCard['company'], 'name'>;
  };
  user: SessionSetup['user'];
  questions: readonly PreparedToAsk[];
  asked: readonly AskedQuestion[];
  /** Hints given in this talk already, oldest first. */
  given: readonly Hint[];
  /** The contact's turns that were cut off and then said again. */
  cutOff?: readonly number[];
}
